import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from '../i18n';

import { useFocus, useSimulatorQuestion } from '../workspace';

import { Autosave } from './Autosave';
import { ConvertOffer } from './ConvertOffer';

import { HeaderBar } from './HeaderBar';
import { lazyPanel } from './lazy-panel';
import { PanelBoundary } from './PanelBoundary';
import { PanelLoading } from './PanelLoading';
import { PolicyIntake } from './PolicyIntake';
import { TabbedPanel } from './TabbedPanel';
import { TestsLabel } from './TestsLabel';
import { useCopyPolicy } from './use-copy-policy';
import { useJumpHistory } from './use-jump-history';
import { type Column, firstView, type WorkbenchView } from './workbench-view';

const BuildPolicy = lazyPanel(async () => (await import('../features/build-policy/BuildPolicy')).BuildPolicy);
const FindingsBar = lazyPanel(
  async () => (await import('../features/review-findings/FindingsBar')).FindingsBar,
);
const FindingItems = lazyPanel(
  async () => (await import('../features/review-findings/FindingsBar')).FindingItems,
);
const AccessSummary = lazyPanel(
  async () => (await import('../features/visualise-access/AccessSummary')).AccessSummary,
);
const PolicyEditor = lazyPanel(
  async () => (await import('../features/edit-policy-text/PolicyEditor')).default,
);
const SimulateRequest = lazyPanel(
  async () => (await import('../features/simulate-request/SimulateRequest')).default,
);
const AccessTable = lazyPanel(async () => (await import('../features/visualise-access/AccessTable')).default);
const ComparePolicies = lazyPanel(
  async () => (await import('../features/compare-policies/ComparePolicies')).ComparePolicies,
);
const KeepExpectations = lazyPanel(
  async () => (await import('../features/keep-expectations/KeepExpectations')).KeepExpectations,
);
const PastePolicy = lazyPanel(async () => (await import('../features/paste-policy/PastePolicy')).default);

/** The one screen: task, policy and effect side by side, or as three tabs where the window is narrow. */
export function Workbench() {
  const t = useTranslations('shell');
  const isNarrow = useMediaQuery('(max-width: 899.95px)');
  const [view, setView] = useState(firstView);
  const { column, taskTab, effectTab } = view;
  const change = (part: Partial<WorkbenchView>) => setView((current) => ({ ...current, ...part }));
  const [incoming, setIncoming] = useState<{ readonly text: string; readonly serial: number } | null>(null);
  const question = useSimulatorQuestion();
  const focus = useFocus();
  const copyPolicy = useCopyPolicy();
  useJumpHistory(view, setView);

  // What is asked to be shown may be behind another tab. It comes to the front in the same drawing, since the editor
  // cannot scroll while it is hidden.
  const [shown, setShown] = useState({ focus, question });
  if (focus !== shown.focus || question !== shown.question) {
    setShown({ focus, question });
    if (focus !== shown.focus && focus.reveal) change({ column: 'policy' });
    if (question !== shown.question) change({ column: 'effect', effectTab: 'simulate' });
  }

  const summary = (
    <Suspense fallback={<Skeleton variant="text" />}>
      <AccessSummary />
    </Suspense>
  );
  const findings = (
    <Suspense fallback={<Skeleton variant="text" />}>
      <FindingItems />
    </Suspense>
  );
  const panels: Readonly<Record<Column, ReactNode>> = {
    task: (
      <TabbedPanel
        label={t('column.task')}
        value={taskTab}
        onChange={(next) => change({ taskTab: next })}
        tabs={[
          {
            value: 'build',
            label: t('taskTab.build'),
            content: (
              <BuildPolicy
                summary={summary}
                findings={findings}
                onCopy={copyPolicy.copy}
                copyOutcome={copyPolicy.outcome}
              />
            ),
          },
          {
            value: 'paste',
            label: t('taskTab.paste'),
            content: (
              <PastePolicy
                incoming={incoming}
                summary={summary}
                onShowTable={() => change({ column: 'effect', effectTab: 'access' })}
                onEdit={() => change({ taskTab: 'build' })}
              />
            ),
          },
        ]}
      />
    ),
    policy: (
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}>
        <ConvertOffer />
        <Box id="policy" tabIndex={-1} sx={{ flex: 1, minHeight: 0, display: 'flex', outline: 'none' }}>
          <PanelBoundary>
            <Suspense fallback={<PanelLoading />}>
              <PolicyEditor />
            </Suspense>
          </PanelBoundary>
        </Box>
        <PanelBoundary>
          <Suspense fallback={<Box sx={{ height: 36, borderTop: 1, borderColor: 'divider' }} />}>
            <FindingsBar />
          </Suspense>
        </PanelBoundary>
      </Box>
    ),
    effect: (
      <TabbedPanel
        label={t('column.effect')}
        value={effectTab}
        onChange={(next) => change({ effectTab: next })}
        tabs={[
          {
            value: 'simulate',
            label: t('effectTab.simulate'),
            content: <SimulateRequest />,
            isRestful: true,
          },
          { value: 'access', label: t('effectTab.access'), content: <AccessTable />, isRestful: true },
          { value: 'tests', label: <TestsLabel />, content: <KeepExpectations />, isRestful: true },
          { value: 'compare', label: t('effectTab.compare'), content: <ComparePolicies />, isRestful: true },
        ]}
      />
    ),
  };

  return (
    <PolicyIntake
      onRead={() => {
        if (isNarrow) change({ column: 'effect' });
      }}
      onLookAt={(text) => {
        setIncoming((former) => ({ text, serial: (former?.serial ?? 0) + 1 }));
        change({ column: 'task', taskTab: 'paste' });
      }}
    >
      <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
        <Autosave />
        <HeaderBar />
        {isNarrow ? (
          <Tabs
            value={column}
            onChange={(_, next: Column) => change({ column: next })}
            variant="fullWidth"
            aria-label={t('productName')}
            sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', flex: 'none' }}
          >
            {columns.map((value) => (
              <Tab
                key={value}
                value={value}
                label={t(`column.${value}`)}
                id={`column-tab-${value}`}
                aria-controls={`column-${value}`}
              />
            ))}
          </Tabs>
        ) : null}
        <Box component="main" sx={isNarrow ? oneColumn : threeColumns}>
          {columns.map((value) => {
            const isShown = !isNarrow || column === value;
            return (
              <Box
                // The same element however wide the window is, so that nothing in it is lost when that changes.
                key={value}
                component="section"
                id={`column-${value}`}
                {...(isNarrow
                  ? { role: 'tabpanel', 'aria-labelledby': `column-tab-${value}` }
                  : { 'aria-label': t(`column.${value}`) })}
                hidden={!isShown}
                sx={{
                  ...panelStyle(isShown),
                  borderRight: isNarrow || value === 'effect' ? 0 : 1,
                  borderColor: 'divider',
                }}
              >
                {panels[value]}
              </Box>
            );
          })}
        </Box>
      </Box>
    </PolicyIntake>
  );
}

const columns = ['task', 'policy', 'effect'] as const satisfies readonly Column[];

const oneColumn = { flex: 1, minHeight: 0, display: 'flex' } as const;

const threeColumns = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(280px, 27fr) minmax(290px, 36fr) minmax(300px, 37fr)',
} as const;

function panelStyle(isShown: boolean) {
  return {
    display: isShown ? 'flex' : 'none',
    flexDirection: 'column',
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    bgcolor: 'background.paper',
  } as const;
}
