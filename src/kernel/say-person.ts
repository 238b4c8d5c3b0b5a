import { shorten } from './say-title.ts';

/** What stands after a comma without being a first name. */
const SUFFIX = /^(jr|sr|[ivx]+|ph\.?\s?d|m\.?b\.?a|m\.?d|esq|cpa|pmp|msc|bsc)\.?$/i;
/** Characters of a name that a sentence can carry. */
const MOST = 40;

/**
 * Someone as a sentence names them: `Ann Lee` also of `Lee, Ann`; an address where no name is known.
 * @param name as the calendar or the owner wrote it; may be empty
 */
export function sayPerson(name: string, address = 'someone'): string {
  const plain = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (plain === '') return shorten(address, MOST);
  return shorten(turnRound(plain), MOST);
}

/** Directories write the department behind the name. */
const DEPARTMENT = /\s*\([^()]*\)$/;

function turnRound(name: string): string {
  const bare = name.replace(DEPARTMENT, '') || name;
  const [last = '', first = '', ...more] = bare.split(',').map((part) => part.trim());
  if (more.length > 0 || last === '' || first === '' || SUFFIX.test(first)) return bare;
  return `${first} ${last}`;
}

/** `Ann Lee`, `Ann Lee and Bo Ek`, `Ann Lee, Bo Ek and Cy Oz`; empty for nobody. */
export function listNames(names: readonly string[]): string {
  return LIST.format(names);
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
