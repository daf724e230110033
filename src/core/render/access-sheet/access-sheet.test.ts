import { describe, expect, it } from 'vitest';
import type { AccessSheet } from './access-sheet';
import { drawSheetSvg } from './draw-sheet-svg';
import { measureText, wrapText } from './wrap-text';
import { writeSheetCsv } from './write-sheet-csv';

const sheet: AccessSheet = {
  title: 'What the policy allows',
  facts: ['2026-11-24'],
  groupHead: 'Group',
  operationHead: 'Operation',
  accountHead: 'Account',
  columns: ['team-01/a, "b"', '=cmd|x', '其余全部'],
  groups: [
    {
      name: 'Use',
      rows: [
        {
          name: 'Pull <images>',
          cells: [
            { standing: 'allowed', short: '1', full: 'allowed by statement 1' },
            null,
            { standing: 'implicitly-denied', short: '', full: 'denied, nothing allows it' },
          ],
          whole: null,
        },
        {
          name: 'List',
          cells: [],
          whole: { standing: 'looks-granted', short: '2', full: 'looks granted, is not; statement 2' },
        },
      ],
    },
  ],
  notApplicable: 'n/a',
  legend: [{ standing: 'allowed', name: 'allowed' }],
  notes: ['Note'],
};

describe('writeSheetCsv', () => {
  it('writes one row an operation, quoted where it must be, and no formula', () => {
    expect(writeSheetCsv(sheet).split('\r\n')).toEqual([
      '\uFEFFWhat the policy allows',
      '2026-11-24',
      '',
      'Group,Operation,"team-01/a, ""b""",\'=cmd|x,其余全部,Account',
      'Use,Pull <images>,allowed by statement 1,n/a,"denied, nothing allows it",n/a',
      'Use,List,n/a,n/a,n/a,looks granted, is not; statement 2'.replace(
        'looks granted, is not; statement 2',
        '"looks granted, is not; statement 2"',
      ),
      '',
      'Note',
      '',
    ]);
  });
});

describe('drawSheetSvg', () => {
  const { svg, width, height } = drawSheetSvg(sheet);

  it('draws every word, escaped', () => {
    for (const text of ['Pull &lt;images&gt;', '其余全部', '=cmd|x', 'Note', '2026-11-24'])
      expect(svg).toContain(text);
    expect(svg).not.toContain('<images>');
    expect(
      svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`),
    ).toBe(true);
  });

  it('loads nothing and runs nothing, whatever the names are', () => {
    const hostile = drawSheetSvg({
      ...sheet,
      title: '</title><script>alert(1)</script>\u0000',
      columns: ['<image href="x"/>'],
    });
    for (const part of ['<script', '<image', '\u0000']) expect(hostile.svg).not.toContain(part);
  });

  it('grows with the columns', () => {
    const columns = Array.from({ length: 300 }, (_, index) => `team/${index}`);
    expect(drawSheetSvg({ ...sheet, columns }).width).toBeGreaterThan(300 * 100);
  });
});

describe('wrapText', () => {
  it.each([
    ['one two three', 60, ['one two', 'three']],
    ['namespace/repository', 70, ['namespace/', 'repository']],
    ['权限一览表', 25, ['权限', '一览', '表']],
    ['', 50, ['']],
  ] as const)('breaks %s', (text, width, lines) => {
    expect(wrapText(text, width, 12)).toEqual(lines);
  });

  it('breaks a long word anywhere and loses nothing', () => {
    const text = 'x'.repeat(200);
    const lines = wrapText(text, 100, 12);
    expect(lines.join('')).toBe(text);
    expect(Math.max(...lines.map((line) => measureText(line, 12)))).toBeLessThanOrEqual(100);
  });
});
