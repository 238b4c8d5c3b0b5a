/** The words of a name as they are compared: `Müller, Dr. Jörg (Finance)` is `jorg muller`. */
export function foldName(name: string): string {
  const bare = name.replace(/[([][^)\]]*[)\]]/g, ' ').replace(/\s[-–—|/]\s.*$/, ' ');
  const [last = '', first, ...more] = bare.split(',');
  const isTurned = first !== undefined && more.length === 0 && !/\p{L}\s+\p{L}/u.test(last.trim());
  return wordsOf(isTurned ? `${first} ${last}` : bare)
    .filter((word) => !FORMS_OF_ADDRESS.has(word))
    .join(' ');
}

/** The words of a text without case, accents and signs. */
export function foldText(text: string): string {
  return wordsOf(text).join(' ');
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/['’]/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'dr', 'prof', 'professor', 'phd', 'mba'],
  ...['herr', 'frau', 'dipl', 'ing', 'mme', 'sr', 'sra', 'dra'],
]);
