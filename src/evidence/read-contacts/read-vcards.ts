import { evenBytes } from '../read-calendar/even-bytes.ts';
import { type CardLine, readCardLines } from './card-lines.ts';
import { isBinary, readParts, readValue } from './card-values.ts';
import {
  BAD_ADDRESS,
  type ContactCard,
  type ContactReading,
  type ContactWarning,
  cleanAddresses,
  cleanOrNothing,
  cleanText,
  NOBODY,
} from './contacts.ts';

/**
 * Reads the cards of a file, vCard 2.1, 3.0 or 4.0 or a mixture. It never throws; a card that is
 * broken costs itself at most, and is warned of by its line.
 */
export function readVcards(bytes: Uint8Array): ContactReading {
  const reading: Reading = {
    cards: [],
    warnings: [],
    setAside: 0,
    card: undefined,
    afterBinary: false,
  };
  for (const line of readCardLines(evenBytes(bytes))) {
    if (line.name !== undefined) takeLine(reading, line);
    // the lines of a picture may stand without any indent
    else if (!reading.afterBinary && reading.card !== undefined && reading.card.nested === 0)
      reading.card.hasStray ??= line.line;
  }
  if (reading.card !== undefined) endCard(reading, reading.card, NOT_ENDED);
  const { cards, warnings, setAside } = reading;
  return {
    format: 'vcard',
    cards,
    setAside,
    warnings: warnings.toSorted((a, b) => a.line - b.line),
  };
}

interface Draft {
  readonly line: number;
  fullName: string;
  parts: readonly string[];
  nickname: string;
  readonly addresses: string[];
  organisation: readonly string[] | undefined;
  title: string;
  role: string;
  kind: string;
  /** cards within this one (the AGENT of a 2.1 card) that are open */
  nested: number;
  expectsNested: boolean;
  hasStray: number | undefined;
}

interface Reading {
  readonly cards: ContactCard[];
  readonly warnings: ContactWarning[];
  setAside: number;
  card: Draft | undefined;
  afterBinary: boolean;
}

const NOT_ENDED = 'the card does not end; what was there was kept';
const STRAY = 'a line of this card is no property; the rest was kept';

function takeLine(reading: Reading, line: CardLine): void {
  const fence = fenceOf(line);
  if (fence === undefined) {
    if (reading.card !== undefined && reading.card.nested === 0) takeProperty(reading.card, line);
    reading.afterBinary = isBinary(line);
    return;
  }
  reading.afterBinary = false;
  if (fence === 'begin') beginCard(reading, line);
  else if (reading.card === undefined)
    reading.warnings.push({ line: line.line, message: 'a card ends here that did not begin' });
  else if (reading.card.nested > 0) reading.card.nested--;
  else endCard(reading, reading.card);
}

function fenceOf({ name, value }: CardLine): 'begin' | 'end' | undefined {
  if (name !== 'BEGIN' && name !== 'END') return undefined;
  const word = String.fromCharCode(...value.subarray(0, 40))
    .trim()
    .toUpperCase();
  if (word !== 'VCARD') return undefined;
  return name === 'BEGIN' ? 'begin' : 'end';
}

function beginCard(reading: Reading, { line }: CardLine): void {
  const { card } = reading;
  if (card?.expectsNested === true) {
    card.nested++;
    card.expectsNested = false;
    return;
  }
  if (card !== undefined) endCard(reading, card, NOT_ENDED);
  reading.card = {
    line,
    fullName: '',
    parts: [],
    nickname: '',
    addresses: [],
    organisation: undefined,
    title: '',
    role: '',
    kind: '',
    nested: 0,
    expectsNested: false,
    hasStray: undefined,
  };
}

/** Where a property comes several times, the first that says something counts. */
function takeProperty(card: Draft, line: CardLine): void {
  card.expectsNested = line.name === 'AGENT' && readValue(line).trim() === '';
  if (line.name === 'FN') card.fullName ||= readValue(line).trim();
  else if (line.name === 'N') card.parts = card.parts.some(Boolean) ? card.parts : readParts(line);
  else if (line.name === 'NICKNAME') card.nickname ||= readValue(line).trim();
  else if (line.name === 'EMAIL') card.addresses.push(readValue(line));
  else if (line.name === 'ORG') card.organisation ??= readParts(line);
  else if (line.name === 'TITLE') card.title ||= readValue(line).trim();
  else if (line.name === 'ROLE') card.role ||= readValue(line).trim();
  else if (line.name === 'KIND' || line.name === 'X-ADDRESSBOOKSERVER-KIND')
    card.kind ||= readValue(line).trim().toLowerCase();
}

function endCard(reading: Reading, card: Draft, fault?: string): void {
  reading.card = undefined;
  if (NO_PERSONS.has(card.kind)) {
    reading.setAside++;
    return;
  }
  const { addresses, hasBad } = cleanAddresses(card.addresses);
  const name = cleanText(card.fullName) || nameOfParts(card.parts) || cleanText(card.nickname);
  const isNobody = name === '' && addresses.length === 0;
  const warn = (line: number, message: string) => reading.warnings.push({ line, message });
  if (fault !== undefined) warn(card.line, fault);
  if (card.hasStray !== undefined) warn(card.hasStray, STRAY);
  if (hasBad) warn(card.line, BAD_ADDRESS);
  if (isNobody) {
    warn(card.line, NOBODY);
    return;
  }
  const [organisation, ...units] = card.organisation ?? [];
  reading.cards.push({
    name,
    addresses,
    organisation: cleanOrNothing(organisation),
    title: cleanOrNothing(card.title) ?? cleanOrNothing(card.role),
    department: cleanOrNothing(units.filter((unit) => unit.trim() !== '').join(', ')),
    connectedOn: undefined,
    line: card.line,
  });
}

const NO_PERSONS = new Set(['group', 'org', 'location', 'device', 'application', 'thing']);

/** `Family;Given;Additional;Prefix;Suffix` in the order in which they are spoken. */
function nameOfParts([family = '', given = '', additional = '']: readonly string[]): string {
  return cleanText([given, additional, family].map((part) => part.replaceAll(',', ' ')).join(' '));
}
