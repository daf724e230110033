import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { findRegion, listRegions, type Scope } from '../../core';
import { useLocale, useTranslations } from '../../i18n';
import { ChipsField } from '../../ui/ChipsField';
import { ChoiceCard } from '../../ui/ChoiceCard';
import { Field } from '../../ui/Field';
import { FieldSet } from '../../ui/FieldSet';
import { Notice } from '../../ui/Notice';
import { namespacesOf } from './grant-form';
import { readNamespaceEntry, readRepositoryEntry } from './read-entries';
import type { StepProps } from './step-props';
import { useEntryText } from './use-entry-text';

/** Step 1: which repositories, in which region, of which account. */
export function ScopeStep({ form, problems, change, suggestions }: StepProps) {
  const t = useTranslations('build.scope');
  const toChip = useEntryText();

  function choose(scopeKind: Scope['kind']): void {
    // Widening from repositories to their namespaces: the names are known, so they are filled in.
    const isFirstLook = scopeKind === 'namespaces' && form.namespaces.length === 0;
    change(isFirstLook ? { scopeKind, namespaces: namespacesOf(form.repositories) } : { scopeKind });
  }

  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <FieldSet legend={t('legend')}>
        <ChoiceCard
          name="scope"
          value="all"
          isChosen={form.scopeKind === 'all'}
          onChoose={() => choose('all')}
          title={t('all')}
          detail={t('allDetail')}
        />
        <ChoiceCard
          name="scope"
          value="namespaces"
          isChosen={form.scopeKind === 'namespaces'}
          onChoose={() => choose('namespaces')}
          title={t('namespaces')}
          detail={t('namespacesDetail')}
        >
          <ChipsField
            id="field-namespaces"
            label={t('namespacesLabel')}
            help={t('namespacesHelp')}
            placeholder={t('namespacesPlaceholder')}
            values={form.namespaces}
            options={suggestions.namespaces}
            onChange={(namespaces) => change({ namespaces })}
            readEntry={(text) => toChip(readNamespaceEntry(text))}
            error={problems.namespaces}
            removeLabel={(name) => t('removeChip', { name })}
          />
        </ChoiceCard>
        <ChoiceCard
          name="scope"
          value="repositories"
          isChosen={form.scopeKind === 'repositories'}
          onChoose={() => choose('repositories')}
          title={t('repositories')}
          detail={t('repositoriesDetail')}
        >
          <ChipsField
            id="field-repositories"
            label={t('repositoriesLabel')}
            help={t('repositoriesHelp')}
            placeholder={t('repositoriesPlaceholder')}
            values={form.repositories}
            options={suggestions.repositories}
            onChange={(repositories) => change({ repositories })}
            readEntry={(text) => toChip(readRepositoryEntry(text))}
            error={problems.repositories}
            removeLabel={(name) => t('removeChip', { name })}
          />
        </ChoiceCard>
      </FieldSet>
      <PlaceFields form={form} problems={problems} change={change} />
    </Box>
  );
}

function PlaceFields({ form, problems, change }: Omit<StepProps, 'suggestions'>) {
  const t = useTranslations('build.scope');
  const locale = useLocale();
  const regions = listRegions();
  const chosen = findRegion(form.region);
  const nameOf = (code: string) => {
    const region = findRegion(code);
    return region ? t('regionOption', { name: region.name[locale], code }) : t('regionAll');
  };
  const summary = [
    form.region === '' ? null : nameOf(form.region),
    form.account === '' ? null : `uin/${form.account}`,
  ].filter((part) => part !== null);
  return (
    <Accordion
      disableGutters
      elevation={0}
      square
      defaultExpanded={summary.length > 0}
      sx={{ bgcolor: 'transparent', '&::before': { display: 'none' } }}
    >
      <AccordionSummary
        expandIcon={<ExpandMoreIcon fontSize="small" />}
        sx={{
          minHeight: 32,
          px: 0.5,
          flexDirection: 'row-reverse',
          gap: 0.5,
          '& .MuiAccordionSummary-content': {
            my: 0.5,
            columnGap: 1,
            flexWrap: 'wrap',
            fontSize: '0.8125rem',
          },
        }}
      >
        <span>{t('where')}</span>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {summary.length > 0 ? summary.join(' · ') : t('whereDefault')}
        </Box>
      </AccordionSummary>
      <AccordionDetails
        sx={{ p: 0, pt: 0.5, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.25 }}
      >
        <Field label={t('regionLabel')} help={t('regionHelp')} error={problems.region} id="field-region">
          {({ id, describedBy }) => (
            <Autocomplete
              id={id}
              size="small"
              disableClearable
              options={['', ...regions.map((region) => region.code)]}
              value={form.region}
              getOptionLabel={nameOf}
              onChange={(_, region) => change({ region })}
              renderInput={(params) => (
                <TextField
                  {...params}
                  slotProps={{
                    ...params.slotProps,
                    htmlInput: { ...params.slotProps.htmlInput, 'aria-describedby': describedBy },
                  }}
                />
              )}
            />
          )}
        </Field>
        {chosen && !chosen.holdsIndividualData ? (
          <Notice tone="caution">{t('regionWithoutData', { name: chosen.name[locale] })}</Notice>
        ) : null}
        <Field label={t('accountLabel')} help={t('accountHelp')} error={problems.account} id="field-account">
          {({ id, describedBy }) => (
            <TextField
              id={id}
              value={form.account}
              placeholder={t('accountPlaceholder')}
              error={Boolean(problems.account)}
              onChange={(event) => change({ account: readAccount(event.target.value) })}
              slotProps={{
                htmlInput: { inputMode: 'numeric', 'aria-describedby': describedBy, maxLength: 40 },
              }}
            />
          )}
        </Field>
      </AccordionDetails>
    </Accordion>
  );
}

/** People copy `uin/100001234567` or add blanks; both are meant as the digits. */
function readAccount(text: string): string {
  return text.replace(/\s+/g, '').replace(/^uin\//, '');
}
