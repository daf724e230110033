import Box from '@mui/material/Box';
import { type Expectation, type ExpectedRequest, isOperationRequest } from '../../core';
import { useTranslations } from '../../i18n';
import { Code } from '../../ui/Code';
import { useRequestWords } from './use-request-words';

/** A request as people say it, its names set as code. */
export function RequestText({ request }: { readonly request: ExpectedRequest | Expectation }) {
  const t = useTranslations('expectations');
  const { nameRequest } = useRequestWords();
  const { doing, target } = nameRequest(request);
  const code = target === '' ? t('request.wholeAccount') : <Code>{target}</Code>;
  return (
    <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
      {isOperationRequest(request)
        ? t.rich('request.operation', { operation: doing, target: () => code })
        : t.rich('request.call', { action: () => <Code>{doing}</Code>, resource: () => code })}
    </Box>
  );
}
