/** A word of a title, folded for comparison, with where it stands in the title as written. */
export interface Token {
  /** lower case, without accents */
  readonly text: string;
  /** `text` without a plural s; what words are compared by */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly isCapitalised: boolean;
  /** days, rooms, counters: says nothing about the kind and is not learned from */
  readonly isNumber: boolean;
}

export interface ReadTitle {
  /** without the prefixes that mail and calendars add, in composed characters */
  readonly shown: string;
  readonly tokens: readonly Token[];
  /** the same for two spellings of one title; what makes an answer hold for a title exactly */
  readonly key: string;
}

/**
 * Marks that programs and people put before a title: they tell the state of the invitation, not
 * what the time is for.
 */
const STATUS_PREFIX =
  /^\s*(?:[([]\s*(?:tentative|tbc|tbd|hold|cancell?ed|postponed|rescheduled|updated|new time|moved|confirmed|draft|copy|optional|fyi|abgesagt|verschoben|vorlaufig|annule|reporte|cancelado|aplazado)\s*[)\]]|(?:re|fwd?|aw|wg|tr|rv|fyi|cancell?ed(?: event)?|updated(?: invitation)?|invitation|accepted|declined|tentative|hold|tbc|tbd|placeholder|save the date|copy|postponed|rescheduled|reminder|new time proposed|proposed(?: new time)?|abgesagt|verschoben|zugesagt|einladung|annulee?|reportee?|cancelado|cancelada|aplazado)\s*[:–—-](?=\s))\s*/iu;

const TOKEN =
  /(?<![\d/.:-])1\s?[:/]\s?1s?(?![\d/.:-])|(?<![\p{L}\d/.:-])1-1s?(?![\d/.:-])|<-?>|↔|&|\p{L}[\p{L}\p{M}\p{N}]*|\p{N}[\p{L}\p{M}\p{N}]*/gu;

export function readTitle(title: string): ReadTitle {
  const shown = dropPrefixes(title.normalize('NFKC').slice(0, 2000));
  const tokens = readTokens(shown);
  return { shown, tokens, key: tokens.map((token) => token.text).join(' ') };
}

/** One key for all spellings of a title: case, accents, punctuation and prefixes do not matter. */
export function titleKey(title: string): string {
  return readTitle(title).key;
}

/** Lower case without accents: `Straße` and `STRASSE`, `Café` and `cafe` are the same. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđæœ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

const PLAIN = /^[ -~]*$/;
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
};

function dropPrefixes(title: string): string {
  let rest = title;
  for (let round = 0; round < 4; round++) {
    const prefix = STATUS_PREFIX.exec(foldForPrefix(rest))?.[0];
    // A title that is nothing but a mark ("Hold") keeps it.
    if (!prefix || rest.slice(prefix.length).trim() === '') break;
    rest = rest.slice(prefix.length);
  }
  return rest.trim();
}

/** Folds only what keeps every character in its place, so that lengths still fit the title. */
function foldForPrefix(title: string): string {
  return title.slice(0, 60).replace(/[éäêè]/gi, (letter) => foldText(letter));
}

function readTokens(shown: string): Token[] {
  const tokens: Token[] = [];
  for (const match of shown.matchAll(TOKEN)) {
    const written = match[0];
    const text = foldToken(written);
    const start = match.index;
    if (text === 's' && /['’]/.test(shown.charAt(start - 1))) continue;
    tokens.push({
      text,
      stem: stemOf(text),
      start,
      end: start + written.length,
      isCapitalised: /^\p{Lu}/u.test(written),
      isNumber:
        /^\d/.test(text) && !/^(?:1:1|20[2-9]\d)$/.test(text) && !/^\d{1,3}[a-z]{2,}/.test(text),
    });
  }
  return tokens;
}

function foldToken(written: string): string {
  if (/^1\s?[:/-]\s?1s?$/.test(written)) return '1:1';
  if (/^(?:<-?>|↔)$/.test(written)) return '<>';
  const folded = foldText(written);
  return /^(?:[qt][1-4]|[1-4]q|h[12])(?:fy)?(?:\d{2}|\d{4})?$/.test(folded) ? 'q#' : folded;
}

/** Plurals in English, French and Spanish end in s; German ones are left to the word list. */
export function stemOf(text: string): string {
  if (text.length > 4 && text.endsWith('ies')) return `${text.slice(0, -3)}y`;
  if (text.length > 2 && text.endsWith('s') && !/(?:ss|us|is)$/.test(text))
    return text.slice(0, -1);
  return text;
}
