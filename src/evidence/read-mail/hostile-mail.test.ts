import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../tests/calendars.ts';
import {
  aMessage,
  MAIL_ENVELOPE,
  readMailIn,
  readMailText,
  talk,
  WHEN,
  WHO,
} from '../../../tests/mail.ts';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['has no blank line before its body', `${MAIL_ENVELOPE}\n${WHO.join('\n')}\nno header\nFrom x\n`],
  ['has no body and no blank line', `${MAIL_ENVELOPE}\n${WHO.join('\n')}\n`],
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
  ['has no headers', `${MAIL_ENVELOPE}\n\n\n`],
  ['is all zeros', `${MAIL_ENVELOPE}\n${'\0'.repeat(5000)}\n`],
];

describe('a hostile message', () => {
  const before = aMessage(['From: before@a.example', 'To: me@a.example', WHEN]);
  const after = aMessage(['From: after@a.example', 'To: me@a.example', WHEN]);

  it('costs no other message, with lines ending in LF or CR LF', () => {
    const lost = HOSTILE.flatMap(([what, hostile]) =>
      [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n')].map(
        (end, index) => {
          const said = talk(readMailText(end(before + hostile + after)));
          const others = said.filter((each) => each !== 'ada > bo');
          return others.join() === 'before > me,after > me' ? undefined : [what, index, said];
        },
      ),
    );
    expect(lost.filter((each) => each !== undefined)).toEqual([]);
  });

  it('is warned of by the line it begins on', () => {
    const text = aMessage([...WHO, WHEN], 'one\ntwo\n') + aMessage([...WHO, 'Date: none']);
    const { warnings, counts } = readMailText(text);
    expect([warnings, counts.unusable]).toEqual([
      [{ line: 10, message: 'a message has no date that can be read; left out' }],
      1,
    ]);
  });

  it('leaves a short list of warnings, and a count of the others', () => {
    const { warnings } = readMailText(aMessage(['X: 1']).repeat(250));
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
      const whole = readMailIn(bytes);
      for (const size of [1, 2, 3, 7, 64, 1000, 4096])
        expect(readMailIn(bytes, size)).toEqual(whole);
    }
  });

  it('never throws, whatever its bytes', () => {
    const words = fc.constantFrom(
      `${MAIL_ENVELOPE}\n`,
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
          const whole = readMailIn(bytes);
          expect(readMailIn(bytes, size)).toEqual(whole);
          const { messages, direct, ...others } = whole.counts;
          const aside = Object.values(others).reduce((sum, many) => sum + many, 0);
          expect(direct + aside).toBe(messages);
        },
      ),
      { numRuns: 300 },
    );
  });
});
