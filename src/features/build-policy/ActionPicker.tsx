import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import {
  accountActions,
  type CatalogueAction,
  findAction,
  isAccountGrant,
  type Limits,
  scopedActions,
} from '../../core';
import { useLocale, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { Field } from '../../ui/Field';
import { ToneBadge } from '../../ui/ToneBadge';
import { actionsOfAccountGrant, usePolicyIntent } from './use-policy-intent';

interface ScopedActionsProps {
  readonly selected: readonly string[];
  readonly onChange: (actions: readonly string[]) => void;
  readonly error?: ReactNode;
}

/** Single actions that CAM can limit to the scope of the grant. */
export function ScopedActions({ selected, onChange, error }: ScopedActionsProps) {
  const t = useTranslations('build.picker');
  return (
    <Box id="field-actions" tabIndex={-1} sx={{ outline: 'none' }}>
      <ActionPicker
        title={t('scopedTitle')}
        actions={scopedActions}
        selected={selected}
        onToggle={(action, isOn) =>
          onChange(isOn ? [...selected, action] : selected.filter((other) => other !== action))
        }
      />
      {error ? (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      ) : null}
    </Box>
  );
}

/** Single actions that CAM authorises for the whole account only; they live in a statement of their own. */
export function AccountActions({ limits }: { readonly limits: Limits }) {
  const t = useTranslations('build.picker');
  const { recognition, setAccountActions } = usePolicyIntent();
  const selected = recognition.expressible.grants.filter(isAccountGrant).flatMap(actionsOfAccountGrant);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', p: 1.25 }}>
      <ActionPicker
        title={t('accountTitle')}
        help={t('accountHelp')}
        actions={accountActions}
        selected={selected}
        onToggle={(action, isOn) => setAccountActions([action], isOn, limits)}
      />
    </Box>
  );
}

interface ActionPickerProps {
  readonly title: string;
  readonly help?: string;
  readonly actions: readonly string[];
  readonly selected: readonly string[];
  readonly onToggle: (action: string, isOn: boolean) => void;
}

const accessOrder = ['pull', 'push', 'read', 'list', 'write', 'delete', 'permissions'] as const;

function ActionPicker({ title, help, actions, selected, onToggle }: ActionPickerProps) {
  const t = useTranslations('build.picker');
  const locale = useLocale();
  const headingId = useId();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const entries = useMemo(() => actions.flatMap((action) => findAction(action) ?? []), [actions]);
  const shown = entries.filter((entry) => matches(entry, wanted));
  const chosen = entries.filter((entry) => selected.includes(entry.action)).length;
  return (
    <Box role="group" aria-labelledby={headingId}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <Box id={headingId} sx={{ fontSize: '0.8125rem', fontWeight: 600, flex: 1 }}>
          {title}
        </Box>
        <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
          {t('selectedCount', { selected: chosen, total: entries.length })}
        </Box>
      </Box>
      {help ? <Box sx={{ fontSize: '0.75rem', color: 'text.secondary', mb: 0.75 }}>{help}</Box> : null}
      {actions.length > 8 ? (
        <Field label={t('search')}>
          {({ id }) => (
            <TextField
              id={id}
              type="search"
              value={query}
              placeholder={t('searchPlaceholder')}
              onChange={(event) => setQuery(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <Box
        sx={{ maxHeight: 300, overflow: 'auto', mt: 0.5, mx: -0.5, px: 0.5 }}
        tabIndex={0}
        role="group"
        aria-labelledby={headingId}
      >
        {shown.length === 0 ? (
          <Box sx={{ py: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t('none', { query })}{' '}
            <Button variant="text" onClick={() => setQuery('')}>
              {t('clear')}
            </Button>
          </Box>
        ) : null}
        {accessOrder.map((access) => {
          const group = shown.filter((entry) => entry.access === access);
          if (group.length === 0) return null;
          return (
            <Box key={access} sx={{ pt: 0.75 }}>
              <Box sx={{ fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}>
                {t(`access.${access}`)}
              </Box>
              {group.map((entry) => (
                <ActionRow
                  key={entry.action}
                  entry={entry}
                  title={entry.title[locale]}
                  isChecked={selected.includes(entry.action)}
                  onToggle={(isOn) => onToggle(entry.action, isOn)}
                />
              ))}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

interface ActionRowProps {
  readonly entry: CatalogueAction;
  readonly title: string;
  readonly isChecked: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function ActionRow({ entry, title, isChecked, onToggle }: ActionRowProps) {
  const t = useTranslations('build.picker');
  const isDocumented = entry.confidence === 'documented';
  return (
    <Box component="label" sx={{ display: 'flex', gap: 0.75, py: 0.375, cursor: 'pointer' }}>
      <Checkbox
        size="small"
        checked={isChecked}
        onChange={(event) => onToggle(event.target.checked)}
        sx={{ p: 0, alignSelf: 'flex-start', mt: '1px' }}
      />
      <Box component="span" sx={{ minWidth: 0, flex: 1, fontSize: '0.8125rem', lineHeight: 1.4 }}>
        <Box component="span" sx={{ display: 'block' }}>
          {title}
        </Box>
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
          <Code sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{entry.name}</Code>
          <Tooltip title={t(isDocumented ? 'documentedHelp' : 'inferredHelp')}>
            <Box component="span" sx={{ flex: 'none' }}>
              <ToneBadge
                tone={isDocumented ? 'neutral' : 'uncertain'}
                icon={isDocumented ? 'check' : 'question'}
              >
                {t(entry.confidence)}
              </ToneBadge>
            </Box>
          </Tooltip>
        </Box>
      </Box>
    </Box>
  );
}

function matches(entry: CatalogueAction, wanted: string): boolean {
  if (wanted === '') return true;
  return (
    entry.action.toLowerCase().includes(wanted) ||
    Object.values(entry.title).some((title) => title.toLowerCase().includes(wanted)) ||
    entry.group.includes(wanted)
  );
}
