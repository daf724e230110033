import MoreHorizIcon from '@mui/icons-material/MoreHoriz';
import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { type ExpectationSuite, emptySuite, writeSuiteJson, writeSuiteYaml } from '../../core';
import { useTranslations } from '../../i18n';
import { downloadText } from '../../ui/download-text';
import { MenuButton } from '../../ui/MenuButton';

interface SuiteMenuProps {
  readonly suite: ExpectationSuite;
  readonly onImport: () => void;
  readonly onChange: (suite: ExpectationSuite) => void;
}

/** Files in and out, and a clean slate. */
export function SuiteMenu({ suite, onImport, onChange }: SuiteMenuProps) {
  const t = useTranslations('expectations.actions');
  const isEmpty = suite.tests.length + suite.guards.length === 0;
  return (
    <MenuButton label={t('more')} icon={<MoreHorizIcon fontSize="small" />}>
      {(close) => {
        const closing = (act: () => void) => () => {
          close();
          act();
        };
        // A menu takes its entries as they are, and no fragment of them.
        return [
          <MenuItem key="import" onClick={closing(onImport)}>
            {t('import')}
          </MenuItem>,
          <MenuItem
            key="yaml"
            disabled={isEmpty}
            onClick={closing(() =>
              downloadText('policy-tests.yaml', writeSuiteYaml(suite), 'application/yaml'),
            )}
          >
            {t('exportYaml')}
          </MenuItem>,
          <MenuItem
            key="json"
            disabled={isEmpty}
            onClick={closing(() =>
              downloadText('policy-tests.json', writeSuiteJson(suite), 'application/json'),
            )}
          >
            {t('exportJson')}
          </MenuItem>,
          <MenuItem key="format" component="a" href="./tests/" target="_blank" rel="noopener" onClick={close}>
            {t('format')}
          </MenuItem>,
          <Divider key="line" />,
          <MenuItem key="remove" disabled={isEmpty} onClick={closing(() => onChange(emptySuite))}>
            {t('removeAll')}
          </MenuItem>,
        ];
      }}
    </MenuButton>
  );
}
