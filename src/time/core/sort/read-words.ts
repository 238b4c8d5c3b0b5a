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
  // Folding the file whole is much faster than phrase by phrase.
  const folded = foldText(file.text).split('\n');
  let number = 0;
  for (const line of file.text.split('\n')) {
    number++;
    if (line === '' || line.startsWith('#')) continue;
    const where = { file, number };
    const said = line.slice(line.lastIndexOf(': ') + 2);
    let sense = senses.get(said);
    if (!sense) {
      sense = readSense(said, where);
      senses.set(said, sense);
    }
    const foldedLine = folded[number - 1] ?? '';
    const phrase = foldedLine.slice(0, foldedLine.lastIndexOf(': '));
    const { key, shelf, joined } = readPhrase(phrase, where);
    const earlier = lines[shelf].get(key);
    if (earlier !== undefined) throw wrong(where, `line ${earlier} has this phrase already`);
    lines[shelf].set(key, number);
    add(list[shelf], key, sense);
    if (joined !== undefined) add(list[shelf], joined, sense);
    if (UMLAUT.test(line)) add(list[shelf], readPhrase(spellOut(line), where).key, sense);
    noteLength(list.longestFrom, key);
  }
}

const UMLAUT = /[äöü]/i;

/** `Gespräch` is also written `Gespraech`. */
function spellOut(line: string): string {
  const phrase = line.slice(0, line.lastIndexOf(': ')).toLowerCase();
  return foldText(phrase.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));
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
  /** `stand-up` is also written `standup` */
  readonly joined: string | undefined;
}

function readPhrase(text: string, where: Where): ReadPhrase {
  // Nearly all are plain words, for which the rest would be slow.
  if (/^[a-z]+(?:[ -][a-z]+)*$/.test(text)) {
    const key = stemWords(text.includes('-') ? text.replaceAll('-', ' ') : text);
    return { key, shelf: 'whole', joined: joinHyphen(text) };
  }
  if (!/^(?:"[^"\\]+"|[^"#:\s-][^":#]*)$/.test(text)) {
    throw wrong(
      where,
      'write `phrase: kind strength`, with the phrase in "…" if it has a sign in it',
    );
  }
  const phrase = text.startsWith('"') ? text.slice(1, -1) : text;
  if (phrase.startsWith('*')) return { key: phrase.slice(1), shelf: 'endings', joined: undefined };
  if (phrase.endsWith('*')) {
    return { key: phrase.slice(0, -1), shelf: 'beginnings', joined: undefined };
  }
  const key = stemTitle(phrase);
  if (key === '') throw wrong(where, 'the phrase has no letter in it');
  return { key, shelf: 'whole', joined: undefined };
}

function joinHyphen(phrase: string): string | undefined {
  const hyphen = phrase.indexOf('-');
  if (hyphen < 0 || phrase.includes(' ') || phrase.includes('-', hyphen + 1)) return undefined;
  return stemWords(phrase.replace('-', ''));
}

function stemWords(words: string): string {
  if (!words.includes('s')) return words;
  return words.includes(' ') ? words.split(' ').map(stemOf).join(' ') : stemOf(words);
}

function stemTitle(phrase: string): string {
  return readTitle(phrase)
    .tokens.map((token) => token.stem)
    .join(' ');
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

function wrong(where: Where, what: string): UserError {
  return new UserError(
    'word-list',
    `Word list, ${where.file.name} line ${where.number}: ${what}.`,
    422,
  );
}
