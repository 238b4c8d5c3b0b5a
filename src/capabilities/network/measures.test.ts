import { expect, it } from 'vitest';
import { measured, someFacts, somePeople } from '../../../tests/facts-builders.ts';
import { aPeopleList, aSeries, weekly } from '../../../tests/time-builders.ts';
import { decisionMakerHoursAWeek } from './measures.ts';

const HOURS = 'network.decision-maker-hours';

const occurrences = [
  ...aSeries(
    { title: 'decision: steering', with: ['cfo', 'bo'] },
    weekly('2026-02-24T09:00:00Z', 3),
  ),
  ...aSeries({ title: 'people: staff', hours: 6, with: ['bo'] }, weekly('2026-02-23T09:00:00Z', 4)),
];
const people = aPeopleList({ 'cfo@acme.example': ['decision-maker'] });

it('shares out the hours with at least one decision-maker, and says them in hours a week too', () => {
  const facts = someFacts(occurrences, { people });
  const measure = measured(HOURS, facts);
  // 1, 1, 1, 0 h a week: mean .75, s .5, error .25, × 1.6377 × √(1.3/.7) = .5580
  expect([
    measure.value,
    measure.count,
    decisionMakerHoursAWeek(facts),
    measure.records.length,
  ]).toEqual([
    3 / 27,
    { n: 3, of: 27 },
    { value: 0.75, low: expect.closeTo(0.192, 4), high: expect.closeTo(1.308, 4) },
    3,
  ]);
});

it('does not count the own manager, whom one meets anyway', () => {
  const manager = aPeopleList({ 'cfo@acme.example': ['manager', 'decision-maker'] });
  const { value, count, enough } = measured(HOURS, someFacts(occurrences, { people: manager }));
  expect([value, count, enough]).toEqual([0, { n: 0, of: 27 }, true]);
});

it('counts a meeting of at most eight others, persons and not addresses', () => {
  const eight = ['cfo', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const list = somePeople({
    cfo: { relations: ['decision-maker'] },
    a: { id: 'a' },
    'a@home.example': { id: 'a' },
  });
  const value = (guests: readonly string[]) =>
    measured(
      HOURS,
      someFacts(
        aSeries(
          { title: 'decision: steering', hours: 8, with: guests },
          weekly('2026-02-24T09:00:00Z', 4),
        ),
        { people: list },
      ),
    ).value;
  expect([value(eight), value([...eight, 'a@home.example']), value([...eight, 'h'])]).toEqual([
    1, 1, 0,
  ]);
});

it('knows nothing until a decision-maker is named', () => {
  const facts = someFacts(occurrences);
  expect([measured(HOURS, facts).missing, decisionMakerHoursAWeek(facts).value]).toEqual([
    'Nobody is named as a decision-maker; name at least one.',
    undefined,
  ]);
});

it('says everything that is missing at once', () => {
  const few = aSeries(
    { title: 'Chat', hours: 5, with: ['cfo'] },
    weekly('2026-02-24T09:00:00Z', 4),
  );
  const missing = [few, few.slice(0, 2)].map((each) => measured(HOURS, someFacts(each)).missing);
  expect(missing).toEqual([
    '20 hours are counted; 24 needed. 0 of 20 hours are sorted; 16 needed. Nobody is named as a decision-maker; name at least one.',
    '2 complete weeks are there; 4 needed. Nobody is named as a decision-maker; name at least one.',
  ]);
});
