import { UserError } from '../../../kernel/user-error.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { foldText, readTitle, stemOf } from './read-title.ts';
import {
  layOutWords,
  type SpelledEntry,
  type Spelling,
  type Strength,
  type WordEntry,
  type WordList,
} from './words.ts';

/** A file of the word list: a line a phrase, `phrase: kind strength, kind strength`. */
export interface WordFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads and checks the word list. The files are YAML in the one form that is described at the top
 * of each; a YAML parser would take longer than all the rest of a command.
 * @throws UserError `word-list` naming file and line for an unknown kind, a strength outside 1–5,
 * a phrase that stands twice in one file, or a line of another form
 */
export function readWords(files: readonly WordFile[]): WordList {
  return layOutWords(files.flatMap(readFile));
}

function readFile(file: WordFile): SpelledEntry[] {
  const entries: SpelledEntry[] = [];
  const lines = new Map<string, number>();
  const senses = new Map<string, Sense>();
  for (const [index, line] of file.text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const where = `${file.name} line ${index + 1}`;
    const { written, said } = splitLine(line, where);
    const spellings = spell(written);
    const [{ phrase, open }] = spellings;
    if (phrase === '') throw wrong(where, 'the phrase has no letter in it');
    const key = `${phrase} ${open ?? ''}`;
    const earlier = lines.get(key);
    if (earlier !== undefined) throw wrong(where, `“${written}” stands on line ${earlier} already`);
    lines.set(key, index + 1);
    const sense = senses.get(said) ?? readSense(said, where);
    senses.set(said, sense);
    entries.push({ entry: { phrase, ...sense }, spellings });
  }
  return entries;
}

type Sense = Omit<WordEntry, 'phrase'>;

const LINE = /^(?:"([^"\\]+)"|([\p{L}\p{N}*][^":#]*)): +([a-z0-9 ,-]+?)\s*(?:\s#.*)?$/u;

function splitLine(line: string, where: string): { written: string; said: string } {
  const parts = LINE.exec(line);
  const written = parts?.[1] ?? parts?.[2];
  const said = parts?.[3];
  if (written === undefined || said === undefined) {
    throw wrong(
      where,
      'write `phrase: kind strength`, with the phrase in "…" if it has a sign in it',
    );
  }
  return { written, said };
}

function readSense(said: string, where: string): Sense {
  if (said === 'nothing') return { strengths: [], meansCompany: false, opensDetails: false };
  const parts = said.split(/ *, */);
  const strengths: Strength[] = [];
  for (const part of parts) {
    if (part === 'company' || part === 'details') continue;
    const [name, number, ...rest] = part.split(/ +/);
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
  return {
    strengths,
    meansCompany: parts.includes('company'),
    opensDetails: parts.includes('details'),
  };
}

function readKind(name: string, where: string): Kind {
  const kind = KINDS.find((known) => known === name);
  if (!kind) throw wrong(where, `“${name}” is no kind; the kinds are ${KINDS.join(', ')}`);
  return kind;
}

/** `stand-up` is also written `standup`; `Gespräch` also `Gespraech`. */
function spell(written: string): [Spelling, ...Spelling[]] {
  const open = openPart(written);
  const bare = open === undefined ? written : written.replaceAll('*', '');
  const fold = open === undefined ? foldPhrase : foldText;
  const others: string[] = [];
  if (/^\p{L}+-\p{L}+$/u.test(bare)) others.push(fold(bare.replace('-', '')));
  if (/[äöü]/i.test(bare)) {
    others.push(fold(bare.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue')));
  }
  return [{ phrase: fold(bare), open }, ...others.map((phrase) => ({ phrase, open }))];
}

function openPart(written: string): Spelling['open'] {
  if (written.startsWith('*')) return 'beginning';
  return written.endsWith('*') ? 'ending' : undefined;
}

function foldPhrase(phrase: string): string {
  // Most phrases are plain words, for which reading them as a title would be slow.
  if (/^[a-z]+(?:[ -][a-z]+)*$/i.test(phrase) && !/\b[qth]\b/i.test(phrase)) {
    return phrase.toLowerCase().split(/[ -]/).map(stemOf).join(' ');
  }
  return readTitle(phrase)
    .tokens.map((token) => token.stem)
    .join(' ');
}

function wrong(where: string, what: string): UserError {
  return new UserError('word-list', `Word list, ${where}: ${what}.`, 422);
}
