import MoreHorizIcon from '@mui/icons-material/MoreHoriz';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useId, useState } from 'react';
import { type ExpectationSuite, emptySuite, writeSuiteJson, writeSuiteYaml } from '../../core';
import { useTranslations } from '../../i18n';
import { downloadText } from '../../ui/download-text';

interface SuiteMenuProps {
  readonly suite: ExpectationSuite;
  readonly onImport: () => void;
  readonly onChange: (suite: ExpectationSuite) => void;
}

/** Files in and out, and a clean slate. */
export function SuiteMenu({ suite, onImport, onChange }: SuiteMenuProps) {
  const t = useTranslations('expectations.actions');
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isEmpty = suite.tests.length + suite.guards.length === 0;
  const close = (act?: () => void) => () => {
    setAnchor(null);
    act?.();
  };
  return (
    <>
      <Tooltip title={t('more')}>
        <IconButton
          id={`${id}-button`}
          aria-label={t('more')}
          aria-haspopup="menu"
          aria-expanded={anchor ? true : undefined}
          aria-controls={anchor ? `${id}-menu` : undefined}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreHorizIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu
        id={`${id}-menu`}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close()}
        slotProps={{ list: { 'aria-labelledby': `${id}-button`, dense: true } }}
      >
        <MenuItem onClick={close(onImport)}>{t('import')}</MenuItem>
        <MenuItem
          disabled={isEmpty}
          onClick={close(() => downloadText('policy-tests.yaml', writeSuiteYaml(suite), 'application/yaml'))}
        >
          {t('exportYaml')}
        </MenuItem>
        <MenuItem
          disabled={isEmpty}
          onClick={close(() => downloadText('policy-tests.json', writeSuiteJson(suite), 'application/json'))}
        >
          {t('exportJson')}
        </MenuItem>
        <MenuItem component="a" href="./tests/" target="_blank" rel="noopener" onClick={close()}>
          {t('format')}
        </MenuItem>
        <Divider />
        <MenuItem disabled={isEmpty} onClick={close(() => onChange(emptySuite))}>
          {t('removeAll')}
        </MenuItem>
      </Menu>
    </>
  );
}
