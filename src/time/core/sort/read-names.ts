import type { Match } from './match-words.ts';
import { foldText, type ReadTitle } from './read-title.ts';

/** How people's names stand in a title. */
export type NameForm = 'names only' | 'with a name' | 'none';

export interface NamesAround {
  readonly title: ReadTitle;
  readonly matches: readonly Match[];
  /** names and addresses of the others on it */
  readonly names: readonly string[];
}

const BETWEEN_NAMES =
  /^\s*(?:[/&+x×|:,–—-]|<-?>|->|↔|⇄|and|und|et|y|e|with|w\/|mit|avec|con)\s*$/iu;

/**
 * Whether a title is people's names and nothing else (`Priya / Maya`, `Anna <> Tom Berg`), or
 * names one of the people on it beside other words (`Sync w/ Jan`).
 */
export function readNames(around: NamesAround): NameForm {
  const { title, matches } = around;
  const known = knownNames(around.names);
  const named = new Set<number>();
  for (const [at, token] of title.tokens.entries()) if (known.has(token.text)) named.add(at);
  const saysSomething = matches.some((match) => match.sense.strengths.length > 0);
  if (!saysSomething && (isPair(title) || isOnlyNames(title, matches, named))) return 'names only';
  return named.size > 0 ? 'with a name' : 'none';
}

/** Two groups of one to three capitalised words, and a sign or a small word between them. */
function isPair(title: ReadTitle): boolean {
  const groups: number[] = [];
  let size = 0;
  let lastEnd = 0;
  for (const token of title.tokens) {
    const gap = title.shown.slice(lastEnd, token.start);
    const isJoint = BETWEEN_NAMES.test(title.shown.slice(token.start, token.end));
    if (size > 0 && (isJoint || BETWEEN_NAMES.test(gap.trim() || ' '))) {
      groups.push(size);
      size = 0;
    }
    lastEnd = token.end;
    if (isJoint) continue;
    if (!token.isCapitalised || token.isNumber) return false;
    size++;
  }
  if (size > 0) groups.push(size);
  return groups.length === 2 && groups.every((words) => words <= 3);
}

/** Every word is the name of somebody on it, but for signs and words that say nothing. */
function isOnlyNames(
  title: ReadTitle,
  matches: readonly Match[],
  named: ReadonlySet<number>,
): boolean {
  if (named.size === 0) return false;
  const silent = new Set<number>();
  for (const match of matches) for (let at = match.from; at < match.to; at++) silent.add(at);
  return title.tokens.every(
    (token, at) => named.has(at) || silent.has(at) || !/^\p{L}{2}/u.test(token.text),
  );
}

function knownNames(names: readonly string[]): Set<string> {
  const known = new Set<string>();
  for (const name of names) {
    const [person] = name.split('@');
    for (const part of foldText(person ?? '').split(/[^\p{L}]+/u)) {
      if (part.length > 2) known.add(part);
    }
  }
  return known;
}
