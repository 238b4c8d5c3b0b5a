import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { median } from './numbers.ts';

const onceSchema = z.object({
  time: z.number(),
  memory: z.number(),
  messages: z.int(),
  unusable: z.int(),
});
const peerSchema = z.object({ time: z.number(), messages: z.int(), senders: z.int() });

export interface MailSpeed {
  readonly megabytes: number;
  readonly messages: number;
  /** messages that one reader counts and the other does not */
  readonly different: number;
  /** how many times faster ours is; undefined where there is no Python */
  readonly ratio: number | undefined;
  readonly milliseconds: number;
  /** most memory of the process, in megabytes, of the file and of one four times as large */
  readonly memory: readonly [number, number];
}

/** Measures our reader and Python’s `mailbox` on the same mailbox, in turn, each alone in its process. */
export function measureMail(rounds = 3): MailSpeed {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-bench-'));
  try {
    const file = join(folder, 'year.mbox');
    const made = makeMailbox(file, 300_000_000);
    const runs = Array.from({ length: rounds }, () => ({
      ours: readOnce(file),
      peer: readPeer(file),
    }));
    const peers = runs.flatMap(({ peer }) => peer ?? []);
    const ours = median(runs.map((run) => run.ours.time));
    const large = join(folder, 'four-years.mbox');
    makeMailbox(large, 1_200_000_000);
    const counts = [...runs.map((run) => run.ours), ...peers].map(({ messages }) => messages);
    return {
      megabytes: 300,
      messages: made,
      different: Math.max(...counts.map((messages) => Math.abs(messages - made))),
      ratio: peers.length === 0 ? undefined : median(peers.map(({ time }) => time)) / ours,
      milliseconds: ours,
      memory: [Math.max(...runs.map((run) => run.ours.memory)), readOnce(large).memory],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readOnce(file: string): z.infer<typeof onceSchema> {
  const script = join(import.meta.dirname, 'mail-once.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return z.parse(onceSchema, JSON.parse(stdout));
}

function readPeer(file: string): z.infer<typeof peerSchema> | undefined {
  const script = join(import.meta.dirname, 'mailbox-peer.py');
  const { error, status, stdout, stderr } = spawnSync('python3', [script, file], {
    encoding: 'utf8',
  });
  if (error !== undefined) return undefined;
  if (status !== 0) throw new Error(stderr);
  return z.parse(peerSchema, JSON.parse(stdout));
}

/**
 * Writes a mailbox as a manager’s archive has it: each message with the headers of a real way, text
 * of some kilobytes, and with every eighth an attachment.
 * @returns how many messages are in it
 */
function makeMailbox(file: string, size: number): number {
  const handle = openSync(file, 'w');
  let written = 0;
  let messages = 0;
  while (written < size) {
    const part = Array.from({ length: 100 }, () => aMessage(messages++)).join('');
    written += writeSync(handle, part);
  }
  closeSync(handle);
  return messages;
}

const PEOPLE = Array.from(
  { length: 400 },
  (_, index) => `Person ${index} <p${index}@firm.example>`,
);
const TEXT =
  `${'Thank you for the note; here is what I think of it, point by point. '.repeat(70)}\n`
    .replace(/(.{60,76}) /g, '$1\n')
    .replaceAll('\n', '\r\n');
const ATTACHMENT = `${'VGhpcyBpcyBhIHBhcnQgb2YgYW4gYXR0YWNobWVudCB3cml0dGVuIGluIGJhc2U2NCBsaW5l\r\n'.repeat(1000)}`;
const WAY = Array.from(
  { length: 6 },
  (_, hop) =>
    `Received: from mx${hop}.firm.example (mx${hop}.firm.example [192.0.2.${hop}])\r\n by mx${hop + 1}.firm.example with ESMTPS id abcdefghij${hop}\r\n for <someone@firm.example>; Mon, 23 Nov 2026 10:00:0${hop} +0100 (CET)\r\n`,
).join('');
const SIGNED = `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=firm.example;\r\n${' b=QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAx\r\n'.repeat(5)}`;

function aMessage(number: number): string {
  const sent = new Date(Date.UTC(2026, 0, 1) + number * 1_000_000);
  const date = sent.toUTCString().replace('GMT', '+0000');
  const person = (step: number) => PEOPLE[(number * step) % PEOPLE.length] ?? '';
  return [
    `From ${number}@xxx ${sent.toUTCString().slice(0, 3)} ${sent.toUTCString().slice(8, 11)} ${sent.toUTCString().slice(5, 7)} ${sent.toUTCString().slice(17, 25)} +0000 ${sent.getUTCFullYear()}`,
    `${WAY}${SIGNED}MIME-Version: 1.0`,
    `Date: ${date}`,
    `Message-ID: <${number}.abcdef@mail.firm.example>`,
    `In-Reply-To: <${number - 1}.abcdef@mail.firm.example>`,
    `Subject: =?UTF-8?Q?Re=3A_n=C3=A4chste_Woche?= ${number}`,
    `From: ${person(7)}`,
    `To: ${person(3)}`,
    ...(number % 3 === 0 ? [`Cc: ${person(11)}, ${person(13)},\r\n ${person(17)}`] : []),
    'Content-Type: text/plain; charset=UTF-8',
    '',
    number % 8 === 0 ? TEXT + ATTACHMENT : TEXT,
    '',
  ].join('\r\n');
}
