import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import DarkModeOutlinedIcon from '@mui/icons-material/DarkModeOutlined';
import IosShareIcon from '@mui/icons-material/IosShare';
import LibraryBooksOutlinedIcon from '@mui/icons-material/LibraryBooksOutlined';
import RedoIcon from '@mui/icons-material/Redo';
import TranslateIcon from '@mui/icons-material/Translate';
import UndoIcon from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Suspense, useState } from 'react';
import { formatPolicy, listOfficialScenarios } from '../core';
import { languages, useLanguage, useTranslations } from '../i18n';
import { MenuButton } from '../ui/MenuButton';
import { useHistoryEnds, useWorkspaceActions } from '../workspace';
import { lazyPanel } from './lazy-panel';
import { useCopyPolicy } from './use-copy-policy';

const ExportPolicy = lazyPanel(
  async () => (await import('../features/export-policy/ExportPolicy')).ExportPolicy,
);

export function HeaderBar() {
  const t = useTranslations('shell');
  const isCompact = useMediaQuery('(max-width: 699.95px)');
  const { canUndo, canRedo } = useHistoryEnds();
  const { undo, redo } = useWorkspaceActions();
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        height: 48,
        flex: 'none',
        px: 2,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box
        component="a"
        href="#policy"
        sx={{
          position: 'absolute',
          left: 8,
          top: -60,
          zIndex: 10,
          px: 1.5,
          py: 1,
          borderRadius: '6px',
          bgcolor: 'primary.main',
          color: 'primary.contrastText',
          '&:focus': { top: 6 },
        }}
      >
        {t('skipToPolicy')}
      </Box>
      <Box
        component="h1"
        sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 700, letterSpacing: '-0.01em', whiteSpace: 'nowrap' }}
      >
        {t('productName')}
      </Box>
      <Box
        component="p"
        sx={{
          m: 0,
          color: 'text.secondary',
          fontSize: '0.8125rem',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          display: { xs: 'none', md: 'block' },
        }}
      >
        {t('tagline')}
      </Box>
      <Box sx={{ flex: 1 }} />
      <Tooltip title={t('undo')}>
        <span>
          <IconButton aria-label={t('undo')} onClick={undo} disabled={!canUndo}>
            <UndoIcon fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
      {isCompact ? null : (
        <Tooltip title={t('redo')}>
          <span>
            <IconButton aria-label={t('redo')} onClick={redo} disabled={!canRedo}>
              <RedoIcon fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
      )}
      <SamplesMenu />
      <LanguageMenu />
      <SchemeMenu />
      <ExportButton />
      <CopyPolicyButton />
    </Box>
  );
}

function CopyPolicyButton() {
  const t = useTranslations('shell');
  const isTiny = useMediaQuery('(max-width: 479.95px)');
  const { copy, outcome, clearOutcome } = useCopyPolicy();
  return (
    <Tooltip
      open={outcome !== null}
      onClose={clearOutcome}
      title={outcome ?? ''}
      disableHoverListener
      disableFocusListener
      disableTouchListener
    >
      <Button
        variant="contained"
        startIcon={isTiny ? undefined : <ContentCopyIcon />}
        aria-label={t('copyPolicy')}
        onClick={copy}
        onMouseLeave={clearOutcome}
        onBlur={clearOutcome}
        sx={{ flex: 'none', ...(isTiny ? { minWidth: 36, px: 1 } : {}) }}
      >
        {isTiny ? <ContentCopyIcon fontSize="small" /> : t('copyPolicy')}
      </Button>
    </Tooltip>
  );
}

function ExportButton() {
  const t = useTranslations('shell');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Tooltip title={t('exportPolicy')}>
        <IconButton aria-label={t('exportPolicy')} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
          <IosShareIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      {isOpen ? (
        <Suspense fallback={null}>
          <ExportPolicy onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function SamplesMenu() {
  const t = useTranslations('shell');
  const { replaceText } = useWorkspaceActions();
  return (
    <MenuButton label={t('samples.label')} icon={<LibraryBooksOutlinedIcon fontSize="small" />}>
      {(close) => [
        <ListSubheader key="source" sx={{ lineHeight: 2, bgcolor: 'transparent' }}>
          {t('samples.source')}
        </ListSubheader>,
        ...listOfficialScenarios().map((scenario) => (
          <MenuItem
            key={scenario.id}
            onClick={() => {
              replaceText(formatPolicy(scenario.policy), 'sample', { isNewDocument: true });
              close();
            }}
          >
            {t(`samples.${scenario.id}`)}
          </MenuItem>
        )),
      ]}
    </MenuButton>
  );
}

function LanguageMenu() {
  const t = useTranslations('shell');
  const { language, setLanguage } = useLanguage();
  return (
    <MenuButton label={t('languageLabel')} icon={<TranslateIcon fontSize="small" />}>
      {(close) =>
        languages.map(({ code, name }) => (
          <MenuItem
            key={code}
            lang={code}
            selected={code === language}
            onClick={() => {
              setLanguage(code);
              close();
            }}
          >
            {name}
          </MenuItem>
        ))
      }
    </MenuButton>
  );
}

function SchemeMenu() {
  const t = useTranslations('shell');
  const { mode, setMode } = useColorScheme();
  return (
    <MenuButton label={t('theme.label')} icon={<DarkModeOutlinedIcon fontSize="small" />}>
      {(close) =>
        (['system', 'light', 'dark'] as const).map((option) => (
          <MenuItem
            key={option}
            selected={option === mode}
            onClick={() => {
              setMode(option);
              close();
            }}
          >
            {t(`theme.${option}`)}
          </MenuItem>
        ))
      }
    </MenuButton>
  );
}
