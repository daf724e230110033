import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslations } from '../i18n';
import { visuallyHidden } from '../ui/Announcer';

/** Stands for a panel whose code is still on its way. */
export function PanelLoading() {
  const t = useTranslations('shell');
  return (
    <Box sx={{ p: 2, flex: 1 }}>
      <Box component="span" sx={visuallyHidden}>
        {t('loading')}
      </Box>
      <Skeleton variant="text" width="60%" />
      <Skeleton variant="rounded" height={96} sx={{ my: 1 }} />
      <Skeleton variant="text" width="85%" />
      <Skeleton variant="text" width="70%" />
    </Box>
  );
}
