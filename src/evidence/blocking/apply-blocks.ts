import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromInstant } from '../../platform/database/values.ts';
import { excludePeople } from '../imports/exclude-people.ts';
import { loadStandIns } from '../imports/load-protection.ts';
import { mapComponents } from '../read-source/kept-series.ts';
import { replaceBlocked } from '../read-source/protect-series.ts';
import { withText } from '../read-source/read-source.ts';
import { listChangedEvents, setChangedEvent } from '../store/changes.ts';
import { loadAllSeries } from '../store/series.ts';
import { setSeries } from '../store/series-changes.ts';
import { listSources, lockSources } from '../store/sources.ts';

/**
 * Takes the names and addresses of those blocked out of every event that is kept, also of versions
 * that undoing kept: hours, times and how many were there stay. Their cards and messages go whole.
 * Run it in a transaction.
 */
export async function applyBlocks(
  database: Database,
  workspace: Workspace,
  addresses: readonly string[],
): Promise<void> {
  await lockSources(database, workspace);
  await excludePeople(database, workspace);
  const standInFor = await loadStandIns(database, workspace);
  const sought = addresses.map((address) => JSON.stringify(address));
  for (const { id, expanded_to } of await listSources(database, workspace)) {
    const key = { workspace, source: id };
    const series = await loadAllSeries(database, key, ({ text }) =>
      sought.some((address) => text.includes(address)),
    );
    for (const { number, kept, times } of series) {
      const changed = mapComponents(kept.series, (component) => ({
        ...component,
        event: replaceBlocked(component.event, { standInFor }),
      }));
      const written = withText({ ...kept, series: changed }, times);
      await setSeries(database, key, { number, series: written, until: fromInstant(expanded_to) });
    }
  }
  for (const change of await listChangedEvents(database, workspace)) {
    const event = replaceBlocked(change.event, { standInFor });
    if (event !== change.event) await setChangedEvent(database, workspace, { ...change, event });
  }
}
