import type { CellStanding } from '../../analyse';
import type { AccessSheet, AccessSheetCell } from './access-sheet';
import { standingSigns } from './standing-signs';
import { measureText, wrapText } from './wrap-text';

/** A drawing and its size in CSS pixels. */
export interface SheetDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const margin = 24;
const fontSize = 12;
const lineHeight = 16;
const rowHeight = 24;
const operationWidth = 190;
const columnWidth = 112;
/** A cell for the account as a whole may say more than a number. */
const wholeWidth = 420;
/** Heads are bold, and some faces are wide. */
const boldFactor = 1.15;
/** A sheet of few columns still has room for its notes. */
const leastWidth = 720;

/**
 * Draws the sheet as it is printed: dark on white, signs and numbers, a legend. Everything in the text is escaped;
 * nothing in the drawing loads anything.
 */
export function drawSheetSvg(sheet: AccessSheet): SheetDrawing {
  const page = new Page();
  const tableWidth = operationWidth + Math.max(1, sheet.columns.length) * columnWidth;
  const width = Math.max(leastWidth, tableWidth + 2 * margin);
  page.text(margin, margin + 14, sheet.title, { size: 17, weight: 650 });
  let y = margin + 36;
  for (const fact of sheet.facts) y = page.paragraph(y, fact, width);
  y += 12;
  y = drawHead(page, sheet, y, tableWidth);
  for (const group of sheet.groups) {
    page.text(margin, y + 18, group.name, { weight: 650, colour: quiet, size: 11 });
    y += rowHeight;
    for (const row of group.rows) {
      page.text(margin, y + 16, shorten(row.name, operationWidth - 8));
      if (row.whole) drawCell(page, margin + operationWidth, y, wholeWidth, row.whole, row.whole.full);
      for (const [index, cell] of row.cells.entries()) {
        const x = margin + operationWidth + index * columnWidth;
        if (cell) drawCell(page, x, y, columnWidth, cell, cell.short);
        else page.rect(x + 1, y + 1, columnWidth - 2, rowHeight - 2, '#f3f4f6');
      }
      y += rowHeight;
      page.line(y, tableWidth);
    }
  }
  y += 12;
  for (const { standing, name } of sheet.legend) {
    page.sign(margin, y + 2, standing);
    page.text(margin + 22, y + 14, name, { colour: quiet });
    y += 20;
  }
  y += 8;
  for (const note of sheet.notes) y = page.paragraph(y, note, width);
  return { ...page.finish(width, y + margin, sheet.title), width, height: y + margin };
}

function drawHead(
  page: Page,
  { columns, operationHead }: AccessSheet,
  y: number,
  tableWidth: number,
): number {
  const wrapped = columns.map((column) =>
    wrapText(column, columnWidth - 12, fontSize * boldFactor).slice(0, 6),
  );
  const height = Math.max(1, ...wrapped.map((lines) => lines.length)) * lineHeight + 8;
  page.text(margin, y + height - 8, operationHead, { weight: 600, colour: quiet });
  for (const [index, lines] of wrapped.entries()) {
    for (const [line, text] of lines.entries()) {
      const x = margin + operationWidth + index * columnWidth + 4;
      page.text(x, y + height - 8 - (lines.length - 1 - line) * lineHeight, text, { weight: 600 });
    }
  }
  page.line(y + height, tableWidth);
  return y + height;
}

function drawCell(
  page: Page,
  x: number,
  y: number,
  width: number,
  { standing }: AccessSheetCell,
  text: string,
): void {
  const { surface, main } = colours[standing];
  page.rect(x + 1, y + 2, width - 3, rowHeight - 4, surface);
  page.sign(x + 5, y + 4, standing);
  page.text(x + 25, y + 16, shorten(text, (width - 30) / boldFactor), { colour: main, weight: 600 });
}

function shorten(text: string, width: number): string {
  if (measureText(text, fontSize) <= width) return text;
  let kept = text;
  while (kept.length > 1 && measureText(`${kept}…`, fontSize) > width) kept = kept.slice(0, -1);
  return `${kept}…`;
}

interface TextLook {
  readonly size?: number;
  readonly weight?: number;
  readonly colour?: string;
}

const ink = '#171a21';
const quiet = '#566070';

/** Collects the parts of a drawing. */
class Page {
  private readonly parts: string[] = [];

  text(
    x: number,
    y: number,
    text: string,
    { size = fontSize, weight = 400, colour = ink }: TextLook = {},
  ): void {
    this.parts.push(
      `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(text)}</text>`,
    );
  }

  paragraph(y: number, text: string, width: number): number {
    let next = y;
    for (const line of wrapText(text, width - 2 * margin, fontSize)) {
      this.text(margin, next + 12, line, { colour: quiet });
      next += lineHeight;
    }
    return next;
  }

  rect(x: number, y: number, width: number, height: number, fill: string): void {
    this.parts.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}"/>`);
  }

  line(y: number, width: number): void {
    this.parts.push(`<path d="M${margin} ${y - 0.5}h${width}" stroke="#e1e4ea"/>`);
  }

  sign(x: number, y: number, standing: CellStanding): void {
    const { line, area } = standingSigns[standing];
    const colour = colours[standing].main;
    const place = `transform="translate(${x} ${y})"`;
    if (area !== undefined) this.parts.push(`<path ${place} d="${area}" fill="${colour}"/>`);
    this.parts.push(
      `<path ${place} d="${line}" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
  }

  finish(width: number, height: number, title: string): { readonly svg: string } {
    const opening = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" role="img">`;
    const background = `<rect width="${width}" height="${height}" fill="#ffffff"/>`;
    return {
      svg: [opening, `<title>${escapeXml(title)}</title>`, background, ...this.parts, '</svg>'].join('\n'),
    };
  }
}

/** Control characters have no place in XML, not even escaped. */
function escapeXml(text: string): string {
  let written = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isAllowed =
      code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    written += isAllowed ? (entities[character] ?? character) : '\uFFFD';
  }
  return written;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** As on the page in its light scheme. */
const colours: Readonly<Record<CellStanding, { readonly main: string; readonly surface: string }>> = {
  allowed: { main: '#0b6e42', surface: '#e4f5ec' },
  'explicitly-denied': { main: '#a8211a', surface: '#fdecea' },
  'implicitly-denied': { main: '#566070', surface: '#ffffff' },
  'looks-granted': { main: '#6b4f00', surface: '#fff4d6' },
  uncertain: { main: '#5342ad', surface: '#efedfb' },
  conditional: { main: '#5342ad', surface: '#efedfb' },
  undecided: { main: '#6b4f00', surface: '#fff4d6' },
};
