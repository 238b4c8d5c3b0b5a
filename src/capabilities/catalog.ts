import type { CapabilityId } from '../kernel/capability.ts';
import type { Measure, MeasureDefinition } from '../kernel/measure.ts';
import type { MeasureOnTheWire } from '../time/model.ts';
import { DELEGATION } from './delegation/measures.ts';
import { LEADERSHIP } from './leadership/measures.ts';
import type { Facts, ShiftMeasure } from './model.ts';
import { NETWORK } from './network/measures.ts';
import { PERSPECTIVE } from './perspective/measures.ts';
import { RELATIONSHIPS } from './relationships/measures.ts';
import { STRATEGY } from './strategy/measures.ts';

/** What each shift measures, and how, in the order in which the mirror shows them. */
export const CATALOG: Readonly<Record<CapabilityId, readonly ShiftMeasure[]>> = {
  strategy: STRATEGY,
  leadership: LEADERSHIP,
  network: NETWORK,
  delegation: DELEGATION,
  relationships: RELATIONSHIPS,
  perspective: PERSPECTIVE,
};

const MEASURES: ReadonlyMap<string, ShiftMeasure> = new Map(
  Object.values(CATALOG)
    .flat()
    .map((each) => [each.definition.id, each]),
);

/** The words of every measure, by id. Their headings are the defaults. */
export const DEFINITIONS: ReadonlyMap<string, MeasureDefinition> = new Map(
  [...MEASURES].map(([id, { definition }]) => [id, definition]),
);

/** A measure of the catalogue by its id; undefined when no shift has it. */
export function findMeasure(id: string): ShiftMeasure | undefined {
  return MEASURES.get(id);
}

/** Every measure of the catalogue; undefined values where its minimum is not met. */
export function measureAll(facts: Facts): Measure[] {
  return [...MEASURES.values()].map(({ measure }) => measure(facts));
}

/** A measure with what is said about it, as it crosses the wire. */
export function describeMeasure(measure: Measure): MeasureOnTheWire {
  const definition = DEFINITIONS.get(measure.id);
  if (definition === undefined) throw new Error(`no definition of the measure ${measure.id}`);
  const { capability, title, counts, counted, better, time, inputs } = definition;
  return {
    id: measure.id,
    capability,
    title,
    counts,
    counted,
    unit: measure.unit,
    better,
    time,
    inputs: [...inputs],
    isAnchor: definition.isAnchor === true,
    value: measure.value ?? null,
    count: measure.count,
    enough: measure.enough,
    missing: measure.missing ?? null,
    low: measure.low ?? null,
    high: measure.high ?? null,
    floor: definition.floor ?? null,
    heading: measure.heading ?? definition.heading ?? null,
    until: definition.until ?? null,
    headingSource: definition.headingSource,
    misleads: definition.misleads,
    ...(measure.beside !== undefined && { beside: measure.beside }),
    weeks: measure.weeks.map(({ week, value }) => ({ week, value: value ?? null })),
  };
}
