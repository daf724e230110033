import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useRef, useState } from 'react';
import { type ExpectationSuite, emptySuite, tally } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { Notice } from '../../ui/Notice';
import { addTests, joinSuites, useExpectations } from '../../workspace';
import { ChangeSection } from './ChangeSection';
import { EmptySuite } from './EmptySuite';
import { GuardForm } from './form/GuardForm';
import { TestForm } from './form/TestForm';
import { GuardList } from './GuardList';
import { ImportDialog } from './ImportDialog';
import { useAnswer } from './run/use-answer';
import { useTestResults } from './run/use-test-results';
import { ScoreLine } from './ScoreLine';
import { SuiteMenu } from './SuiteMenu';
import { TestTable } from './TestTable';

type OpenForm = 'test' | 'guard' | null;

/** Tests and guards: what shall stay true of the policy, and what nobody would notice. */
export function KeepExpectations() {
  const t = useTranslations('expectations');
  const shell = useTranslations('shell');
  const announce = useAnnounce();
  const { suite: kept, former, change, takeBack } = useExpectations();
  const suite = kept ?? emptySuite;
  const { policy, isCurrent, rows } = useTestResults();
  const isEmpty = suite.tests.length + suite.guards.length === 0;
  const proofs = useAnswer('guards', isEmpty ? null : policy, suite);
  const changes = useAnswer('changes', isEmpty ? null : policy, suite);
  const [form, setForm] = useState<OpenForm>(null);
  const [isImporting, setIsImporting] = useState(false);
  const [removal, setRemoval] = useState<{
    readonly message: string;
    readonly former: ExpectationSuite;
  } | null>(null);
  // Once something else was changed, that is what would be taken back.
  const notice = removal !== null && removal.former === former ? removal.message : null;
  const top = useRef<HTMLDivElement>(null);

  const say = (message: string) => {
    setRemoval({ message, former: suite });
    announce(message);
  };
  const onGone = () => {
    say(t('removed'));
    top.current?.focus();
  };
  const replace = (next: ExpectationSuite, message: string) => {
    change(() => next);
    say(message);
  };

  // Proofs of former guards must not stand beside new ones; those of the former policy may for a moment.
  const guardResults = proofs?.suite.guards === suite.guards ? proofs.guards : null;
  const contradictions = proofs?.suite === suite ? proofs.contradictions : [];
  const shownChanges = changes?.suite === suite ? changes : null;
  const onAdded = () => top.current?.focus();
  return (
    <Box
      ref={top}
      tabIndex={-1}
      sx={{ p: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5, outline: 'none' }}
    >
      <Box component="p" sx={{ m: 0, fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t('intro')}
      </Box>
      {policy === null ? (
        <Notice tone="neutral">
          {t('notReadable', { count: suite.tests.length + suite.guards.length })}
        </Notice>
      ) : isCurrent ? null : (
        <Notice tone="caution">{shell('staleNotice')}</Notice>
      )}
      {policy && !isEmpty ? (
        <ScoreLine
          suite={suite}
          rows={rows}
          guards={guardResults}
          changes={shownChanges?.isDone ? tally(shownChanges.results) : null}
        />
      ) : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <FormButton isOpen={form === 'test'} onClick={() => setForm(form === 'test' ? null : 'test')}>
          {t('actions.addTest')}
        </FormButton>
        <FormButton isOpen={form === 'guard'} onClick={() => setForm(form === 'guard' ? null : 'guard')}>
          {t('actions.addGuard')}
        </FormButton>
        <Box sx={{ flex: 1 }} />
        <SuiteMenu
          suite={suite}
          onImport={() => setIsImporting(true)}
          onChange={(next) => replace(next, t('removed'))}
        />
      </Box>
      {notice === null ? null : (
        <Notice
          tone="neutral"
          actions={
            <Button
              variant="outlined"
              onClick={() => {
                takeBack();
                setRemoval(null);
                announce(t('takenBack'));
                top.current?.focus();
              }}
            >
              {t('takeBack')}
            </Button>
          }
        >
          {notice}
        </Notice>
      )}
      {form === 'test' ? <TestForm policy={policy} onClose={() => setForm(null)} /> : null}
      {form === 'guard' ? <GuardForm onClose={() => setForm(null)} /> : null}
      {isEmpty && policy ? (
        <EmptySuite
          policy={policy}
          onTake={(tests) => {
            change((former) => addTests(former, tests));
            announce(t('changes.added', { count: tests.length }));
            top.current?.focus();
          }}
        />
      ) : null}
      {isEmpty ? null : (
        <>
          {rows.length > 0 ? <TestTable rows={rows} contradictions={contradictions} onGone={onGone} /> : null}
          <Section title={t('guard.title')}>
            <GuardList
              guards={suite.guards}
              results={guardResults ?? []}
              contradictions={contradictions}
              onGone={onGone}
            />
          </Section>
          {policy ? (
            <Section title={t('changes.title')}>
              <ChangeSection answer={shownChanges} onAdded={onAdded} />
            </Section>
          ) : null}
        </>
      )}
      {isImporting ? (
        <ImportDialog
          onClose={() => setIsImporting(false)}
          onTake={(given, how) => {
            const counts = { tests: given.tests.length, guards: given.guards.length };
            replace(how === 'add' ? joinSuites(suite, given) : given, t('exchange.done', counts));
            setIsImporting(false);
          }}
        />
      ) : null}
    </Box>
  );
}

interface FormButtonProps {
  readonly isOpen: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function FormButton({ isOpen, onClick, children }: FormButtonProps) {
  return (
    <Button variant="outlined" startIcon={<AddIcon />} aria-expanded={isOpen} onClick={onClick}>
      {children}
    </Button>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '0.8125rem', fontWeight: 650 }}>
        {title}
      </Box>
      {children}
    </Box>
  );
}
