import type { MailReading } from '../src/evidence/read-mail/mail.ts';
import { startMailReader } from '../src/evidence/read-mail/read-mail.ts';
import { bytesOf } from './calendars.ts';

const MAIL_NOW = Date.parse('2026-11-24T12:00:00Z');
export function readMailIn(bytes: Uint8Array, size = bytes.length + 1): MailReading {
  const reader = startMailReader({ now: MAIL_NOW });
  for (let at = 0; at < bytes.length; at += size) reader.add(bytes.slice(at, at + size));
  return reader.finish();
}

export const MAIL_ENVELOPE = 'From ada@acme.example Mon Nov 23 09:00:00 2026';
let count = 0;

export function aMessage(
  headers: readonly string[],
  body = 'Hello,\n\nthis is private.\n',
): string {
  const id = `Message-ID: <${++count}@acme.example>`;
  return [MAIL_ENVELOPE, id, ...headers, '', body, ''].join('\n');
}

export const WHO = ['From: Ada <ada@acme.example>', 'To: bo@acme.example'];
export const WHEN = 'Date: Mon, 23 Nov 2026 10:00:00 +0100';

/** `from > to, to` of each message. */
export function talk({ people, messages }: MailReading): readonly string[] {
  const name = (place: number) => people[place]?.address.split('@')[0];
  return messages.map(({ from, to }) => `${name(from)} > ${to.map(name).join(', ')}`);
}

export function readMailText(text: string): MailReading {
  return readMailIn(bytesOf(text));
}
