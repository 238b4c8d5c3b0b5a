/** What an entry is made of, top to bottom; lines keep their breaks. */
export type Block =
  | { readonly kind: 'paragraph' | 'quote' | 'heading'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly lines: readonly string[] };

/** The blocks of a text in the Markdown a journal needs: headings, lists, quotes, paragraphs. */
export function readBlocks(text: string): readonly Block[] {
  const blocks: OpenBlock[] = [];
  let last: Kind | undefined;
  for (const line of text.split(/\r?\n/)) {
    const read = readLine(line);
    if (read !== undefined) append(blocks, read, last === read.kind);
    // a heading is one line; after it a new block begins
    last = read?.kind === 'heading' ? undefined : read?.kind;
  }
  return blocks;
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

/** A block that lines are still added to. */
type OpenBlock = Block & { readonly lines: string[] };

function append(blocks: OpenBlock[], { kind, text }: ReadLine, isMore: boolean): void {
  const before = blocks.at(-1);
  if (isMore && before !== undefined) {
    before.lines.push(text);
  } else if (kind === 'list' || kind === 'ordered') {
    blocks.push({ kind: 'list', isOrdered: kind === 'ordered', lines: [text] });
  } else {
    blocks.push({ kind, lines: [text] });
  }
}
