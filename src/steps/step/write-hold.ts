import { spellInstant, type WrittenEvent, writeCalendar } from '../../evidence/write-calendar.ts';
import type { Hold, KeptStep } from './model.ts';

type HeldStep = KeptStep & { readonly hold: Hold };

/** The time held for a step, as a calendar file to download. */
export function writeHold(step: HeldStep, now: number): Response {
  const text = writeCalendar({
    name: 'Bearings: held time',
    stamp: spellInstant(now),
    events: [eventOfHold(step)],
  });
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="held-time.ics"',
    },
  });
}

/** The same uid wherever it is written: a calendar that has it changes it. */
export function eventOfHold({ id, title, when, will, hold }: HeldStep): WrittenEvent {
  return {
    uid: `${id}-hold@bearings`,
    title,
    description: `When ${when}, I will ${will}.`,
    start: spellInstant(Date.parse(hold.start)),
    end: spellInstant(Date.parse(hold.end)),
  };
}
