import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../tests/calendars.ts';
import {
  aMessage,
  MAIL_ENVELOPE,
  readMailIn,
  readMailText,
  WHEN,
  WHO,
} from '../../../tests/mail.ts';

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
    const reading = readMailText(text);
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
    expect(readMailText(many + nobody)).toMatchObject({
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
      const { counts } = readMailText(aMessage([header, ...WHO, WHEN]));
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
      readMailText(aMessage([`From: ${local}@acme.example`, 'To: bo@acme.example', WHEN])).counts
        .automatic;
    expect([machines.map(from), persons.map(from)]).toEqual([
      machines.map(() => 1),
      persons.map(() => 0),
    ]);
  });

  it('counts a message once, however many of its folders are in the file', () => {
    const one = aMessage([...WHO, WHEN]);
    expect(readMailText(one + one).counts).toMatchObject({ messages: 2, direct: 1, repeated: 1 });
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
    const gmail = text.replace(MAIL_ENVELOPE, 'From 1234567890@xxx Mon Nov 23 09:00:00 +0000 2026');
    const thunderbird = aMessage([...WHO, WHEN]).replace(
      MAIL_ENVELOPE,
      'From - Mon Nov 23 09:00:00 2026',
    );
    const bare = aMessage([...WHO, WHEN]).replace(MAIL_ENVELOPE, 'From -');
    expect(
      readMailText(text + gmail.replace(/ID: </, 'ID: <x') + thunderbird + bare).counts,
    ).toMatchObject({
      messages: 4,
      direct: 4,
      unusable: 0,
    });
  });
});

it('reads every message of a mailbox of headers, as its envelopes count them', () => {
  const text = aMailbox(4000);
  const { counts, warnings, people } = readMailIn(bytesOf(text), 65_536);
  const envelopes = text.match(/^From /gm)?.length;
  expect([envelopes, counts.messages, counts.direct + counts.toMany]).toEqual([4000, 4000, 4000]);
  expect([counts.toMany, warnings.length, people.length]).toEqual([800, 0, 184]);
});

/** Each person writes to the next ones in To, Cc and Bcc; every fifth message goes to five. */
function aMailbox(messages: number): string {
  const person = (number: number) => `person${number % 184}@acme.example`;
  const texts = Array.from({ length: messages }, (_, place) => {
    const at = new Date(Date.UTC(2025, 0, 1) + place * 4 * 3_600_000);
    const headers = [
      `From: ${person(place)}`,
      `To: ${person(place + 1)}`,
      ...(place % 3 === 0 && place % 5 !== 0 ? [`Cc: ${person(place + 2)}`] : []),
      ...(place % 7 === 0 ? [`Bcc: ${person(place + 3)}`] : []),
      ...(place % 5 === 0 ? [`Cc: ${[4, 5, 6, 7].map((n) => person(place + n)).join(', ')}`] : []),
      `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    ];
    return aMessage(headers, '');
  });
  return texts.join('');
}
