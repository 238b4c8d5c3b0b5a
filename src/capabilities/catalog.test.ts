import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { someFacts } from '../../tests/facts-builders.ts';
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
