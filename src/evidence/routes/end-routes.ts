import { mayOwn } from '../../accounts/may-own.ts';
import { loadProfile } from '../../accounts/store.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import { fromFlag, fromInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { findCalendarEnd, type ReadCalendar } from '../model/calendar-end.ts';
import { listSources } from '../store/sources.ts';
import type { SourceRow } from '../store/tables.ts';
import { showEndEndpoint } from './end-endpoints.ts';

const showEnd = defineRoute(
  {
    ...showEndEndpoint,
    access: mayOwn,
    summary: 'The calendar that was not read for a week or longer, and up to when it is known.',
  },
  async ({ database, workspace, now }) => {
    const { zone } = await loadProfile(database, workspace);
    const rows = await listSources(database, workspace);
    const counted = rows.filter((row) => !fromFlag(row.is_excluded)).map(toCalendar);
    const end = findCalendarEnd(counted, { now, zone: findZone(zone) ?? UTC });
    return { end: end ?? null };
  },
);

export const endRoutes: readonly Route[] = [showEnd];

function toCalendar({ kind, name, trouble, read_at, last_at }: SourceRow): ReadCalendar {
  return {
    name,
    isSubscription: kind === 'subscription',
    trouble,
    readAt: fromInstant(read_at),
    lastAt: last_at === null ? undefined : fromInstant(last_at),
  };
}
