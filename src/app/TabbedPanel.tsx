import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Activity, type ReactNode, Suspense, useId, useState } from 'react';
import { PanelBoundary } from './PanelBoundary';
import { PanelLoading } from './PanelLoading';

interface TabbedPanelProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly tabs: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    readonly content: ReactNode;
    /** Whether it stands still behind the other tabs: it follows the policy at leisure, and what it keeps going stops. */
    readonly isRestful?: boolean;
  }[];
}

/** Tabs over panels; a panel stays mounted once it was shown, so going back and forth loses nothing. */
export function TabbedPanel<Value extends string>({ label, value, onChange, tabs }: TabbedPanelProps<Value>) {
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
          sx={{
            flex: 1,
            minHeight: 0,
            overflow: 'auto',
            // What changes inside is laid out and painted by itself, and not with the rest of the page.
            contain: 'strict',
            // Visually hidden parts are placed from here, so that they never lengthen the page itself.
            position: 'relative',
            display: tab.value === value ? 'block' : 'none',
          }}
        >
          {visited.has(tab.value) ? (
            <PanelBoundary>
              <Activity mode={tab.isRestful === true && tab.value !== value ? 'hidden' : 'visible'}>
                <Suspense fallback={<PanelLoading />}>{tab.content}</Suspense>
              </Activity>
            </PanelBoundary>
          ) : null}
        </Box>
      ))}
    </>
  );
}
