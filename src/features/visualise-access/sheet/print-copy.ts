/**
 * Prints a copy of an element in place of the page. It is a copy because the page may lay itself out anew for the
 * width of the paper, and what it draws then is not what was to be printed.
 */
export function printCopy(source: HTMLElement): void {
  const copy = document.createElement('div');
  copy.className = 'print-sheet';
  copy.dataset.colorScheme = 'light';
  for (const child of source.childNodes) copy.append(child.cloneNode(true));
  document.body.append(copy);
  window.addEventListener('afterprint', () => copy.remove(), { once: true });
  window.print();
}
