import { expect, it } from 'vitest';
import type { Exclusion } from '../model.ts';
import { readCalendar } from '../read-calendar/read-calendar.ts';
import { encodeSeries } from './encode-series.ts';
import type { KeptSeries } from './kept-series.ts';
import { makeProtection, mayExclude, protectSeries } from './protect-series.ts';

function aSeries(title: string, lines: readonly string[] = []): KeptSeries {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:a',
    `SUMMARY:${title}`,
    'DTSTART:20261102T090000Z',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const [series] = readCalendar(new TextEncoder().encode(text)).series;
  if (series === undefined) throw new Error('no series');
  return { uid: 'a', calendar: 'Family', series, hidden: [] };
}

function isExcluded(read: KeptSeries, kind: Exclusion['kind'], value: string): boolean {
  const protection = makeProtection([{ kind, value }], []);
  return protectSeries(read, protection).kept === undefined;
}

it('finds a word anywhere in a title, whatever its case or Unicode form', () => {
  const therapy = aSeries('Physiothérapie');
  expect(
    ['thérapie', 'THÉRAPIE', 'the\u0301rapie', ' Physio ', 'therapie', 'xyz'].map((word) =>
      isExcluded(therapy, 'word', word),
    ),
  ).toEqual([true, true, true, true, false, false]);
});

it('finds an address among attendees and organisers, and everyone of a domain', () => {
  const guest = aSeries('Lunch', ['ATTENDEE:mailto:Ann@Firm.example']);
  const host = aSeries('Lunch', ['ORGANIZER:mailto:ann@firm.example']);
  const values = [
    'ANN@firm.example',
    '@firm.example',
    'ann@firm',
    'an@firm.example',
    '@other.example',
  ];
  for (const read of [guest, host])
    expect(values.map((value) => isExcluded(read, 'address', value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
});

it('finds a calendar by its whole name', () => {
  const read = aSeries('Lunch');
  expect(['family', 'FAMILY ', 'fam'].map((name) => isExcluded(read, 'calendar', name))).toEqual([
    true,
    true,
    false,
  ]);
});

it('keeps of a private event its times and the owner, of a confidential one too', () => {
  const lines = ['ATTENDEE:mailto:me@firm.example', 'ATTENDEE:mailto:ann@firm.example'];
  for (const kind of ['PRIVATE', 'CONFIDENTIAL']) {
    const read = aSeries('Interview elsewhere', [...lines, `CLASS:${kind}`, 'CATEGORIES:Jobs']);
    const { kept, private: count } = protectSeries(read, makeProtection([], ['Me@firm.example']));
    const { title, categories, people, isPrivate } = kept?.series.master?.event ?? {};
    expect([count, title, categories, people?.map(({ address }) => address), isPrivate]).toEqual([
      1,
      '',
      [],
      ['me@firm.example'],
      true,
    ]);
    expect(kept?.series.master?.start).toEqual(read.series.master?.start);
  }
});

it('takes nothing more away when it is applied again', () => {
  const protection = makeProtection([{ kind: 'word', value: 'x' }], []);
  const once = protectSeries(aSeries('Lunch', ['CLASS:PRIVATE']), protection);
  const twice = once.kept && protectSeries(once.kept, protection);
  expect([twice?.kept, twice?.excluded]).toEqual([once.kept, 0]);
});

it('never passes over, by its stored text, what it would exclude', () => {
  const read = aSeries('A “quote", a \\\\ and É', ['ATTENDEE:mailto:ann@firm.example']);
  const exclusions: readonly Exclusion[] = [
    { kind: 'word', value: 'quote"' },
    { kind: 'word', value: '\\ and é' },
    { kind: 'address', value: 'Ann@firm.example' },
    { kind: 'address', value: '@firm.example' },
    { kind: 'calendar', value: 'FAMILY' },
    { kind: 'word', value: 'nothing' },
  ];
  const stored = { calendar: read.calendar, text: encodeSeries(read) };
  const seen = exclusions.map((exclusion) => {
    const protection = makeProtection([exclusion], []);
    return [mayExclude(protection, stored), protectSeries(read, protection).kept === undefined];
  });
  expect(seen).toEqual([...Array.from({ length: 5 }, () => [true, true]), [false, false]]);
});
