/** A run of text in a line. */
export type Span =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

/** What an entry is made of, top to bottom; lines keep their breaks. */
export type Block =
  | { readonly kind: 'paragraph' | 'quote' | 'heading'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly lines: readonly string[] };

/** The blocks of a text in the Markdown a journal needs: headings, lists, quotes, paragraphs. */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let last: Kind | undefined;
  for (const line of text.split(/\r?\n/)) {
    const read = readLine(line);
    if (read !== undefined) append(blocks, read, last === read.kind);
    // a heading is one line; after it a new block begins
    last = read?.kind === 'heading' ? undefined : read?.kind;
  }
  return blocks;
}

/** The spans of one line: **strong**, *emphasis*, `code` and [links](https://…). */
export function readSpans(line: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of line.matchAll(SPAN)) {
    const span = spanOf(match.groups ?? {});
    if (span === undefined) continue;
    if (match.index > end) spans.push({ kind: 'text', text: line.slice(end, match.index) });
    spans.push(span);
    end = match.index + match[0].length;
  }
  if (end < line.length) spans.push({ kind: 'text', text: line.slice(end) });
  return spans;
}

type Kind = 'paragraph' | 'quote' | 'heading' | 'ordered' | 'list';

interface ReadLine {
  readonly kind: Kind;
  readonly text: string;
}

const LINES: readonly (readonly [Kind, RegExp])[] = [
  ['heading', /^#{1,6}\s+(.*)$/],
  ['list', /^\s*[-*+]\s+(.*)$/],
  ['ordered', /^\s*\d{1,3}[.)]\s+(.*)$/],
  ['quote', /^>\s?(.*)$/],
];

function readLine(line: string): ReadLine | undefined {
  if (line.trim() === '') return undefined;
  for (const [kind, pattern] of LINES) {
    const text = pattern.exec(line)?.[1];
    if (text !== undefined) return { kind, text };
  }
  return { kind: 'paragraph', text: line };
}

function append(blocks: Block[], { kind, text }: ReadLine, isMore: boolean): void {
  const before = blocks.at(-1);
  if (isMore && before !== undefined) {
    blocks[blocks.length - 1] = { ...before, lines: [...before.lines, text] };
  } else if (kind === 'list' || kind === 'ordered') {
    blocks.push({ kind: 'list', isOrdered: kind === 'ordered', lines: [text] });
  } else {
    blocks.push({ kind, lines: [text] });
  }
}

// Emphasis hugs its words, so that 2 * 3 and snake_case stay as they are written. Only web and mail
// addresses become links: nothing written here can run as code.
const SPAN =
  /`(?<code>[^`]+)`|\*\*(?<strong>\S(?:[^*]*\S)?)\*\*|(?<![\w*])\*(?<star>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])|(?<!\w)_(?<line>[^\s_](?:[^_]*[^\s_])?)_(?!\w)|\[(?<name>[^\]]+)\]\((?<to>(?:https?:\/\/|mailto:)[^\s)]+)\)/g;

function spanOf(groups: Readonly<Record<string, string | undefined>>): Span | undefined {
  const { code, strong, star, line, name, to } = groups;
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  const emphasis = star ?? line;
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  return name === undefined || to === undefined ? undefined : { kind: 'link', text: name, to };
}
