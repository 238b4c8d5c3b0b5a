/**
 * The addresses in a line of text, lower case and each once, whatever stands between them; with
 * the first piece that is none.
 */
export function readAddresses(text: string): {
  readonly addresses: string[];
  readonly unreadable: string | undefined;
} {
  const pieces = text
    .split(/[\s,;<>()"]+/)
    .map((piece) => piece.replace(/^mailto:/i, '').toLowerCase())
    .filter((piece) => piece !== '');
  return {
    addresses: [...new Set(pieces.filter(isAddress))],
    unreadable: pieces.find((piece) => !isAddress(piece)),
  };
}

function isAddress(piece: string): boolean {
  return /^[^@]+@[^@]+\.[^@.]+$/.test(piece);
}
