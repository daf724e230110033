import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { formatPolicy, listOfficialScenarios } from '../core';
import { LanguageProvider } from '../i18n';
import { AnnouncerProvider } from '../ui/Announcer';
import { theme } from '../ui/theme';
import { ExpectationsProvider, ProofProvider, WorkspaceProvider } from '../workspace';
import { type StoredSession, saveLanguage } from './settings';
import { Workbench } from './Workbench';

/** A first visit shows a working example, not an empty page: pull from one repository. */
function firstText(): string {
  const example = listOfficialScenarios().find((scenario) => scenario.id === 'repository-read-only');
  return example ? formatPolicy(example.policy) : '';
}

export function App({ session }: { readonly session: StoredSession }) {
  return (
    <ThemeProvider theme={theme} defaultMode="system" noSsr>
      <CssBaseline />
      <LanguageProvider initial={session.language} onChange={saveLanguage}>
        <AnnouncerProvider>
          <WorkspaceProvider
            initialText={session.text ?? firstText()}
            initialMuted={session.text === null ? [] : session.muted}
            initialUse={session.text === null ? 'identity' : session.use}
          >
            <ProofProvider>
              <ExpectationsProvider stored={session.expectations}>
                <Workbench />
              </ExpectationsProvider>
            </ProofProvider>
          </WorkspaceProvider>
        </AnnouncerProvider>
      </LanguageProvider>
    </ThemeProvider>
  );
}
