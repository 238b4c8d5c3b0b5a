import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { timeSettings } from '../../tests/time-builders.ts';
import { gatherFacts } from '../time/core/facts.ts';
import { measureSchema } from '../time/model.ts';
import { CATALOG, DEFINITIONS, describeMeasure, measureAll, recordsOfMeasure } from './catalog.ts';

const facts = gatherFacts([], timeSettings());

it('knows every measure of the shifts by an id of its own', () => {
  expect([...DEFINITIONS.keys()]).toEqual([
    'strategy.share',
    'strategy.reactive',
    'strategy.protected',
    'network.decision-maker-hours',
    'delegation.hands-on',
    'delegation.could-run',
  ]);
});

it('measures what it defines, each with its records', () => {
  const ids = measureAll(facts).map(({ id }) => id);
  expect([
    ids,
    ids.map((id) => recordsOfMeasure(id, facts)),
    recordsOfMeasure('no.such', facts),
  ]).toEqual([[...DEFINITIONS.keys()], ids.map(() => []), undefined]);
});

it('puts each measure under its own shift, with a heading unless it is read as a trend', () => {
  for (const [capability, { definitions }] of Object.entries(CATALOG)) {
    for (const { id, better, floor, heading, ...definition } of definitions) {
      expect([definition.capability, id.split('.')[0]]).toEqual([capability, capability]);
      expect([floor === undefined, heading === undefined]).toEqual(
        better.startsWith('trend') ? [true, true] : [false, false],
      );
    }
  }
});

it('says unknown as null on the wire', () => {
  const described = measureAll(facts).map(describeMeasure);
  expect(described.map(({ value }) => value)).toEqual([null, null, null, null, null, null]);
  expect(z.parse(z.array(measureSchema), described)).toEqual(described);
});
