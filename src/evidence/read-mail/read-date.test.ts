import { expect, it } from 'vitest';
import { readMailDate } from './read-date.ts';

it('reads the date of a message in each of its forms', () => {
  const forms = [
    ['Mon, 23 Nov 2026 10:00:00 +0100', '2026-11-23T09:00:00.000Z'],
    ['23 Nov 2026 10:00 -0530 (IST)', '2026-11-23T15:30:00.000Z'],
    ['Mon, 23 Nov 26 10:00:00 GMT', '2026-11-23T10:00:00.000Z'],
    ['Monday, 23-Nov-99 10:00:00 EST', '1999-11-23T15:00:00.000Z'],
    ['Tue,  1 Dec 2026 23:59:60 Z', '2026-12-01T23:59:59.000Z'],
    ['Tue, 1 Dec 2026 00:30:00 +01:00', '2026-11-30T23:30:00.000Z'],
    ['Tue, 1 Dec 2026 00:30:00 +9900', '2026-12-01T00:30:00.000Z'],
  ] as const;
  const read = forms.map(([text]) => new Date(readMailDate(text) ?? 0).toISOString());
  expect(read).toEqual(forms.map(([, instant]) => instant));
});

it('knows none where there is none', () => {
  const none = [
    '',
    'yesterday',
    'Mon, 31 Feb 2026 10:00:00 +0000',
    '1 Foo 2026 10:00',
    '1 Dec 2026 24:00',
  ];
  expect(none.map(readMailDate)).toEqual(none.map(() => undefined));
});
