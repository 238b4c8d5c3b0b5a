import { addressParser } from 'postal-mime';
import { cleanAddress, cleanText } from '../read-contacts/contacts.ts';
import type { MailPerson } from './mail.ts';
import { LONGEST_VALUE } from './split-mail.ts';

/** The mailboxes of a header, groups taken apart; what is no address is passed over. */
export type ReadAddresses = (value: string) => readonly MailPerson[];

/** The same few people come back thousands of times: their headers are remembered, up to a bound. */
export function makeAddressReader(): ReadAddresses {
  const known = new Map<string, readonly MailPerson[]>();
  return (value) => {
    const remembered = known.get(value);
    if (remembered !== undefined) return remembered;
    const read = readAddresses(value);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (value.length <= LONGEST_REMEMBERED) known.set(value, read);
    return read;
  };
}

const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 300;

function readAddresses(value: string): readonly MailPerson[] {
  const plain = PLAIN.exec(value);
  if (plain !== null)
    return toPeople([{ name: plain[1] ?? plain[2], address: plain[3] ?? plain[4] }]);
  return toPeople(addressParser(value.slice(0, LONGEST_VALUE), { flatten: true }));
}

/** `Name <address>`, `"Name" <address>` or an address alone, without anything to decode. */
const PLAIN =
  /^\s*(?:(?:"([^"\\=?]*)"|([^"\\=?<>,;:()@]*?))\s*<([^\s"\\<>,;:()@]+@[^\s"\\<>,;:()@]+)>|([^\s"\\<>,;:()@]+@[^\s"\\<>,;:()@]+))\s*$/;

interface Mailbox {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}

function toPeople(mailboxes: readonly Mailbox[]): readonly MailPerson[] {
  return mailboxes.flatMap(({ name = '', address = '' }) => {
    const clean = cleanAddress(address);
    if (clean === undefined) return [];
    const called = cleanText(name).replace(/^'(.*)'$/, '$1');
    return [{ address: clean, name: called.toLowerCase() === clean ? '' : called }];
  });
}
