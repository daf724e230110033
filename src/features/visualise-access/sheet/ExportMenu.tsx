import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { type AccessSheet, drawSheetSvg, writeSheetCsv } from '../../../core';
import { useTranslations } from '../../../i18n';
import { useAnnounce } from '../../../ui/Announcer';
import { downloadBlob, downloadText } from '../../../ui/download-text';
import { writePng } from './write-png';

interface ExportMenuProps {
  readonly writeSheet: () => AccessSheet;
  readonly onPrint: () => void;
}

const fileName = 'access-map';

/** Takes the map along: as a table, as a drawing, on paper. What the filters hide is not in it. */
export function ExportMenu({ writeSheet, onPrint }: ExportMenuProps) {
  const t = useTranslations('access.sheet');
  const announce = useAnnounce();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const done = (file: string) => announce(t('saved', { file }));
  const choices = [
    {
      key: 'csv',
      run: () => {
        downloadText(`${fileName}.csv`, writeSheetCsv(writeSheet()), 'text/csv;charset=utf-8');
        done(`${fileName}.csv`);
      },
    },
    {
      key: 'svg',
      run: () => {
        downloadText(`${fileName}.svg`, drawSheetSvg(writeSheet()).svg, 'image/svg+xml');
        done(`${fileName}.svg`);
      },
    },
    {
      key: 'png',
      run: () => {
        void writePng(drawSheetSvg(writeSheet())).then((blob) => {
          if (blob === null) return announce(t('pngFailed'));
          downloadBlob(`${fileName}.png`, blob);
          done(`${fileName}.png`);
        });
      },
    },
    { key: 'print', run: onPrint },
  ] as const;
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : id}
        endIcon={<ExpandMoreIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('take')}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map(({ key, run }) => (
          <MenuItem
            key={key}
            dense
            onClick={() => {
              setAnchor(null);
              run();
            }}
          >
            {t(key)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
