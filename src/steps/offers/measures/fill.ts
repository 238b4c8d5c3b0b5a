import { cutAtPlaceholders } from '../../../notebook/practices/model.ts';

/**
 * A text with names and figures where its placeholders stood; of one of a thing the word after it
 * stands in the singular.
 * @returns undefined where a placeholder has nothing to stand in for it
 */
export function fillText(text: string, fill: Readonly<Record<string, string>>): string | undefined {
  let filled = '';
  let isOne = false;
  for (const piece of cutAtPlaceholders(text)) {
    if ('text' in piece) {
      filled += isOne ? piece.text.replace(PLURAL, '$1') : piece.text;
      isOne = false;
      continue;
    }
    const value = Object.hasOwn(fill, piece.placeholder) ? fill[piece.placeholder] : undefined;
    if (value === undefined || value === '') return undefined;
    isOne = value === '1';
    filled += value;
  }
  return filled;
}

const PLURAL = /^( (?:day|minute|hour))s\b/;
