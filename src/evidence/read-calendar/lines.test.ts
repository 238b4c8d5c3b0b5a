import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, bytesOf, readIn } from '../../../tests/calendars.ts';
import { UserError } from '../../kernel/user-error.ts';
import { readCalendar, startReading } from './read-calendar.ts';

function titleOf(bytes: Uint8Array): string | undefined {
  return readIn(bytes).occurrences[0]?.event.title;
}

/** Folds every line after each `width` bytes, wherever that cuts. */
function fold(bytes: Uint8Array, width: number): Uint8Array {
  const folded: number[] = [];
  let column = 0;
  for (const byte of bytes) {
    if (byte === 0x0a) column = -1;
    else if (column >= width && byte !== 0x0d) {
      folded.push(0x0d, 0x0a, 0x20);
      column = 0;
    }
    folded.push(byte);
    column++;
  }
  return Uint8Array.from(folded);
}

function bytesOfCodes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const PLAIN = aCalendar(
  ...anEvent('SUMMARY:Déjà vu – 計画 🎂\\, plan\\; “next”\\nstep', 'DTEND:20260316T100000Z'),
);
const TITLE = 'Déjà vu – 計画 🎂, plan; “next”\nstep';

describe('the lines of a calendar', () => {
  it('may be folded at any byte, within a name, a time or a character', () => {
    const titles = Array.from({ length: 80 }, (_, index) => titleOf(fold(PLAIN, index + 1)));
    expect(new Set(titles)).toEqual(new Set([TITLE]));
  });

  it('may be folded with a tab, and end in CR LF, LF or CR', () => {
    const text = String.fromCharCode(...fold(PLAIN, 20));
    expect([
      titleOf(bytesOfCodes(text.replaceAll('\r\n ', '\r\n\t'))),
      titleOf(bytesOfCodes(text.replaceAll('\r\n', '\n'))),
      titleOf(bytesOfCodes(text.replaceAll('\r\n', '\r'))),
    ]).toEqual([TITLE, TITLE, TITLE]);
  });

  it('may come as UTF-8 or UTF-16, with a byte order mark or without', () => {
    const text = new TextDecoder().decode(PLAIN);
    const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    const little = units.flatMap((unit) => [unit & 0xff, unit >> 8]);
    const big = units.flatMap((unit) => [unit >> 8, unit & 0xff]);
    expect([
      titleOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...PLAIN])),
      titleOf(Uint8Array.from([0xff, 0xfe, ...little])),
      titleOf(Uint8Array.from([0xfe, 0xff, ...big])),
      titleOf(Uint8Array.from(little)),
      titleOf(Uint8Array.from(big)),
    ]).toEqual([TITLE, TITLE, TITLE, TITLE, TITLE]);
  });

  it('are read as Windows-1252 where they are no UTF-8, line by line', () => {
    const old = bytesOfCodes(
      'BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260317\r\nSUMMARY:Caf\xe9 \x93M\xfcller\x94\r\nEND:VEVENT\r\n',
    );
    const bytes = Uint8Array.from([...PLAIN.slice(0, -15), ...old, ...PLAIN.slice(-15)]);
    expect(readIn(bytes).occurrences.map(({ event }) => event.title)).toEqual([
      TITLE,
      'Café “Müller”',
    ]);
  });

  it('give quoted-printable text as its characters, over soft line breaks', () => {
    const bytes = aCalendar(
      ...anEvent('SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 mit=', 'Kuchen=21'),
    );
    expect(titleOf(bytes)).toBe('Café mitKuchen!');
  });

  it('keep a backslash that escapes nothing, and drop NUL', () => {
    expect(titleOf(aCalendar(...anEvent('SUMMARY:C:\\temp \\\\ a\u0000b')))).toBe('C:\\temp \\ ab');
  });

  it('have names in any case, and values after the first colon outside quotes', () => {
    const bytes = aCalendar(
      ...anEvent('summary;X-NOTE="a:b;c":Title: with a colon', 'dtend:20260316t100000z'),
    );
    const [occurrence] = readIn(bytes).occurrences;
    expect([occurrence?.event.title, occurrence?.end]).toEqual([
      'Title: with a colon',
      Date.UTC(2026, 2, 16, 10),
    ]);
  });

  it('read the same in pieces, cut anywhere', () => {
    const whole = readCalendar(fold(PLAIN, 30));
    const pieces = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 });
    fc.assert(
      fc.property(pieces, (sizes) => {
        const bytes = fold(PLAIN, 30);
        const reader = startReading();
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          reader.add(bytes.slice(at, at + size));
          at += size;
        }
        expect(reader.finish()).toEqual(whole);
      }),
    );
  });
});

describe('what a reading refuses', () => {
  function codeOf(read: () => unknown): string {
    try {
      read();
    } catch (error) {
      if (error instanceof UserError) return error.code;
      throw error;
    }
    return 'nothing thrown';
  }

  it('is bytes that hold no calendar: nothing, a web page, contacts', () => {
    const card = bytesOf('BEGIN:VCARD\nFN:Maya\nEND:VCARD\n');
    const codes = [new Uint8Array(), bytesOf('<html>\n<p>Sign in</p>'), card].map((bytes) =>
      codeOf(() => readCalendar(bytes)),
    );
    expect(codes).toEqual(['not-a-calendar', 'not-a-calendar', 'not-a-calendar']);
  });

  it('is a file larger than its limit, as soon as so much has come', () => {
    const reader = startReading({ limits: { bytes: 1000 } });
    reader.add(PLAIN.slice(0, 100));
    expect(codeOf(() => reader.add(new Uint8Array(901)))).toBe('calendar-too-large');
  });

  it('is to go on once the caller has cancelled', () => {
    expect(codeOf(() => readCalendar(PLAIN, { isCancelled: () => true }))).toBe(
      'reading-cancelled',
    );
  });
});
