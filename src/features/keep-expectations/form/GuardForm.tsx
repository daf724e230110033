import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import {
  type GuardExpectation,
  guardGroups,
  isGuardScope,
  isGuardSubject,
  listOperations,
} from '../../../core';
import { useTranslations } from '../../../i18n';
import { useAnnounce } from '../../../ui/Announcer';
import { Field } from '../../../ui/Field';
import { Segments } from '../../../ui/Segments';
import { useFirstFocus } from '../../../ui/use-first-focus';
import { joinSuites, useExpectations } from '../../../workspace';
import { useRequestWords } from '../use-request-words';
import { FormFrame } from './FormFrame';
import { TextInput } from './TextInput';

type Place = 'everything' | 'namespace' | 'repository';

/** A new guard: never or always, what, and where. */
export function GuardForm({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('expectations');
  const announce = useAnnounce();
  const { suite, change } = useExpectations();
  const { nameSubject, nameOperation } = useRequestWords();
  const [claim, setClaim] = useState<GuardExpectation['claim']>('never');
  const [what, setWhat] = useState('delete');
  const [place, setPlace] = useState<Place>('everything');
  const [name, setName] = useState('');
  const [isFaulty, setIsFaulty] = useState(false);
  const [outcome, setOutcome] = useState('');
  const subject = useRef<HTMLSelectElement>(null);
  useFirstFocus(subject);

  function submit(): void {
    const scope = place === 'everything' ? '*' : name.trim();
    const isOfPlace = place === 'everything' || scope.includes('/') === (place === 'repository');
    if (!isOfPlace || scope === '' || !isGuardScope(scope)) {
      setIsFaulty(true);
      return;
    }
    const added = { version: 1, tests: [], guards: [{ claim, what, scope }] } as const;
    const isKnown = suite !== null && joinSuites(suite, added).guards.length === suite.guards.length;
    if (!isKnown) change((former) => joinSuites(former, added));
    const message = t(isKnown ? 'guard.form.known' : 'guard.form.added');
    setOutcome(message);
    announce(message);
  }

  const operations = listOperations('individual').filter(
    ({ id }) => isGuardSubject(id) && !(guardGroups as readonly string[]).includes(id),
  );
  return (
    <FormFrame
      title={t('guard.form.title')}
      submitLabel={t('guard.form.add')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Segments
        legend={t('guard.form.claim')}
        value={claim}
        options={(['never', 'always'] as const).map((value) => ({ value, label: t(`guard.form.${value}`) }))}
        onChange={setClaim}
        isWide
      />
      <Field label={t('guard.form.what')}>
        {({ id }) => (
          <TextField
            id={id}
            select
            value={what}
            inputRef={subject}
            onChange={(event) => setWhat(event.target.value)}
            slotProps={{ select: { native: true } }}
          >
            <optgroup label={t('guard.form.groups')}>
              {guardGroups.map((group) => (
                <option key={group} value={group}>
                  {nameSubject(group)}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('guard.form.operations')}>
              {operations.map(({ id: operation }) => (
                <option key={operation} value={operation}>
                  {nameOperation(operation)}
                </option>
              ))}
            </optgroup>
          </TextField>
        )}
      </Field>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Segments
          legend={t('guard.form.where')}
          value={place}
          options={(['everything', 'namespace', 'repository'] as const).map((value) => ({
            value,
            label: t(`guard.form.${value}`),
          }))}
          onChange={(next) => {
            setPlace(next);
            setIsFaulty(false);
          }}
          isWide
        />
        {place === 'everything' ? null : (
          <TextInput
            label={t('guard.form.name')}
            value={name}
            onChange={(text) => {
              setName(text);
              setIsFaulty(false);
            }}
            error={isFaulty ? t('problem.scope') : null}
            placeholder={place === 'namespace' ? 'team-01' : 'team-01/repo-demo'}
          />
        )}
      </Box>
      {outcome === '' ? null : <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{outcome}</Box>}
    </FormFrame>
  );
}
