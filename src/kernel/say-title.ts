/** Characters of a title that a sentence can carry. */
const MOST = 60;

/**
 * A title of somebody else's pen inside a sentence of ours: in quotes, on one line, no longer than a
 * sentence can carry. Quotes keep “When do we ship?” from being read as our own question.
 */
export function quoteTitle(title: string): string {
  const plain = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return plain === '' ? 'a private event' : `“${shorten(nestQuotes(plain))}”`;
}

/** A title where a sentence begins. */
export function beginWithTitle(title: string): string {
  const quoted = quoteTitle(title);
  return `${quoted.charAt(0).toUpperCase()}${quoted.slice(1)}`;
}

/** Quotes of a title become inner quotes, an opening one where a word begins. */
function nestQuotes(title: string): string {
  return title
    .replace(/[“„«»”"]/g, '"')
    .replace(/(^|[\s(])"/g, '$1‘')
    .replaceAll('"', '’');
}

/** Cut at a word where there is one; whole characters, also those of two code units. */
export function shorten(text: string, most = MOST): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/u, '')}…`;
}

/** With a full stop, unless a name brings one: `Sammy Davis, Jr.` */
export function closeSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
