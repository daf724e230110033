/** `npm run size`: what a visitor downloads, as compressed by the build; fails above the budget. */
import { measureBuild } from './measure-build.mjs';
import { runCommand, SetupError } from './prerequisites.mjs';
import { buildFolder } from './project.mjs';

/** JavaScript before first use, brotli, in kB of 1000 bytes. */
const firstUseBudgetKb = 190;

runCommand(async () => {
  const files = measureBuild(buildFolder);
  for (const { name, sizeBytes, isFirstUse } of files) {
    console.log(`${toKb(sizeBytes).padStart(8)} kB  ${isFirstUse ? 'first use' : 'later    '}  ${name}`);
  }
  const scripts = files.filter(({ name, isFirstUse }) => isFirstUse && name.endsWith('.js'));
  const sumBytes = scripts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  console.log(
    `${toKb(sumBytes).padStart(8)} kB  of JavaScript before first use; the budget is ${firstUseBudgetKb} kB`,
  );
  if (sumBytes > firstUseBudgetKb * 1000) {
    throw new SetupError(
      'JavaScript before first use is over its budget: load something later, or leave it out.',
    );
  }
});

/** @param {number} sizeBytes */
function toKb(sizeBytes) {
  return (sizeBytes / 1000).toFixed(1);
}
