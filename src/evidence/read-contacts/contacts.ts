/** What an address book or an export says of someone. Whoever has neither name nor address is none. */
export interface ContactCard {
  /** empty when the file gives none */
  readonly name: string;
  /** lower case, each once */
  readonly addresses: readonly string[];
  readonly organisation: string | undefined;
  readonly title: string | undefined;
  readonly department: string | undefined;
  /** local date on which the network connected them */
  readonly connectedOn: string | undefined;
  /** of the file, from 1 */
  readonly line: number;
}

/** A card or row that could not be used whole, and why. Line 0 speaks of the file. */
export interface ContactWarning {
  readonly line: number;
  readonly message: string;
}

export const CONTACT_FORMATS = ['vcard', 'linkedin', 'google', 'outlook', 'table'] as const;
export type ContactFormat = (typeof CONTACT_FORMATS)[number];

export interface ContactReading {
  readonly format: ContactFormat;
  readonly cards: readonly ContactCard[];
  /** cards of groups, lists, places and things */
  readonly setAside: number;
  readonly warnings: readonly ContactWarning[];
}

/** Longer names, titles and the like are cut: no person has them. */
export const LONGEST_TEXT = 200;
const LONGEST_ADDRESS = 320;
/** A card with more is a list, whatever it says. */
const MOST_ADDRESSES = 50;

/** Text as it is kept: without breaks, doubled spaces and what no database takes. */
export function cleanText(text: string): string {
  const plain = text.replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim();
  return plain.slice(0, LONGEST_TEXT).toWellFormed().trim();
}

/** As it is kept, or undefined when there is nothing. */
export function cleanOrNothing(text: string | undefined): string | undefined {
  const clean = cleanText(text ?? '');
  return clean === '' ? undefined : clean;
}

/** The address of a mailbox in lower case; undefined when it is none. */
export function cleanAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();
  const isAddress = bare.length <= LONGEST_ADDRESS && ADDRESS.test(bare);
  return isAddress && bare.isWellFormed() ? bare : undefined;
}

/** Those that are addresses, each once, and whether any was none. */
export function cleanAddresses(texts: readonly string[]): {
  readonly addresses: readonly string[];
  readonly hasBad: boolean;
} {
  const said = texts.filter((text) => text.trim() !== '');
  const clean = said.map(cleanAddress);
  const addresses = [...new Set(clean.filter((address) => address !== undefined))];
  return {
    addresses: addresses.slice(0, MOST_ADDRESSES),
    hasBad: clean.includes(undefined) || addresses.length > MOST_ADDRESSES,
  };
}

export const BAD_ADDRESS = 'an e-mail address here is none; the rest was kept';
export const NOBODY = 'there is neither a name nor an e-mail address; left out';

const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{fffe}\u{ffff}]+/gu;
/** One `@`, a name before it and a host after it, and nothing that separates addresses. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u;
