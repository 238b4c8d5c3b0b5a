import type { Workspace } from '../../kernel/authorized.ts';
import { loadPeople } from '../../people/store.ts';
import type { Database } from '../../platform/database/database.ts';
import { USUAL_DAY } from '../../steps/week/measures.ts';
import type { KeptCards } from '../../steps/week/model.ts';
import { saveReview } from '../../steps/week/store.ts';
import { CAST } from './cast.ts';
import type { SampleDays } from './sample-days.ts';

interface Weeks {
  readonly days: SampleDays;
  /** today, 1 Monday to 7 Sunday */
  readonly weekday: number;
}

/** The two weeks she looked back at before the one that waits. */
export async function saveWeeks(
  transaction: Database,
  workspace: Workspace,
  { days, weekday }: Weeks,
): Promise<void> {
  const waiting = weekday >= USUAL_DAY ? 0 : -1;
  const people = await loadPeople(transaction, workspace);
  const kenji = people.find(({ addresses }) => addresses.includes(CAST.kenji.address));
  for (const week of [waiting - 2, waiting - 1]) {
    const on = days.dateOf(week, 4);
    await saveReview(transaction, workspace, {
      from: days.dateOf(week, 0),
      until: days.dateOf(week, 6),
      begunAt: days.eveningOf(week, 4),
      finishedAt: days.eveningOf(week, 4),
      cards: {
        ...(week === waiting - 1 ? sortedVendorCall(on) : {}),
        ...(kenji === undefined || week !== waiting - 2
          ? {}
          : {
              people: {
                state: 'answered',
                items: [{ id: kenji.id, title: kenji.name, did: 'snoozed', on, note: '' }],
              },
            }),
        reflection: { state: 'skipped', items: [] },
      },
    });
  }
}

function sortedVendorCall(on: string): KeptCards {
  const title = 'Vendor call';
  return {
    unsorted: {
      state: 'answered',
      items: [{ id: title, title, did: 'sorted', on, note: 'external' }],
    },
  };
}
