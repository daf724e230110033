import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { useTranslations } from '../../i18n';
import { Field } from '../../ui/Field';
import { monospace } from '../../ui/theme';
import { Disclosure } from './Disclosure';
import { factFieldId } from './fact-field-id';
import { KeyField } from './KeyField';
import {
  type CircumstanceFields,
  type CircumstanceKey,
  findAccountProblem,
  findValueProblem,
  type KeyKnowledge,
  keysOnDemand,
  type PrincipalNeeds,
  unknownKey,
} from './question/circumstances';
import { useVerdictTitle } from './use-verdict-title';

interface CircumstancesSectionProps {
  readonly keys: readonly CircumstanceKey[];
  readonly needs: PrincipalNeeds;
  readonly fields: CircumstanceFields;
  /** The root account that requests are asked for while nobody gives another one. */
  readonly usualAccount: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (patch: Partial<CircumstanceFields>) => void;
}

/** A policy may test more keys than anybody fills in at a glance. */
const shownAtOnce = 6;

/** What the person knows of the call: where it comes from, when it is made, who makes it. */
export function CircumstancesSection(props: CircumstancesSectionProps) {
  const { keys, needs, fields, usualAccount, isOpen, onToggle, onChange } = props;
  const t = useTranslations('simulate.circumstances');
  const { nameFact } = useVerdictTitle();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const shown = isUnfolded ? keys : keys.slice(0, shownAtOnce);
  const missing = keysOnDemand.filter((key) => !keys.some((known) => known.key === key));
  const unknown = keys.filter(({ key, type }) => {
    const knowledge = fields.keys.get(key) ?? unknownKey;
    return knowledge.state === 'unknown' || findValueProblem(type, knowledge) !== null;
  }).length;

  function setKey(key: string, knowledge: KeyKnowledge): void {
    onChange({ keys: new Map([...fields.keys, [key, knowledge]]) });
  }

  return (
    <Box sx={{ border: '1px solid', borderColor: 'divider', borderRadius: '8px' }}>
      <Disclosure
        isOpen={isOpen}
        onToggle={onToggle}
        summary={
          <Box
            component="span"
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, fontSize: '0.8125rem' }}
          >
            <Box component="span" sx={{ fontWeight: 600 }}>
              {t('title')}
            </Box>
            {keys.length > 0 ? (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('summary', { unknown })}
              </Box>
            ) : null}
          </Box>
        }
      >
        <Box sx={{ display: 'grid', gap: 1.25 }}>
          {keys.length === 0 ? (
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('none')}</Box>
          ) : null}
          {shown.map((entry) => (
            <KeyField
              key={entry.key}
              id={factFieldId(entry.key)}
              entry={entry}
              knowledge={fields.keys.get(entry.key) ?? unknownKey}
              onChange={(knowledge) => setKey(entry.key, knowledge)}
              {...(entry.isMentioned
                ? {}
                : { onRemove: () => onChange({ added: fields.added.filter((key) => key !== entry.key) }) })}
            />
          ))}
          {keys.length > shown.length ? (
            <Box>
              <Button variant="text" onClick={() => setIsUnfolded(true)} sx={{ ml: -1 }}>
                {t('more', { count: keys.length - shown.length })}
              </Button>
            </Box>
          ) : null}
          {needs.uin ? (
            <AccountField
              id={factFieldId('${uin}')}
              label={t('uinLabel')}
              value={fields.uin}
              onChange={(uin) => onChange({ uin })}
            />
          ) : null}
          {needs.ownerUin ? (
            <AccountField
              id={factFieldId('${owner_uin}')}
              label={t('ownerLabel')}
              help={usualAccount === '' ? t('ownerHelpUnknown') : t('ownerHelp', { account: usualAccount })}
              value={fields.ownerUin}
              onChange={(ownerUin) => onChange({ ownerUin })}
            />
          ) : null}
          {needs.appId ? (
            <AccountField
              id={factFieldId('${app_id}')}
              label={t('appIdLabel')}
              value={fields.appId}
              onChange={(appId) => onChange({ appId })}
            />
          ) : null}
          {missing.length > 0 ? (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
              {missing.map((key) => (
                <Button
                  key={key}
                  variant="outlined"
                  onClick={() => onChange({ added: [...fields.added, key] })}
                >
                  {t('addKey', { fact: nameFact(key) })}
                </Button>
              ))}
            </Box>
          ) : null}
        </Box>
      </Disclosure>
    </Box>
  );
}

interface AccountFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function AccountField({ id, label, help, value, onChange }: AccountFieldProps) {
  const t = useTranslations('simulate.circumstances');
  const problem = findAccountProblem(value);
  return (
    <Field id={id} label={label} help={help} error={problem ? t(`problem.${problem}`) : null}>
      {({ describedBy }) => (
        <TextField
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          error={problem !== null}
          slotProps={{
            htmlInput: {
              inputMode: 'numeric',
              'aria-describedby': describedBy,
              'aria-invalid': problem ? true : undefined,
              sx: { fontFamily: monospace, fontSize: '0.8125rem' },
            },
          }}
        />
      )}
    </Field>
  );
}
