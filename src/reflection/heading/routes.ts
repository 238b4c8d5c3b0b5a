import { mayOwn } from '../../accounts/may-own.ts';
import { changeProfile } from '../../accounts/profile.ts';
import { loadProfile, saveProfile } from '../../accounts/store.ts';
import { DEFINITIONS } from '../../capabilities/catalog.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { UserError } from '../../kernel/user-error.ts';
import { dateOfDay, localDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { changeHeadingEndpoint, setHeadingEndpoint, showHeadingEndpoint } from './endpoints.ts';
import { loadHeading } from './load-heading.ts';
import { hasHeading, refuseUnfitHeading } from './measures.ts';
import type { HeadingChange } from './model.ts';
import { loadHeadingTexts, saveHeading, saveHeadingTexts, saveImportance } from './store.ts';

const showHeading = defineRoute(
  {
    ...showHeadingEndpoint,
    access: mayOwn,
    summary: 'Where you want to go: role, date, why, your letter, what matters, every heading.',
  },
  async (ground) => await loadHeading(ground),
);

const changeHeading = defineRoute(
  {
    ...changeHeadingEndpoint,
    access: mayOwn,
    summary: 'Changes role ahead, date, why, letter or importance. What is left out stays.',
  },
  async ({ body, ...ground }) => {
    const { database, workspace } = ground;
    await withTransaction(database, async (transaction) => {
      await changeRole(transaction, workspace, body);
      await changeTexts({ ...ground, database: transaction }, body);
      for (const capability of CAPABILITY_IDS) {
        const importance = body.importance?.[capability];
        if (importance !== undefined)
          await saveImportance(transaction, workspace, { capability, importance });
      }
    });
    return await loadHeading(ground);
  },
);

const setHeading = defineRoute(
  {
    ...setHeadingEndpoint,
    access: mayOwn,
    summary: 'Sets the heading of a measure, in its unit; null sets the default again.',
  },
  async ({ params: { measure }, body: { value }, ...ground }) => {
    const definition = DEFINITIONS.get(measure);
    if (definition === undefined || !hasHeading(definition)) throw noHeading();
    if (value !== null) refuseUnfitHeading(definition, value);
    const on = await today(ground);
    await saveHeading(ground.database, ground.workspace, { measure, on, value });
    return await loadHeading(ground);
  },
);

export const headingRoutes: readonly Route[] = [showHeading, changeHeading, setHeading];

/** Role and date belong to the profile, which settings change too. */
async function changeRole(
  database: Database,
  workspace: Workspace,
  { roleAhead, by }: HeadingChange,
): Promise<void> {
  if (roleAhead === undefined && by === undefined) return;
  const profile = await loadProfile(database, workspace);
  const changed = changeProfile(profile, { roleAhead, aheadBy: by });
  await saveProfile(database, workspace, changed);
}

async function changeTexts(ground: HoursGround, change: HeadingChange): Promise<void> {
  if (change.why === undefined && change.letter === undefined) return;
  const { database, workspace } = ground;
  const { why, letter, letterOn } = await loadHeadingTexts(database, workspace);
  const isNewLetter = change.letter !== undefined && change.letter !== letter;
  await saveHeadingTexts(database, workspace, {
    why: change.why ?? why,
    letter: change.letter ?? letter,
    letterOn: isNewLetter ? await today(ground) : letterOn,
  });
}

async function today({ database, workspace, now }: HoursGround): Promise<string> {
  const { zone } = await loadProfile(database, workspace);
  return dateOfDay(localDay(findZone(zone) ?? UTC, now));
}

function noHeading(): UserError {
  return new UserError(
    'no-heading',
    'There is no measure of this name with a heading. Trends are read against their own history.',
    404,
  );
}
