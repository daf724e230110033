import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Component, type ReactNode } from 'react';
import { useTranslations } from '../i18n';
import { Notice } from '../ui/Notice';

interface PanelBoundaryProps {
  readonly children: ReactNode;
}

interface PanelBoundaryState {
  readonly error: Error | null;
}

/** Keeps a fault of ours inside one panel: the document and the other panels stay alive. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): PanelBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <PanelFault message={error.message} onRetry={() => this.setState({ error: null })} />;
  }
}

function PanelFault({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  const t = useTranslations('shell');
  return (
    <Box sx={{ p: 2 }}>
      <Notice
        tone="denied"
        title={t('panelFailed')}
        actions={
          <Button variant="outlined" onClick={onRetry}>
            {t('panelRetry')}
          </Button>
        }
      >
        {t('panelDetail', { message })}
      </Notice>
    </Box>
  );
}
