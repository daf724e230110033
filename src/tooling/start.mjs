/** `npm start`: install what is missing, build what has changed, serve it, show it. */
import { runCommand } from './prerequisites.mjs';

runCommand(async () => {
  const { startStudio } = await import('./start-studio.mjs');
  await startStudio(process.argv.slice(2));
});
