import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, type ReactNode, Suspense, useEffect, useId, useState } from 'react';
import { BuildPolicy } from '../features/build-policy/BuildPolicy';
import { FindingItems, FindingsBar } from '../features/review-findings/FindingsBar';
import { AccessSummary } from '../features/visualise-access/AccessSummary';
import { useTranslations } from '../i18n';
import { useSimulatorQuestion } from '../workspace';
import { HeaderBar } from './HeaderBar';
import { PanelBoundary } from './PanelBoundary';
import { PanelLoading } from './PanelLoading';
import { PolicyIntake } from './PolicyIntake';
import { useAutosave } from './use-autosave';
import { useCopyPolicy } from './use-copy-policy';

const PolicyEditor = lazy(() => import('../features/edit-policy-text/PolicyEditor'));
const SimulateRequest = lazy(() => import('../features/simulate-request/SimulateRequest'));
const AccessTable = lazy(() => import('../features/visualise-access/AccessTable'));
const PastePolicy = lazy(() => import('../features/paste-policy/PastePolicy'));

type TaskTab = 'build' | 'paste';
type EffectTab = 'simulate' | 'access';
type Column = 'task' | 'policy' | 'effect';

/** The one screen: task, policy and effect side by side, or as three tabs where the window is narrow. */
export function Workbench() {
  const t = useTranslations('shell');
  const isNarrow = useMediaQuery('(max-width: 899.95px)');
  const [column, setColumn] = useState<Column>('task');
  const [taskTab, setTaskTab] = useState<TaskTab>('build');
  const [effectTab, setEffectTab] = useState<EffectTab>('simulate');
  const question = useSimulatorQuestion();
  const copyPolicy = useCopyPolicy();
  useAutosave();
  useEffect(() => {
    if (!question) return;
    setEffectTab('simulate');
    setColumn('effect');
  }, [question]);

  const panels: Readonly<Record<Column, ReactNode>> = {
    task: (
      <TabbedPanel
        label={t('column.task')}
        value={taskTab}
        onChange={setTaskTab}
        tabs={[
          {
            value: 'build',
            label: t('taskTab.build'),
            content: (
              <BuildPolicy
                summary={<AccessSummary />}
                findings={<FindingItems />}
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
                summary={<AccessSummary />}
                onShowTable={() => {
                  setEffectTab('access');
                  setColumn('effect');
                }}
                onEdit={() => setTaskTab('build')}
              />
            ),
          },
        ]}
      />
    ),
    policy: (
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}>
        <Box id="policy" tabIndex={-1} sx={{ flex: 1, minHeight: 0, display: 'flex', outline: 'none' }}>
          <PanelBoundary>
            <Suspense fallback={<PanelLoading />}>
              <PolicyEditor />
            </Suspense>
          </PanelBoundary>
        </Box>
        <PanelBoundary>
          <FindingsBar />
        </PanelBoundary>
      </Box>
    ),
    effect: (
      <TabbedPanel
        label={t('column.effect')}
        value={effectTab}
        onChange={setEffectTab}
        tabs={[
          { value: 'simulate', label: t('effectTab.simulate'), content: <SimulateRequest /> },
          { value: 'access', label: t('effectTab.access'), content: <AccessTable /> },
        ]}
      />
    ),
  };

  return (
    <PolicyIntake onRead={() => setColumn((current) => (isNarrow ? 'effect' : current))}>
      <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
        <HeaderBar />
        {isNarrow ? (
          <>
            <Tabs
              value={column}
              onChange={(_, next: Column) => setColumn(next)}
              variant="fullWidth"
              aria-label={t('productName')}
              sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', flex: 'none' }}
            >
              {(['task', 'policy', 'effect'] as const).map((value) => (
                <Tab
                  key={value}
                  value={value}
                  label={t(`column.${value}`)}
                  id={`column-tab-${value}`}
                  aria-controls={`column-${value}`}
                />
              ))}
            </Tabs>
            <Box component="main" sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
              {(['task', 'policy', 'effect'] as const).map((value) => (
                <Box
                  key={value}
                  role="tabpanel"
                  id={`column-${value}`}
                  aria-labelledby={`column-tab-${value}`}
                  hidden={column !== value}
                  sx={panelStyle(column === value)}
                >
                  {panels[value]}
                </Box>
              ))}
            </Box>
          </>
        ) : (
          <Box
            component="main"
            sx={{
              flex: 1,
              minHeight: 0,
              display: 'grid',
              gridTemplateColumns: 'minmax(280px, 27fr) minmax(290px, 36fr) minmax(300px, 37fr)',
            }}
          >
            {(['task', 'policy', 'effect'] as const).map((value) => (
              <Box
                key={value}
                component="section"
                aria-label={t(`column.${value}`)}
                sx={{
                  ...panelStyle(true),
                  borderRight: value === 'effect' ? 0 : 1,
                  borderColor: 'divider',
                }}
              >
                {panels[value]}
              </Box>
            ))}
          </Box>
        )}
      </Box>
    </PolicyIntake>
  );
}

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

interface TabbedPanelProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly tabs: readonly { readonly value: Value; readonly label: string; readonly content: ReactNode }[];
}

/** Tabs over panels; a panel stays mounted once it was shown, so going back and forth loses nothing. */
function TabbedPanel<Value extends string>({ label, value, onChange, tabs }: TabbedPanelProps<Value>) {
  const id = useId();
  const [visited, setVisited] = useState<ReadonlySet<Value>>(new Set([value]));
  if (!visited.has(value)) setVisited(new Set([...visited, value]));
  return (
    <>
      <Tabs
        value={value}
        onChange={(_, next: Value) => onChange(next)}
        aria-label={label}
        sx={{ borderBottom: 1, borderColor: 'divider', px: 1.5, flex: 'none' }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.value}
            value={tab.value}
            label={tab.label}
            id={`${id}-tab-${tab.value}`}
            aria-controls={`${id}-panel-${tab.value}`}
          />
        ))}
      </Tabs>
      {tabs.map((tab) => (
        <Box
          key={tab.value}
          role="tabpanel"
          id={`${id}-panel-${tab.value}`}
          aria-labelledby={`${id}-tab-${tab.value}`}
          hidden={tab.value !== value}
          tabIndex={0}
          sx={{ flex: 1, minHeight: 0, overflow: 'auto', display: tab.value === value ? 'block' : 'none' }}
        >
          {visited.has(tab.value) ? (
            <PanelBoundary>
              <Suspense fallback={<PanelLoading />}>{tab.content}</Suspense>
            </PanelBoundary>
          ) : null}
        </Box>
      ))}
    </>
  );
}
