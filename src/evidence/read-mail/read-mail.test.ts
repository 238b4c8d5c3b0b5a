import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../tests/calendars.ts';
import type { MailReading } from './mail.ts';
import { startMailReader } from './read-mail.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const ENRON = new URL('../../../../shared/data/mbox/enron_1999_2000_headers.mbox', import.meta.url);

function readIn(bytes: Uint8Array, size = bytes.length + 1): MailReading {
  const reader = startMailReader({ now: NOW });
  for (let at = 0; at < bytes.length; at += size) reader.add(bytes.slice(at, at + size));
  return reader.finish();
}

const ENVELOPE = 'From ada@acme.example Mon Nov 23 09:00:00 2026';
let count = 0;

function aMessage(headers: readonly string[], body = 'Hello,\n\nthis is private.\n'): string {
  const id = `Message-ID: <${++count}@acme.example>`;
  return [ENVELOPE, id, ...headers, '', body, ''].join('\n');
}

const WHO = ['From: Ada <ada@acme.example>', 'To: bo@acme.example'];
const WHEN = 'Date: Mon, 23 Nov 2026 10:00:00 +0100';

/** `from > to, to` of each message. */
function talk({ people, messages }: MailReading): readonly string[] {
  const name = (place: number) => people[place]?.address.split('@')[0];
  return messages.map(({ from, to }) => `${name(from)} > ${to.map(name).join(', ')}`);
}

function readText(text: string): MailReading {
  return readIn(bytesOf(text));
}

describe('a mailbox', () => {
  it('says who wrote to whom and when, in To, Cc and Bcc, and nothing else', () => {
    const text = aMessage([
      'Received: from secret.example by other.example;',
      '\tMon, 23 Nov 2026 10:00:01 +0100',
      'Subject: Secret =?utf-8?q?plan?=',
      'From: =?utf-8?q?Ad=C3=A4?= <Ada@Acme.example>',
      'To: "Beispiel, Bo"',
      ' <bo@acme.example>, ADA@acme.example',
      'Cc: Cy =?iso-8859-1?q?M=FCller?= <cy@acme.example>',
      'Bcc: bo@acme.example',
      'In-Reply-To: <first@acme.example>',
      WHEN,
    ]);
    const reading = readText(text);
    expect(reading).toEqual({
      people: [
        { address: 'ada@acme.example', name: 'Adä' },
        { address: 'bo@acme.example', name: 'Beispiel, Bo' },
        { address: 'cy@acme.example', name: 'Cy Müller' },
      ],
      messages: [
        {
          id: expect.any(Number),
          answers: expect.any(Number),
          at: Date.parse('2026-11-23T09:00:00Z'),
          from: 0,
          to: [1, 0, 2],
        },
      ],
      counts: expect.objectContaining({ messages: 1, direct: 1 }),
      warnings: [],
    });
    expect(JSON.stringify(reading)).not.toMatch(/secret|plan|private|first/i);
  });

  it('counts messages to more than three, and to nobody, and keeps neither', () => {
    const many = aMessage([...WHO, WHEN, 'Cc: a@b.example, c@d.example, e@f.example']);
    const nobody = aMessage(['From: ada@acme.example', WHEN, 'To: undisclosed-recipients:;']);
    expect(readText(many + nobody)).toMatchObject({
      messages: [],
      counts: { messages: 2, direct: 0, toMany: 1, toNobody: 1 },
    });
  });

  it('sets aside lists, newsletters, machines, spam and drafts, and counts them', () => {
    const said: readonly (readonly [string, string])[] = [
      ['List-Id: <team.acme.example>', 'lists'],
      ['List-Unsubscribe: <mailto:no@x.example>', 'lists'],
      ['Precedence: bulk', 'lists'],
      ['Auto-Submitted: auto-replied', 'automatic'],
      ['X-Gmail-Labels: Spam,Unread', 'unsent'],
      ['X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=', 'unsent'],
      ['X-Spam-Flag: YES', 'unsent'],
      ['Auto-Submitted: no', 'direct'],
      ['X-Gmail-Labels: Inbox,Important', 'direct'],
    ];
    const kinds = said.map(([header]) => {
      const { counts } = readText(aMessage([header, ...WHO, WHEN]));
      return Object.entries(counts).find(([name, many]) => name !== 'messages' && many === 1)?.[0];
    });
    expect(kinds).toEqual(said.map(([, kind]) => kind));
    const machines = [
      'noreply',
      'no-reply',
      'do-not-reply',
      'mailer-daemon',
      'jira+noreply',
      'bounce-123',
    ];
    const persons = ['norepley', 'nora.reply', 'not.a.robot', 'bouncer'];
    const from = (local: string) =>
      readText(aMessage([`From: ${local}@acme.example`, 'To: bo@acme.example', WHEN])).counts
        .automatic;
    expect([machines.map(from), persons.map(from)]).toEqual([
      machines.map(() => 1),
      persons.map(() => 0),
    ]);
  });

  it('counts a message once, however many of its folders are in the file', () => {
    const one = aMessage([...WHO, WHEN]);
    expect(readText(one + one).counts).toMatchObject({ messages: 2, direct: 1, repeated: 1 });
  });

  it('begins a message at its envelope alone, not at a line of text that looks like one', () => {
    const body = [
      'From here on, all is text.',
      '',
      'From here on too, since 2020.',
      '>From ada@acme.example Mon Nov 23 09:00:00 2026',
      '>>From mboxrd',
      'From: nobody@acme.example',
    ];
    const text = aMessage([...WHO, WHEN], `${body.join('\n')}\n`);
    const gmail = text.replace(ENVELOPE, 'From 1234567890@xxx Mon Nov 23 09:00:00 +0000 2026');
    const thunderbird = aMessage([...WHO, WHEN]).replace(
      ENVELOPE,
      'From - Mon Nov 23 09:00:00 2026',
    );
    const bare = aMessage([...WHO, WHEN]).replace(ENVELOPE, 'From -');
    expect(
      readText(text + gmail.replace(/ID: </, 'ID: <x') + thunderbird + bare).counts,
    ).toMatchObject({
      messages: 4,
      direct: 4,
      unusable: 0,
    });
  });
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ['has no blank line before its body', `${ENVELOPE}\n${WHO.join('\n')}\nno header\nFrom x\n`],
  ['has no body and no blank line', `${ENVELOPE}\n${WHO.join('\n')}\n`],
  ['has a header of ten megabytes', aMessage([`X-Long: ${'x'.repeat(10_000_000)}`, WHEN])],
  ['has a line of ten megabytes', aMessage([...WHO], 'x'.repeat(10_000_000))],
  ['has an envelope of a megabyte', `From ${'x'.repeat(1_000_000)}\n\n`],
  [
    'has ten thousand recipients',
    aMessage([
      WHEN,
      `To: ${Array.from({ length: 10_000 }, (_, n) => `a${n}@b.example`).join(',\n ')}`,
      'From: x@y.example',
    ]),
  ],
  [
    'has broken encodings',
    aMessage(['From: =?utf-8?b?////?= =?x?q?=ZZ?= <a b@c>', 'To: =?', WHEN]),
  ],
  ['is dated 1970', aMessage([...WHO, 'Date: Thu, 01 Jan 1970 00:00:00 +0000'])],
  ['is dated 2099', aMessage([...WHO, 'Date: Thu, 01 Jan 2099 00:00:00 +0000'])],
  ['has a date that is none', aMessage([...WHO, 'Date: yesterday'])],
  ['has no sender', aMessage(['To: bo@acme.example', WHEN])],
  ['has no headers', `${ENVELOPE}\n\n\n`],
  ['is all zeros', `${ENVELOPE}\n${'\0'.repeat(5000)}\n`],
];

describe('a hostile message', () => {
  const before = aMessage(['From: before@a.example', 'To: me@a.example', WHEN]);
  const after = aMessage(['From: after@a.example', 'To: me@a.example', WHEN]);

  it('costs no other message, with lines ending in LF or CR LF', () => {
    const lost = HOSTILE.flatMap(([what, hostile]) =>
      [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n')].map(
        (end, index) => {
          const said = talk(readText(end(before + hostile + after)));
          const others = said.filter((each) => each !== 'ada > bo');
          return others.join() === 'before > me,after > me' ? undefined : [what, index, said];
        },
      ),
    );
    expect(lost.filter((each) => each !== undefined)).toEqual([]);
  });

  it('is warned of by the line it begins on', () => {
    const text = aMessage([...WHO, WHEN], 'one\ntwo\n') + aMessage([...WHO, 'Date: none']);
    const { warnings, counts } = readText(text);
    expect([warnings, counts.unusable]).toEqual([
      [{ line: 10, message: 'a message has no date that can be read; left out' }],
      1,
    ]);
  });

  it('leaves a short list of warnings, and a count of the others', () => {
    const { warnings } = readText(aMessage(['X: 1']).repeat(250));
    expect([warnings.length, warnings.at(-1)]).toEqual([
      201,
      { line: 0, message: '50 more warnings are not listed' },
    ]);
  });
});

describe('a mailbox that arrives in pieces', () => {
  it('says the same, wherever it is cut', () => {
    const text = HOSTILE.filter(([, each]) => each.length < 300_000)
      .map(([, each]) => aMessage([...WHO, WHEN]) + each)
      .join('');
    for (const bytes of [bytesOf(text), bytesOf(text.replaceAll('\n', '\r\n'))]) {
      const whole = readIn(bytes);
      for (const size of [1, 2, 3, 7, 64, 1000, 4096]) expect(readIn(bytes, size)).toEqual(whole);
    }
  });

  it('never throws, whatever its bytes', () => {
    const words = fc.constantFrom(
      `${ENVELOPE}\n`,
      'From: <',
      'To: a@b.example, ',
      'Date: Mon, 99 Foo 20 24:61 +9999',
      'Message-ID:',
      '\r\n',
      '\n\n',
      '\n ',
      'From ',
      '=?utf-8?q?=FF?=',
    );
    const piece = fc.oneof(fc.uint8Array({ maxLength: 20 }), words.map(bytesOf));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (parts, size) => {
          const bytes = Uint8Array.from(parts.flatMap((each) => [...each]));
          const whole = readIn(bytes);
          expect(readIn(bytes, size)).toEqual(whole);
          const { messages, direct, ...others } = whole.counts;
          const aside = Object.values(others).reduce((sum, many) => sum + many, 0);
          expect(direct + aside).toBe(messages);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it.skipIf(!existsSync(ENRON))(
  'reads every message of the Enron headers, as its envelopes count them',
  () => {
    const bytes = readFileSync(ENRON);
    const envelopes = bytes.toString('latin1').match(/^From /gm)?.length;
    const { counts, warnings, people } = readIn(bytes, 65_536);
    expect([counts.messages, counts.direct + counts.toMany, warnings.length]).toEqual([
      envelopes,
      envelopes,
      0,
    ]);
    expect(people.length).toBeGreaterThan(100);
  },
);
