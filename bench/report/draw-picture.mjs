import { formatCount, formatMs } from './format.mjs';

/** @typedef {import('./collect.mjs').Results} Results */

/**
 * @typedef {object} Bar
 * @property {string} label
 * @property {number} value above 0
 * @property {string} text the value in words
 * @property {boolean} isOwn
 *
 * @typedef {{ readonly x: number, readonly y: number }} Point
 */

const width = 880;
const barHeight = 18;
const labelWidth = 360;
const chartWidth = width - labelWidth - 110;

/**
 * Draws the results as one picture that can be read on a light and on a dark page.
 *
 * @param {Results} results
 * @returns {string} SVG
 */
export function drawPicture(results) {
  const [official] = results.decisions;
  const panels = [
    drawBars(
      `Decisions a second, ${official?.workload ?? ''} (log scale, longer is better)`,
      (official?.engines ?? [])
        .toSorted((one, other) => other.perSecond - one.perSecond)
        .map(({ name, perSecond, isOwn }) => ({
          label: name,
          value: perSecond,
          text: formatCount(perSecond),
          isOwn,
        })),
    ),
    drawBars('Comparing two official policies, median (log scale, shorter is better)', [
      toMsBar('ours, with a witness for each difference', results.comparison.ownMs, true),
      toMsBar('z3, the kindest form that we found', results.comparison.oneVariableMs, false),
      toMsBar('z3, a variable each for action and resource', results.comparison.twoVariablesMs, false),
    ]),
    drawLines(
      'Access map by resource patterns (ms, median)',
      groupByShape(results.growth.map, ({ patterns, table }) => ({ x: patterns, y: table.medianMs })),
      'patterns',
    ),
    drawLines(
      'Read, lint, access map and twenty tests by length of the policy (ms, median)',
      groupByShape(results.growth.analysis, ({ characters, all }) => ({ x: characters, y: all.medianMs })),
      'characters',
    ),
  ];
  let top = 8;
  const placed = panels.map(({ height, content }) => {
    const panel = `<g transform="translate(0 ${top})">${content}</g>`;
    top += height;
    return panel;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="img">
<title>Benchmark of the policy engine</title>
<style>${style}</style>
${placed.join('\n')}
</svg>
`;
}

/** The colours have enough contrast on white and, in the dark, on GitHub's and our own dark grounds. */
const style = `
text { font: 13px system-ui, sans-serif; fill: #1f2933; }
.heading { font-weight: 600; font-size: 14px; }
.quiet { fill: #52606d; font-size: 12px; }
.own { fill: #0b6bcb; } .peer { fill: #9aa5b1; }
.axis { stroke: #9aa5b1; stroke-width: 1; }
.line0 { stroke: #0b6bcb; } .line1 { stroke: #b4540a; } .line2 { stroke: #7a3fb0; }
.dot0 { fill: #0b6bcb; } .dot1 { fill: #b4540a; } .dot2 { fill: #7a3fb0; }
.line0, .line1, .line2 { fill: none; stroke-width: 2; }
.line1 { stroke-dasharray: 6 4; } .line2 { stroke-dasharray: 2 3; }
@media (prefers-color-scheme: dark) {
  text { fill: #e4e7eb; } .quiet { fill: #b8c2cc; }
  .own { fill: #5aa9f0; } .peer { fill: #7b8794; } .axis { stroke: #7b8794; }
  .line0 { stroke: #5aa9f0; } .line1 { stroke: #f0a35a; } .line2 { stroke: #c39af0; }
  .dot0 { fill: #5aa9f0; } .dot1 { fill: #f0a35a; } .dot2 { fill: #c39af0; }
}
`;

/**
 * @param {string} label
 * @param {number} value
 * @param {boolean} isOwn
 * @returns {Bar}
 */
function toMsBar(label, value, isOwn) {
  return { label, value, text: formatMs(value), isOwn };
}

/**
 * @param {string} heading
 * @param {readonly Bar[]} bars
 */
function drawBars(heading, bars) {
  const values = bars.map(({ value }) => value);
  // A log scale has no zero: the shortest bar still has to be seen.
  const lowest = Math.log10(Math.min(...values)) - 0.4;
  const highest = Math.log10(Math.max(...values));
  const rows = bars.map(({ label, value, text, isOwn }, index) => {
    const y = 28 + index * (barHeight + 6);
    const length = ((Math.log10(value) - lowest) / (highest - lowest)) * chartWidth;
    return `<text x="${labelWidth - 10}" y="${y + 13}" text-anchor="end">${escapeText(label)}</text>
<rect class="${isOwn ? 'own' : 'peer'}" x="${labelWidth}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" rx="3"/>
<text x="${(labelWidth + length + 8).toFixed(1)}" y="${y + 13}">${text}</text>`;
  });
  return {
    height: 28 + bars.length * (barHeight + 6) + 22,
    content: [`<text class="heading" x="0" y="14">${escapeText(heading)}</text>`, ...rows].join('\n'),
  };
}

/**
 * @param {string} heading
 * @param {ReadonlyMap<string, readonly Point[]>} lines
 * @param {string} unit of the x axis
 */
function drawLines(heading, lines, unit) {
  const left = 48;
  const [top, bottom, right] = [32, 172, width - 300];
  const points = [...lines.values()].flat();
  const greatestX = Math.max(...points.map(({ x }) => x));
  const greatestY = Math.max(...points.map(({ y }) => y));
  /** @type {(point: Point) => readonly [string, string]} */
  const place = ({ x, y }) => [
    (left + (x / greatestX) * (right - left)).toFixed(1),
    (bottom - (y / greatestY) * (bottom - top)).toFixed(1),
  ];
  const drawn = [...lines].map(([name, ownPoints], index) => {
    const places = ownPoints.map(place);
    const dots = places.map(([x, y]) => `<circle class="dot${index}" cx="${x}" cy="${y}" r="3"/>`).join('');
    const last = ownPoints.at(-1);
    const legendY = top + 14 + index * 40;
    return `<polyline class="line${index}" points="${places.map((pair) => pair.join()).join(' ')}"/>${dots}
<line class="line${index}" x1="${right + 24}" y1="${legendY - 4}" x2="${right + 48}" y2="${legendY - 4}"/>
<text x="${right + 56}" y="${legendY}">${escapeText(name)}</text>
<text class="quiet" x="${right + 56}" y="${legendY + 16}">${last ? `${formatMs(last.y)} at ${formatCount(last.x)}` : ''}</text>`;
  });
  return {
    height: bottom + 42,
    content: `<text class="heading" x="0" y="14">${escapeText(heading)}</text>
<line class="axis" x1="${left}" y1="${bottom}" x2="${right}" y2="${bottom}"/>
<line class="axis" x1="${left}" y1="${top}" x2="${left}" y2="${bottom}"/>
<text class="quiet" x="${left - 6}" y="${top + 4}" text-anchor="end">${Math.round(greatestY * 10) / 10}</text>
<text class="quiet" x="${left - 6}" y="${bottom}" text-anchor="end">0</text>
<text class="quiet" x="${right}" y="${bottom + 18}" text-anchor="end">${formatCount(greatestX)} ${unit}</text>
${drawn.join('\n')}`,
  };
}

/**
 * @template {{ readonly shape: string }} Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => Point} toPoint
 */
function groupByShape(items, toPoint) {
  /** @type {Map<string, Point[]>} */
  const groups = new Map();
  for (const item of items) groups.set(item.shape, [...(groups.get(item.shape) ?? []), toPoint(item)]);
  return groups;
}

/** @param {string} text */
function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
