import { hashText } from './hash-text.ts';
import type { MailHeaders } from './headers.ts';
import {
  type MailCounts,
  type MailMessage,
  type MailPerson,
  type MailReading,
  type MailWarning,
  MOST_RECIPIENTS,
} from './mail.ts';
import { makeAddressReader, type ReadAddresses } from './read-addresses.ts';
import { readMailDate } from './read-date.ts';
import { recogniseAside } from './recognise.ts';
import { LONGEST_VALUE, splitMail } from './split-mail.ts';

/** Reads a mailbox that arrives in pieces; it never throws. */
export interface MailReader {
  add(piece: Uint8Array): void;
  finish(): MailReading;
}

/**
 * Begins to read who wrote to whom, and when, from an mbox file of any size. Only direct messages
 * are kept; the rest is counted, and what cannot be used is warned of by its line.
 */
export function startMailReader({ now }: { readonly now: number }): MailReader {
  const reading: Reading = {
    now,
    readAddresses: makeAddressReader(),
    places: new Map(),
    people: [],
    messages: [],
    seen: new Set(),
    warnings: [],
    counts: { ...NONE },
    more: 0,
  };
  const splitter = splitMail((headers, line) => takeMessage(reading, headers, line));
  return {
    add: splitter.add,
    finish() {
      splitter.finish();
      const { people, messages, counts, warnings, more } = reading;
      const rest = { line: 0, message: `${more} more warnings are not listed` };
      return { people, messages, counts, warnings: more === 0 ? warnings : [...warnings, rest] };
    },
  };
}

const NONE = {
  messages: 0,
  direct: 0,
  toMany: 0,
  lists: 0,
  automatic: 0,
  unsent: 0,
  repeated: 0,
  toNobody: 0,
  unusable: 0,
} satisfies MailCounts;

interface Reading {
  readonly now: number;
  readonly readAddresses: ReadAddresses;
  readonly places: Map<string, number>;
  readonly people: MailPerson[];
  readonly messages: MailMessage[];
  readonly seen: Set<number>;
  readonly warnings: MailWarning[];
  readonly counts: { -readonly [Name in keyof MailCounts]: number };
  more: number;
}

const MOST_WARNINGS = 200;
/** Internet mail is younger than its oldest dates. */
const OLDEST = Date.UTC(1982, 0, 1);
/** Clocks are wrong by a day or two, not by a decade. */
const AHEAD = 2 * 86_400_000;

function takeMessage(reading: Reading, headers: MailHeaders, line: number): void {
  const { counts } = reading;
  counts.messages++;
  const [sender] = reading.readAddresses(headers.from ?? '');
  const aside = recogniseAside(headers, sender?.address ?? '');
  if (aside !== undefined) {
    counts[aside]++;
    return;
  }
  const at = readMailDate(headers.date ?? '');
  const fault = findFault(reading, headers, { sender, at });
  if (fault !== undefined || sender === undefined || at === undefined) {
    counts.unusable++;
    if (reading.warnings.length >= MOST_WARNINGS) reading.more++;
    else reading.warnings.push({ line, message: fault ?? NO_DATE });
    return;
  }
  takeDirect(reading, headers, { sender, at });
}

interface Said {
  readonly sender: MailPerson | undefined;
  readonly at: number | undefined;
}

const NO_HEADERS = 'a message has no headers; left out';
const NO_SENDER = 'a message names no sender with an e-mail address; left out';
const NO_DATE = 'a message has no date that can be read; left out';
const BAD_DATE = 'a message is dated before 1982 or in the future; left out';

function findFault(
  { now }: Reading,
  headers: MailHeaders,
  { sender, at }: Said,
): string | undefined {
  if (Object.keys(headers).length === 0) return NO_HEADERS;
  if (sender === undefined) return NO_SENDER;
  if (at === undefined) return NO_DATE;
  return at < OLDEST || at > now + AHEAD ? BAD_DATE : undefined;
}

function takeDirect(
  reading: Reading,
  headers: MailHeaders,
  { sender, at }: { readonly sender: MailPerson; readonly at: number },
): void {
  const { counts, seen } = reading;
  const id = hashText(headers['message-id']?.trim() || JSON.stringify(headers));
  if (seen.has(id)) {
    counts.repeated++;
    return;
  }
  seen.add(id);
  const recipients = findRecipients(reading, headers);
  if (recipients === 'many') counts.toMany++;
  else if (recipients.length === 0) counts.toNobody++;
  else {
    counts.direct++;
    const answered = /<[^<>\s]+>/.exec(headers['in-reply-to'] ?? '')?.[0];
    reading.messages.push({
      id,
      answers: answered === undefined ? undefined : hashText(answered),
      at,
      from: placeOf(reading, sender),
      to: recipients.map((person) => placeOf(reading, person)),
    });
  }
}

/** To, Cc and Bcc, each address once; a list too long to be read whole is of many. */
function findRecipients(
  reading: Reading,
  { to = '', cc = '', bcc = '' }: MailHeaders,
): readonly MailPerson[] | 'many' {
  if ([to, cc, bcc].some(({ length }) => length >= LONGEST_VALUE)) return 'many';
  const all = new Map<string, MailPerson>();
  for (const value of [to, cc, bcc]) {
    if (value.trim() === '') continue;
    for (const person of reading.readAddresses(value))
      if (person.name !== '' || !all.has(person.address)) all.set(person.address, person);
    if (all.size > MOST_RECIPIENTS) return 'many';
  }
  return [...all.values()];
}

function placeOf({ places, people }: Reading, person: MailPerson): number {
  const known = places.get(person.address);
  if (known === undefined) {
    places.set(person.address, people.length);
    return people.push(person) - 1;
  }
  if (people[known]?.name === '' && person.name !== '') people[known] = person;
  return known;
}
