import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { someFacts } from '../../tests/facts-builders.ts';
import { areIndependent } from '../kernel/measure.ts';
import { measureSchema } from '../time/model.ts';
import { CATALOG, DEFINITIONS, describeMeasure, findMeasure, measureAll } from './catalog.ts';
import { measureRecordSchema } from './model.ts';

const facts = someFacts([]);

it('knows every measure of the shifts by an id of its own', () => {
  expect([...DEFINITIONS.keys()]).toEqual([
    'strategy.share',
    'strategy.agenda',
    'strategy.reactive',
    'strategy.horizon',
    'strategy.forecast-skill',
    'strategy.protected',
    'leadership.coaching',
    'leadership.coaching-least',
    'leadership.people',
    'leadership.mentoring',
    'leadership.own-stretch',
    'leadership.latency',
    'network.coverage',
    'network.decision-maker-hours',
    'network.contributions',
    'network.ei',
    'network.senior',
    'network.fading',
    'network.effective-size',
    'network.constraint',
    'delegation.authority',
    'delegation.taken-back',
    'delegation.hands-on',
    'delegation.could-run',
    'delegation.released',
    'delegation.without-me',
    'relationships.parity',
    'relationships.kept',
    'relationships.skip-level',
    'relationships.after-hours',
    'perspective.multi-function',
    'perspective.breadth',
    'perspective.reached',
    'perspective.outside',
  ]);
});

it('puts each measure under its own shift, with a heading unless it is read as a trend', () => {
  for (const [shift, measures] of Object.entries(CATALOG)) {
    for (const { definition } of measures) {
      const { id, capability, better, floor, heading, until } = definition;
      expect([capability, id.split('.')[0]]).toEqual([shift, shift]);
      expect([floor === undefined, heading === undefined]).toEqual(
        better.startsWith('trend') ? [true, true] : [false, false],
      );
      expect(until !== undefined).toBe(better === 'within');
    }
  }
});

it('lets a shift have a state only from the measures that say what it is about', () => {
  const anchors = [...DEFINITIONS.values()].filter((definition) => definition.isAnchor);
  expect(anchors.map(({ id }) => id)).toEqual([
    'strategy.share',
    'strategy.agenda',
    'leadership.coaching',
    'leadership.coaching-least',
    'leadership.people',
    'network.coverage',
    'network.decision-maker-hours',
    'delegation.authority',
    'delegation.hands-on',
    'relationships.parity',
    'relationships.kept',
    'relationships.skip-level',
    'perspective.multi-function',
    'perspective.breadth',
    'perspective.reached',
  ]);
});

it('tells measures with a value a week from those over weeks and from states of today', () => {
  const ids = (time: string) =>
    [...DEFINITIONS.values()].filter((each) => each.time === time).map(({ id }) => id);
  expect({ weekly: ids('weekly'), stock: ids('stock') }).toEqual({
    weekly: [
      'strategy.share',
      'strategy.agenda',
      'strategy.reactive',
      'strategy.protected',
      'leadership.coaching',
      'leadership.people',
      'network.decision-maker-hours',
      'delegation.hands-on',
      'delegation.could-run',
      'perspective.multi-function',
      'perspective.outside',
    ],
    stock: [
      'strategy.horizon',
      'strategy.forecast-skill',
      'leadership.own-stretch',
      'leadership.latency',
      'delegation.authority',
      'delegation.without-me',
    ],
  });
});

it('reads each measure from what it says it is read from', () => {
  const inputs = [...DEFINITIONS].map(([id, each]) => [id, each.inputs.join(' ')] as const);
  const byInputs = Map.groupBy(inputs, ([, read]) => read);
  expect([...byInputs].map(([read, each]) => [read, each.map(([id]) => id).join(' ')])).toEqual([
    [
      'calendar',
      'strategy.share strategy.reactive strategy.protected leadership.people delegation.hands-on relationships.kept',
    ],
    ['calendar priorities', 'strategy.agenda'],
    [
      'journal',
      'strategy.horizon strategy.forecast-skill leadership.latency delegation.without-me',
    ],
    [
      'calendar people',
      'leadership.coaching leadership.coaching-least network.decision-maker-hours delegation.could-run relationships.parity relationships.skip-level perspective.multi-function perspective.breadth perspective.outside',
    ],
    ['calendar people growth', 'leadership.mentoring'],
    ['growth', 'leadership.own-stretch network.contributions'],
    [
      'calendar people mail',
      'network.coverage network.ei network.senior network.fading network.effective-size network.constraint perspective.reached',
    ],
    ['board', 'delegation.authority delegation.taken-back'],
    ['calendar board', 'delegation.released'],
    ['people mail', 'relationships.after-hours'],
  ]);
});

it('takes two measures for independent when each reads an input that the other does not', () => {
  const pairs = [
    ['delegation.hands-on', 'delegation.authority'],
    ['delegation.hands-on', 'delegation.could-run'],
    ['strategy.agenda', 'leadership.coaching'],
    ['strategy.share', 'strategy.share'],
  ] as const;
  const inputsOf = (id: string) => DEFINITIONS.get(id) ?? { inputs: [] };
  expect(pairs.map(([one, other]) => areIndependent(inputsOf(one), inputsOf(other)))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it('says of each measure what is missing while there is nothing, and says nothing else', () => {
  const said = measureAll(facts).map(({ value, enough, low, high, missing, weeks }) => ({
    isUnknown: value === undefined && low === undefined && high === undefined && !enough,
    isSaid: /^[A-Z].+\.$/.test(missing ?? ''),
    weeks: weeks.filter((week) => week.value !== undefined).length,
  }));
  expect(said).toEqual(said.map(() => ({ isUnknown: true, isSaid: true, weeks: 0 })));
});

it('opens each measure to records, none where there is nothing', () => {
  const ids = [...DEFINITIONS.keys()];
  const records = ids.map((id) => findMeasure(id)?.records(facts));
  expect([records, findMeasure('no.such')]).toEqual([
    // Working time without a meeting is there also in an empty calendar, in no complete week.
    ids.map(() => []),
    undefined,
  ]);
  expect(z.array(measureRecordSchema).parse(records.flat())).toEqual([]);
});

it('says unknown as null on the wire', () => {
  const described = measureAll(facts).map(describeMeasure);
  expect(new Set(described.map(({ value }) => value))).toEqual(new Set([null]));
  expect(z.parse(z.array(measureSchema), described)).toEqual(described);
});
