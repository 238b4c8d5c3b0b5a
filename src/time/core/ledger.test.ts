import { expect, it } from 'vitest';
import { somePeople } from '../../../tests/facts-builders.ts';
import { anAttendee, aSeries, MAYA, timeSettings, weekly } from '../../../tests/time-builders.ts';
import { gatherFacts } from './facts.ts';
import { listSeries } from './ledger.ts';

const PEOPLE = somePeople({
  ann: { id: 'ann', name: 'Ann Ash', relations: ['report'] },
  'ann@home.example': { id: 'ann', name: 'Ann Ash', relations: ['report'] },
  bo: { name: 'Bo', relations: ['report'] },
  cy: { name: 'Cy', relations: ['peer'] },
});

function weeklySeries(title: string, by: string, guests: readonly string[], times = 4) {
  const people = [MAYA, ...guests].map((name) => {
    const address = name.includes('@') ? name : `${name}@acme.example`;
    return anAttendee(address, { isOrganizer: name === by });
  });
  return aSeries({ uid: title, title, people }, weekly('2026-02-23T09:00:00Z', times));
}

function ledger(...occurrences: ReturnType<typeof weeklySeries>[]) {
  const settings = timeSettings({ people: PEOPLE });
  return listSeries(gatherFacts(occurrences.flat(), settings)).map((line) => ({
    title: line.title,
    isOwn: line.isOwn,
    heldBy: line.heldBy,
    couldHold: line.couldHold,
    people: line.people,
  }));
}

it('says which reports could hold a meeting of yours, whoever came most often first', () => {
  const often = weeklySeries('Sync', MAYA, ['bo', 'cy']);
  const [last] = weeklySeries('Sync', MAYA, ['ann', 'bo', 'dan@other.example'], 1);
  const all = last === undefined ? [] : [{ ...last, start: last.start + 1, recurrence: 'x' }];
  expect(ledger([...often, ...all])).toEqual([
    {
      title: 'Sync',
      isOwn: true,
      heldBy: undefined,
      couldHold: ['Bo', 'Ann Ash'],
      people: 4,
    },
  ]);
});

it('says whose it is where somebody else organises, and offers nobody', () => {
  expect(ledger(weeklySeries('Ops', 'ann', ['ann', 'bo', 'cy']))).toEqual([
    { title: 'Ops', isOwn: false, heldBy: 'Ann Ash', couldHold: [], people: 3 },
  ]);
});

it('offers nobody for a meeting of two, and counts persons, not addresses', () => {
  expect(ledger(weeklySeries('1:1', MAYA, ['ann', 'ann@home.example']))).toEqual([
    { title: '1:1', isOwn: true, heldBy: undefined, couldHold: [], people: 1 },
  ]);
});
