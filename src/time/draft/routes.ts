import type * as z from 'zod/mini';
import { mayOwn } from '../../accounts/may-own.ts';
import { loadProfile } from '../../accounts/store.ts';
import { loadOccurrences } from '../../evidence/store/occurrences.ts';
import { spellInstant, writeCalendar } from '../../evidence/write-calendar.ts';
import { dayOfDate, localDay, startOfDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { chooseCandidates, isBlock } from '../core/candidates.ts';
import { findSlots, SLOT_DAYS, slotWindow } from '../core/find-slots.ts';
import type { Kind } from '../core/kinds.ts';
import { isAway } from '../core/leave.ts';
import type { HoursGround } from '../load-hours.ts';
import { holdSlotsEndpoint, showSlotsEndpoint } from './endpoints.ts';
import type { Slot, slotsQuerySchema } from './model.ts';

const showSlots = defineRoute(
  {
    ...showSlotsEndpoint,
    access: mayOwn,
    summary: 'Free stretches of your working time in two weeks, for what should grow.',
  },
  async ({ query, ...ground }) => await loadSlots(ground, query),
);

const holdSlots = defineRoute(
  {
    ...holdSlotsEndpoint,
    access: mayOwn,
    summary: 'The same stretches as a calendar file, to be held in your own calendar.',
  },
  async ({ query, ...ground }) => {
    const found = await loadSlots(ground, query);
    const text = writeCalendar({
      name: 'Bearings: held time',
      stamp: spellInstant(ground.now),
      events: found.slots.map(({ uid, title, start, end }) => ({
        uid,
        title,
        start: spellInstant(Date.parse(start)),
        end: spellInstant(Date.parse(end)),
      })),
    });
    return new Response(text, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="held-time.ics"',
      },
    });
  },
);

export const slotRoutes: readonly Route[] = [showSlots, holdSlots];

async function loadSlots(
  { database, workspace, now }: HoursGround,
  query: z.infer<typeof slotsQuerySchema>,
) {
  const { minutes = 60, count = 2, kind = 'strategy' } = query;
  const profile = await loadProfile(database, workspace);
  const zone = findZone(profile.zone) ?? UTC;
  const from = query.from === undefined ? localDay(zone, now) + 1 : dayOfDate(query.from);
  const occurrences = await loadOccurrences(database, workspace, slotWindow(zone, from));
  const candidates = chooseCandidates(occurrences, new Set(profile.addresses));
  const found = findSlots({
    zone,
    workingHours: profile.workingHours,
    busy: candidates.filter((candidate) => !isBlock(candidate)),
    away: occurrences.filter(isAway),
    from,
    days: SLOT_DAYS,
    minutes,
    count,
  });
  // What is past cannot be held, whatever date was asked for.
  const ahead = found.filter(({ start }) => start >= Math.min(now, startOfDay(zone, from)));
  return { zone: zone.id, minutes, slots: ahead.map((slot) => describe(slot, kind)) };
}

function describe(
  { start, end }: { readonly start: number; readonly end: number },
  kind: Kind,
): Slot {
  const uid = `${spellInstant(start)}-${(end - start) / 60_000}-${kind}@bearings`;
  return {
    uid,
    title: TITLES[kind] ?? `Held for ${kind}`,
    start: toInstant(start),
    end: toInstant(end),
  };
}

/** What a hold is called, by what it is for; another kind gives its own name. */
const TITLES: Readonly<Partial<Record<Kind, string>>> = {
  strategy: 'Strategy: the question beyond this year',
  thinking: 'Thinking time',
  people: 'Time for people: where they want to go',
  network: 'Time to meet someone who decides',
  learning: 'Learning',
};
