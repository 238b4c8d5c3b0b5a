/** The words of a text, letters and digits alone, without case and accents: `Prüfung` is `prufung`. */
export function foldWords(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a text holds every word that is looked for, or a word that begins with it. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const held = foldWords(text);
  return words.every((word) => held.some((each) => each.startsWith(word)));
}
