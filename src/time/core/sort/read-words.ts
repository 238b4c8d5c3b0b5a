import { UserError } from '../../../kernel/user-error.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { foldText, readTitle, stemOf } from './read-title.ts';
import { mergeSenses, type Sense, type Strength, type WordList } from './words.ts';

/** A file of the word list: a line a phrase, `phrase: kind strength, kind strength`. */
export interface WordFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads and checks the word list. The files are YAML in the one form that is described at the top
 * of each, read line by line: a YAML parser would take longer than all the rest of a command.
 * @throws UserError `word-list` naming file and line for an unknown kind, a strength outside 1–5,
 * a phrase that stands twice in one file, or a line of another form
 */
export function readWords(files: readonly WordFile[]): WordList {
  const list = {
    whole: new Map(),
    beginnings: new Map(),
    endings: new Map(),
    longestFrom: new Map(),
  };
  const senses = new Map<string, Sense>();
  for (const file of files) readFile(file, { list, senses });
  return list;
}

interface Where {
  readonly file: WordFile;
  readonly number: number;
}
interface Shelves {
  readonly whole: Map<string, Sense>;
  readonly beginnings: Map<string, Sense>;
  readonly endings: Map<string, Sense>;
}
interface Shelf {
  readonly list: Shelves & { readonly longestFrom: Map<string, number> };
  /** most lines say what another line says already */
  readonly senses: Map<string, Sense>;
}

function readFile(file: WordFile, { list, senses }: Shelf): void {
  const lines = { whole: new Map(), beginnings: new Map(), endings: new Map() };
  let number = 0;
  for (const line of file.text.split('\n')) {
    number++;
    if (line === '' || line.startsWith('#')) continue;
    const middle = line.lastIndexOf(': ');
    const said = line.slice(middle + 2);
    let sense = senses.get(said);
    if (!sense) {
      sense = readSense(said, { file, number });
      senses.set(said, sense);
    }
    const { key, shelf, others } = readPhrase(line.slice(0, middle), { file, number });
    const earlier = lines[shelf].get(key);
    if (earlier !== undefined)
      throw wrong({ file, number }, `line ${earlier} has this phrase already`);
    lines[shelf].set(key, number);
    add(list[shelf], key, sense);
    noteLength(list.longestFrom, key);
    for (const spelling of others) add(list[shelf], spelling, sense);
  }
}

/** Lets the look-up try longer phrases only after words that begin one. */
function noteLength(longestFrom: Map<string, number>, phrase: string): void {
  const first = phrase.indexOf(' ');
  if (first < 0) return;
  let count = 2;
  for (let at = phrase.indexOf(' ', first + 1); at >= 0; at = phrase.indexOf(' ', at + 1)) count++;
  const word = phrase.slice(0, first);
  if (count > (longestFrom.get(word) ?? 1)) longestFrom.set(word, count);
}

function add(entries: Map<string, Sense>, key: string, sense: Sense): void {
  const known = entries.get(key);
  entries.set(key, known && known !== sense ? mergeSenses(known, sense) : sense);
}

interface ReadPhrase {
  readonly key: string;
  readonly shelf: keyof Shelves;
  /** other ways to write it */
  readonly others: readonly string[];
}

function readPhrase(text: string, where: Where): ReadPhrase {
  // Nine in ten are plain words, for which the rest would be slow.
  if (/^[a-z]+(?: [a-z]+)*$/.test(text))
    return { key: stemWords(text), shelf: 'whole', others: [] };
  if (!/^(?:"[^"\\]+"|[^"#:\s-][^":#]*)$/.test(text)) {
    throw wrong(
      where,
      'write `phrase: kind strength`, with the phrase in "…" if it has a sign in it',
    );
  }
  const phrase = text.startsWith('"') ? text.slice(1, -1) : text;
  const { bare, shelf } = readStar(phrase);
  const fold = shelf === 'whole' ? keyOf : foldText;
  const key = fold(bare);
  if (key === '') throw wrong(where, 'the phrase has no letter in it');
  return { key, shelf, others: otherSpellings(bare).map(fold) };
}

function readStar(phrase: string) {
  if (phrase.startsWith('*')) return { bare: phrase.slice(1), shelf: 'endings' } as const;
  if (phrase.endsWith('*')) return { bare: phrase.slice(0, -1), shelf: 'beginnings' } as const;
  return { bare: phrase, shelf: 'whole' } as const;
}

function stemWords(words: string): string {
  if (!words.includes('s')) return words;
  return words.includes(' ') ? words.split(' ').map(stemOf).join(' ') : stemOf(words);
}

function readSense(said: string, where: Where): Sense {
  if (said === 'nothing') return { strengths: [], meansCompany: false, opensDetails: false };
  const parts = said.split(', ');
  const strengths: Strength[] = [];
  for (const part of parts) {
    if (part === 'company' || part === 'details') continue;
    const [name, number, ...rest] = part.split(' ');
    const kind = readKind(name ?? '', where);
    const strength = Number(number);
    if (rest.length > 0 || !Number.isInteger(strength) || strength < 1 || strength > 5) {
      throw wrong(where, `the strength after “${kind}” must be a whole number from 1 to 5`);
    }
    if (strengths.some((other) => other.kind === kind)) {
      throw wrong(where, `“${kind}” stands twice on the line`);
    }
    strengths.push({ kind, strength });
  }
  const [meansCompany, opensDetails] = [parts.includes('company'), parts.includes('details')];
  return { strengths, meansCompany, opensDetails };
}

function readKind(name: string, where: Where): Kind {
  const kind = KINDS.find((known) => known === name);
  if (!kind) throw wrong(where, `“${name}” is no kind; the kinds are ${KINDS.join(', ')}`);
  return kind;
}

/** `stand-up` is also written `standup`; `Gespräch` also `Gespraech`. */
function otherSpellings(phrase: string): string[] {
  const others: string[] = [];
  if (/^[^\s-]+-[^\s-]+$/.test(phrase)) others.push(phrase.replace('-', ''));
  if (/[äöü]/i.test(phrase)) {
    others.push(phrase.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue'));
  }
  return others;
}

function keyOf(phrase: string): string {
  const folded = foldText(phrase);
  if (/^[a-z]+(?:[ -][a-z]+)*$/.test(folded)) return stemWords(folded.replaceAll('-', ' '));
  return readTitle(phrase)
    .tokens.map((token) => token.stem)
    .join(' ');
}

function wrong(where: Where, what: string): UserError {
  return new UserError(
    'word-list',
    `Word list, ${where.file.name} line ${where.number}: ${what}.`,
    422,
  );
}
