import { spellInstant, type WrittenEvent, writeCalendar } from '../../evidence/write-calendar.ts';
import { dateOfDay } from '../../kernel/week.ts';
import type { SeenStep, SeenSteps } from '../step/load-steps.ts';
import { mondayOfStep } from '../step/weeks.ts';
import { eventOfHold } from '../step/write-hold.ts';

const FRIDAY = 4;
/** How long what is past stays in it. */
const DAYS_BACK = 366;

/**
 * The holds and reviews as a calendar. The same steps give the same text, so that a calendar that
 * has it need not read it again.
 */
export function writeFeed({ steps, today }: SeenSteps): string {
  const recent = steps.filter(({ step }) => mondayOfStep(step) >= today - DAYS_BACK);
  const changed = Math.max(0, ...recent.map(({ step }) => Date.parse(step.changedAt)));
  return writeCalendar({
    name: 'Bearings',
    stamp: spellInstant(changed),
    events: recent.flatMap(listEvents),
  });
}

function listEvents({ step, watched }: SeenStep): WrittenEvent[] {
  const { id, title, hold } = step;
  const isRunning = watched.state === 'running';
  const hasVerdict = watched.on !== undefined;
  return [
    ...(hold === undefined || step.outcome === 'stopped' ? [] : [eventOfHold({ ...step, hold })]),
    ...(isRunning
      ? [allDay(`${id}-answer`, `How did it go? ${title}`, mondayOfStep(step) + FRIDAY)]
      : []),
    ...(hasVerdict ? [allDay(`${id}-verdict`, `What moved? ${title}`, watched.on)] : []),
  ];
}

function allDay(uid: string, title: string, day: number): WrittenEvent {
  const spell = (which: number) => dateOfDay(which).replaceAll('-', '');
  return { uid: `${uid}@bearings`, title, start: spell(day), end: spell(day + 1), isFree: true };
}
