import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { type LintRule, lintRules, toRuleAnchor } from '../../core';
import { useLocale, useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { monospace } from '../../ui/theme';
import { useSources } from '../../workspace';

interface RuleReasonsProps {
  readonly id: string;
  readonly code: string;
  /** Why it matters, in the language on screen. */
  readonly help: string;
}

const rules: ReadonlyMap<string, LintRule> = new Map(lintRules.map((rule) => [rule.code, rule]));

/** Why a finding is one: the reasons of its rule, what to write instead, and where that stands. */
export function RuleReasons({ id, code, help }: RuleReasonsProps) {
  const t = useTranslations('findings.panel.rule');
  const locale = useLocale();
  const rule = rules.get(code);
  const sources = useSources(rule?.docs.sources ?? []);
  return (
    <Box id={id} sx={{ mt: 0.5, pl: 1.25, borderLeft: '2px solid', borderColor: 'divider' }}>
      <Box sx={{ color: 'text.secondary', maxWidth: '62ch' }}>{help}</Box>
      {rule ? (
        <>
          {rule.serviceError === null ? null : (
            <Box sx={{ mt: 0.5, color: 'text.secondary' }}>
              {t.rich('serviceError', {
                error: rule.serviceError,
                code: (chunks) => <Code>{chunks}</Code>,
              })}
            </Box>
          )}
          <Example title={t('avoid')} json={rule.docs.avoid} />
          <Example title={t('prefer')} json={rule.docs.prefer} />
          {locale === 'en' && rule.docs.limits !== undefined ? (
            <Box sx={{ mt: 0.75, color: 'text.secondary', maxWidth: '62ch' }}>
              {t('limits', { limits: rule.docs.limits })}
            </Box>
          ) : null}
        </>
      ) : null}
      <Box sx={{ mt: 0.75, fontSize: '0.75rem', color: 'text.secondary' }}>
        {t('name')}{' '}
        {rule ? (
          <Link
            href={`rules/#${toRuleAnchor(code)}`}
            hrefLang="en"
            target="_blank"
            rel="noreferrer"
            aria-label={t('reference', { code })}
            sx={{ display: 'inline-block', py: 0.5 }}
          >
            <Code>{code}</Code>
          </Link>
        ) : (
          <Code>{code}</Code>
        )}
        {sources.map(({ id: source, title, href }) => (
          <Box key={source} lang="en">
            {href === null ? (
              title
            ) : (
              <Link href={href} target="_blank" rel="noreferrer" sx={{ display: 'inline-block', py: 0.5 }}>
                {title}
              </Link>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Example({ title, json }: { readonly title: string; readonly json: string }) {
  return (
    <Box sx={{ mt: 0.75 }}>
      <Box sx={{ fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}>{title}</Box>
      <Box
        component="pre"
        sx={{
          m: 0,
          mt: 0.25,
          p: 1,
          borderRadius: '6px',
          border: 1,
          borderColor: 'divider',
          fontFamily: monospace,
          fontSize: '0.75rem',
          lineHeight: 1.5,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {json}
      </Box>
    </Box>
  );
}
