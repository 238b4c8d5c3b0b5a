import { concludeMeasure, type Measure } from '../../../kernel/measure.ts';
import { wilsonInterval } from '../../../kernel/statistics.ts';
import { DAY } from '../../../kernel/week.ts';
import { contactsBefore } from '../../../time/core/contacts.ts';
import { atWeekEnds, sayCount } from '../../measures.ts';
import type { Facts, MeasureRecord, MeetingChange, ShiftMeasure } from '../../model.ts';
import { KEPT } from './definitions.ts';

export const KEPT_MEASURE: ShiftMeasure = {
  definition: KEPT,
  measure: measureKept,
  records: listPlanned,
};

const WINDOW_DAYS = 90;
const LEAST_PLANNED = 10;

/** A 1:1 that was planned when its day began. */
interface Planned {
  readonly title: string;
  readonly with: string;
  readonly start: number;
  readonly hours: number | undefined;
  /** what became of it */
  readonly fate: 'held' | MeetingChange['kind'];
}

/**
 * 1:1s held ÷ those that a reading less than a day before still held, in 90 days: held ones, and
 * those that moved, were cancelled, vanished or were declined by the owner after that reading. What changed earlier was planned
 * otherwise, not missed.
 * @returns share 0–1; undefined below ten planned, or without a source that is read again daily
 * Source: docs/measures.md#relationships.kept
 */
function measureKept(facts: Facts): Measure {
  const planned = plannedBefore(facts, facts.asOf);
  const held = planned.filter(isHeld).length;
  return concludeMeasure(KEPT, {
    value: shareHeld(planned),
    count: { n: held, of: planned.length },
    interval: wilsonInterval(held, planned.length),
    weeks: atWeekEnds(facts, (day) => {
      const then = plannedBefore(facts, day);
      return then.length < LEAST_PLANNED ? undefined : shareHeld(then);
    }),
    missing: sayMissing(facts, planned.length),
  });
}

function plannedBefore(facts: Facts, day: number): Planned[] {
  const { contacts, changes, rereadSince } = facts;
  if (rereadSince === undefined) return [];
  const held = contactsBefore(contacts, day, WINDOW_DAYS).flatMap((contact) =>
    contact.meetings
      .filter(({ people, start }) => people === 1 && start >= rereadSince)
      .map(({ title, start, hours }): Planned => {
        return { title, with: contact.name, start, hours, fate: 'held' };
      }),
  );
  const lost = changes
    .filter((change) => change.day >= day - WINDOW_DAYS && change.day < day)
    .filter(
      ({ start, lastRead }) => start >= rereadSince && lastRead < start && start - lastRead < DAY,
    )
    .map(({ title, start, kind }): Planned => {
      return { title, with: '', start, hours: undefined, fate: kind };
    });
  return [...held, ...lost].sort((a, b) => a.start - b.start);
}

function shareHeld(planned: readonly Planned[]): number | undefined {
  return planned.length === 0 ? undefined : planned.filter(isHeld).length / planned.length;
}

function isHeld({ fate }: Planned): boolean {
  return fate === 'held';
}

function sayMissing({ rereadSince }: Facts, planned: number): string {
  if (rereadSince === undefined) {
    return 'No calendar is read again by itself; subscribe to its address.';
  }
  if (planned >= LEAST_PLANNED) return '';
  return `${sayCount(planned, 'planned 1:1')} since the calendar is read daily; ${LEAST_PLANNED} needed.`;
}

function listPlanned(facts: Facts): MeasureRecord[] {
  return plannedBefore(facts, facts.asOf).map((planned) => ({
    title: planned.title,
    when: new Date(planned.start).toISOString(),
    detail: planned.with === '' ? planned.fate : `${planned.fate}, with ${planned.with}`,
    hours: planned.hours ?? null,
    isPart: isHeld(planned),
  }));
}
