import '@fontsource-variable/inter/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { App } from './App';
import { loadSession } from './settings';

// zod tries `new Function` once to see whether it may compile schemas; Trusted Types count that as a violation.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App session={loadSession()} />
    </StrictMode>,
  );
}
