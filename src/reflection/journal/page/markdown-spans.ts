/** A run of text in a line. */
export type Span =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

/**
 * The spans of one line: **strong**, *emphasis*, `code` and [links](https://…). Emphasis hugs its
 * words, so that 2 * 3 and snake_case stay as they are written. Only web and mail addresses become
 * links: nothing written here can run as code. One pass, however many marks are left open.
 */
export function readSpans(line: string): Span[] {
  const spans: Span[] = [];
  const text: Line = { line, next: makeFinder(line) };
  let plain = 0;
  for (let at = 0; at < line.length; ) {
    const found = findSpan(text, at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (at > plain) spans.push({ kind: 'text', text: line.slice(plain, at) });
    spans.push(found.span);
    at = plain = found.end;
  }
  if (plain < line.length) spans.push({ kind: 'text', text: line.slice(plain) });
  return spans;
}

interface Line {
  readonly line: string;
  /** where the mark stands next, from a place on; beyond the line when nowhere */
  readonly next: (mark: Mark, from: number) => number;
}

interface Found {
  readonly span: Span;
  /** where the line goes on after it */
  readonly end: number;
}

const MARKS = { '`': /`/g, '*': /\*/g, _: /_/g, ']': /\]/g, ')': /[\s)]/g } as const;
type Mark = keyof typeof MARKS;

/** Remembers what it found: places are asked for from left to right. */
function makeFinder(line: string): Line['next'] {
  const known = new Map<Mark, number>();
  return (mark, from) => {
    const before = known.get(mark) ?? -1;
    if (before >= from) return before;
    const pattern = MARKS[mark];
    pattern.lastIndex = from;
    const found = pattern.exec(line)?.index ?? line.length;
    known.set(mark, found);
    return found;
  };
}

function findSpan(text: Line, at: number): Found | undefined {
  const mark = text.line[at];
  if (mark === '`') return findCode(text, at);
  if (mark === '*' && text.line[at + 1] === '*') return findStrong(text, at);
  if (mark === '*' || mark === '_') return findEmphasis(text, at, mark);
  return mark === '[' ? findLink(text, at) : undefined;
}

function findCode({ line, next }: Line, at: number): Found | undefined {
  const close = next('`', at + 1);
  if (close === line.length || close === at + 1) return undefined;
  return { span: { kind: 'code', text: line.slice(at + 1, close) }, end: close + 1 };
}

function findStrong({ line, next }: Line, at: number): Found | undefined {
  const close = next('*', at + 2);
  const inner = line.slice(at + 2, close);
  if (line[close + 1] !== '*' || !hugs(line, at + 2, close)) return undefined;
  return { span: { kind: 'strong', text: inner }, end: close + 2 };
}

function findEmphasis({ line, next }: Line, at: number, mark: '*' | '_'): Found | undefined {
  const close = next(mark, at + 1);
  const isInWord = isWordOrMark(line[at - 1], mark) || isWordOrMark(line[close + 1], mark);
  if (close === line.length || isInWord || !hugs(line, at + 1, close)) return undefined;
  return { span: { kind: 'emphasis', text: line.slice(at + 1, close) }, end: close + 1 };
}

function findLink({ line, next }: Line, at: number): Found | undefined {
  const close = next(']', at + 1);
  if (close === at + 1 || line[close + 1] !== '(') return undefined;
  const begin = close + 2;
  const scheme = ['https://', 'http://', 'mailto:'].find((each) => line.startsWith(each, begin));
  const end = next(')', begin);
  if (scheme === undefined || end <= begin + scheme.length || line[end] !== ')') return undefined;
  const span = {
    kind: 'link',
    text: line.slice(at + 1, close),
    to: line.slice(begin, end),
  } as const;
  return { span, end: end + 1 };
}

/** Whether something stands between two marks, and no space beside them. */
function hugs(line: string, from: number, to: number): boolean {
  return from < to && /\S/.test(line[from] ?? ' ') && /\S/.test(line[to - 1] ?? ' ');
}

function isWordOrMark(letter: string | undefined, mark: string): boolean {
  return letter !== undefined && (letter === mark || /\w/.test(letter));
}
