import type { CapabilityId } from '../kernel/capability.ts';
import type { Measure, MeasureDefinition } from '../kernel/measure.ts';
import type { TimeFacts } from '../time/core/facts.ts';
import type { TimeRecord } from '../time/core/records.ts';
import type { MeasureOnTheWire } from '../time/model.ts';
import {
  DELEGATION_DEFINITIONS,
  delegationRecords,
  measureDelegation,
} from './delegation/measures.ts';
import { measureNetwork, NETWORK_DEFINITIONS, networkRecords } from './network/measures.ts';
import { measureStrategy, STRATEGY_DEFINITIONS, strategyRecords } from './strategy/measures.ts';

/** What a shift measures, and how. */
interface Capability {
  readonly definitions: readonly MeasureDefinition[];
  readonly measure: (facts: TimeFacts) => Measure[];
  /** the records behind one of its measures; undefined for an id that is not its own */
  readonly recordsOf: (id: string, facts: TimeFacts) => TimeRecord[] | undefined;
}

/** The shifts that have measures so far, in the order the mirror shows them. */
export const CATALOG = {
  strategy: {
    definitions: STRATEGY_DEFINITIONS,
    measure: measureStrategy,
    recordsOf: strategyRecords,
  },
  network: {
    definitions: NETWORK_DEFINITIONS,
    measure: measureNetwork,
    recordsOf: networkRecords,
  },
  delegation: {
    definitions: DELEGATION_DEFINITIONS,
    measure: measureDelegation,
    recordsOf: delegationRecords,
  },
} as const satisfies Partial<Record<CapabilityId, Capability>>;

export const DEFINITIONS: ReadonlyMap<string, MeasureDefinition> = new Map(
  Object.values(CATALOG)
    .flatMap((capability) => capability.definitions)
    .map((definition) => [definition.id, definition]),
);

/** Every measure of the catalogue; undefined values where its minimum is not met. */
export function measureAll(facts: TimeFacts): Measure[] {
  return Object.values(CATALOG).flatMap((capability) => capability.measure(facts));
}

/** The records a measure was made from; undefined when no capability has such a measure. */
export function recordsOfMeasure(id: string, facts: TimeFacts): TimeRecord[] | undefined {
  for (const capability of Object.values(CATALOG)) {
    const records = capability.recordsOf(id, facts);
    if (records !== undefined) return records;
  }
  return undefined;
}

/** A measure with what is said about it, as it crosses the wire. */
export function describeMeasure(measure: Measure): MeasureOnTheWire {
  const definition = DEFINITIONS.get(measure.id);
  if (definition === undefined) throw new Error(`no definition of the measure ${measure.id}`);
  const { capability, title, counts, better, floor, heading, headingSource, misleads } = definition;
  return {
    id: measure.id,
    capability,
    title,
    counts,
    unit: measure.unit,
    better,
    value: measure.value ?? null,
    count: measure.count,
    enough: measure.enough,
    missing: measure.missing ?? null,
    low: measure.low ?? null,
    high: measure.high ?? null,
    floor: floor ?? null,
    heading: heading ?? null,
    headingSource,
    misleads,
    weeks: measure.weeks.map(({ week, value }) => ({ week, value: value ?? null })),
  };
}
