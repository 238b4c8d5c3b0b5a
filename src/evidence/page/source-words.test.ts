import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sayDate } from '../../ui/numbers.ts';
import { aSource } from './a-source.ts';
import {
  sayContents,
  sayDeletion,
  sayImport,
  sayKind,
  sayMissingPeople,
  sayReadings,
  saySources,
  saySpan,
  sayStale,
  sayUndo,
  sayWarning,
} from './source-words.ts';

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-05-12T10:00:00Z') }));
afterEach(() => vi.useRealTimers());

const made = { id: 'i', at: '2026-05-11T10:00:00Z', added: 0, changed: 0, vanished: 0 };

it('opens with what is there, and with trouble before anything else', () => {
  const trouble = aSource({ trouble: 'The address does not answer.' });
  expect([
    saySources([]),
    saySources([aSource(), trouble]),
    saySources([trouble]).second,
    saySources([aSource(), aSource({ isExcluded: true })]).second,
  ]).toEqual([
    { first: 'No calendar yet.', second: 'Every number here starts with one.' },
    { first: '2 calendars, 4 events.', second: 'One could not be read.' },
    'It could not be read.',
    '1 of them left out.',
  ]);
});

it('says the reading that is longest ago: the numbers are no fresher than that', () => {
  const older = aSource({ readAt: '2026-05-09T10:00:00Z' });
  expect(saySources([aSource(), older]).second).toMatch(/^Last read Saturday /);
});

it('names the host of a subscription and nothing else of its address', () => {
  const subscription = aSource({ kind: 'subscription', host: 'calendar.example.com' });
  expect([sayKind(aSource()), sayKind(subscription)]).toEqual([
    'file',
    'subscription, calendar.example.com',
  ]);
});

it('says when a subscription is read next', () => {
  const subscription = aSource({ nextReadAt: '2026-05-12T11:00:00Z' });
  expect(sayReadings(subscription)).toMatch(/^Monday .+, again today /);
  expect(sayReadings(aSource({ readAt: null }))).toBe('not read yet');
});

it('counts events apart from the times they take place', () => {
  expect([sayContents(aSource()), sayContents(aSource({ events: 1, occurrences: 1 }))]).toEqual([
    '2 events, 30 times',
    '1 event, 1 time',
  ]);
});

it('says no span for a calendar without dates', () => {
  expect(saySpan(aSource({ from: null, to: null }))).toBe('no dates');
});

it('says what a reading changed, leaving out what it did not', () => {
  expect([sayImport({ ...made, added: 12, vanished: 1 }), sayImport(made)]).toEqual([
    '12 added, 1 vanished',
    'nothing new',
  ]);
});

it('leads to the line of a warning, unless it speaks of the whole file', () => {
  expect([
    sayWarning({ line: 12, component: 'VEVENT', message: 'has no start' }),
    sayWarning({ line: 0, component: '', message: 'The file ends early.' }),
  ]).toEqual(['Line 12, VEVENT: has no start', 'The file ends early.']);
});

it('says before a deletion what goes and what stays', () => {
  expect(sayDeletion(aSource())).toMatch(/^Its 2 events .+ go for good\. .+ stay\.$/);
});

it('warns that undoing the only reading takes the calendar', () => {
  const undos = [[made], [made, made]].map((imports) => sayUndo(aSource({ imports })));
  expect(undos.map((said) => said.includes('the calendar itself goes'))).toEqual([true, false]);
});

const NOW = Date.parse('2026-05-19T10:00:00Z');

it('says of what was not read for a week how old it is, what that costs, and the way to mend it', () => {
  const trouble = 'The address does not answer.';
  const subscription = { kind: 'subscription', host: 'calendar.example.com' } as const;
  const said = [{}, subscription, { ...subscription, trouble }].map((parts) =>
    sayStale(aSource(parts), NOW),
  );
  const day = sayDate('2026-05-08');
  const cost = `Not read for 8 days. It is known until ${day}; what was held since is not counted.`;
  expect(said).toEqual([
    `${cost} Export it once more and drop it below, or choose “Read a newer export”.`,
    `${cost} Press “Refresh”.`,
    `${cost} Mend what is said above, then press “Try again”; or add Work anew from its address.`,
  ]);
});

it('says nothing of age where it was read within the week, was never read, or counts for nothing', () => {
  const fresh = aSource({ readAt: '2026-05-12T10:00:01Z' });
  const silent = [fresh, aSource({ readAt: null }), aSource({ isExcluded: true })];
  expect(silent.map((source) => sayStale(source, NOW))).toEqual([undefined, undefined, undefined]);
});

it('says what it costs when no event names anybody, and only when that is known and no chance', () => {
  const said = sayMissingPeople(aSource({ events: 1667, withPeople: 0 }));
  expect(said).toMatch(/^None of its 1,667 events names anybody\. .+ leaves out who was invited/);
  const silent = [{ withPeople: 0, events: 9 }, { withPeople: null }, { withPeople: 1 }];
  for (const parts of silent)
    expect(sayMissingPeople(aSource({ events: 1667, ...parts }))).toBeUndefined();
});
