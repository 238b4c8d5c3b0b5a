import { styleText } from 'node:util';

/** One column of a table for people. */
interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** takes what width is left, and is cut where that is not enough */
  readonly isFlexible?: boolean;
}

/** A table as text, each line as wide as the terminal at most; 80 where there is none. */
export function showTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const cells = rows.map((row) => row.map(cleanText));
  const widths = columns.map(({ title }, index) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[index] ?? '')), widthOf(title)),
  );
  const flexible = columns.findIndex((column) => column.isFlexible === true);
  const total = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (columns.length - 1);
  const excess = total - terminalWidth();
  if (flexible >= 0 && excess > 0) {
    widths[flexible] = Math.max(NARROWEST, (widths[flexible] ?? 0) - excess);
  }
  const showRow = (row: readonly string[]) =>
    columns
      .map((column, index) => pad(row[index] ?? '', widths[index] ?? 0, column.align ?? 'left'))
      .join(GAP)
      .trimEnd();
  const head = showRow(columns.map((column) => column.title));
  return [faint(head), ...cells.map(showRow), ''].join('\n');
}

/** A bar of `width` characters at `most`, in eighths; empty for nothing. */
export function showBar(value: number, most: number, width: number): string {
  if (!(value > 0) || !(most > 0)) return '';
  const eighths = Math.max(1, Math.round((Math.min(value, most) / most) * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** Less prominent, where the terminal shows colours and the user has not said NO_COLOR. */
function faint(text: string): string {
  return styleText('dim', text, { stream: process.stdout });
}

/** What a calendar holds may not steer the terminal: control characters become spaces. */
export function cleanText(text: string): string {
  return text.replaceAll(/\p{Cc}+|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

function terminalWidth(): number {
  return process.stdout.columns ?? (Number(process.env.COLUMNS) || 80);
}

const GAP = '  ';
const NARROWEST = 12;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** Made when the first text needs it, since that takes as long as the rest of a short command. */
let segmenter: Intl.Segmenter | undefined;

function segmentsOf(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}

function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmentsOf(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const missing = width - widthOf(text);
  if (missing < 0) return cut(text, width);
  return align === 'left' ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}

function cut(text: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const { segment } of segmentsOf(text)) {
    const next = widthOf(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept}…${' '.repeat(width - used - 1)}`;
}
