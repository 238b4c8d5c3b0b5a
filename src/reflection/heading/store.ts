import type { Workspace } from '../../kernel/authorized.ts';
import { CAPABILITY_IDS, type CapabilityId } from '../../kernel/capability.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { type HeadingStep, USUAL_IMPORTANCE } from './model.ts';

type Tables = {
  readonly reflection_heading: {
    readonly workspace_id: string;
    readonly why: string;
    readonly letter: string;
    readonly letter_on: string | null;
  };
  readonly reflection_importance: {
    readonly workspace_id: string;
    readonly capability: string;
    readonly importance: number;
  };
  readonly reflection_heading_value: {
    readonly workspace_id: string;
    readonly measure: string;
    readonly set_on: string;
    readonly value: number | null;
  };
};

/** Why the owner wants to go there, and the letter to themselves. */
export interface HeadingTexts {
  readonly why: string;
  readonly letter: string;
  /** local date of the letter's last change; undefined before the first */
  readonly letterOn: string | undefined;
}

/** The owner's own headings by measure; a measure whose default holds is not among them. */
export async function loadHeadings(
  database: Database,
  workspace: Workspace,
): Promise<ReadonlyMap<string, number>> {
  const steps = await loadHeadingSteps(database, workspace);
  return new Map(
    [...steps].flatMap(([measure, all]) => {
      const value = all.at(-1)?.value ?? null;
      return value === null ? [] : [[measure, value] as const];
    }),
  );
}

/** What was set for each measure, oldest first: the last of a day is kept. */
export async function loadHeadingSteps(
  database: Database,
  workspace: Workspace,
): Promise<ReadonlyMap<string, readonly HeadingStep[]>> {
  const rows = await withHeading(database)
    .selectFrom('reflection_heading_value')
    .select(['measure', 'set_on as on', 'value'])
    .where('workspace_id', '=', workspace)
    .orderBy('measure')
    .orderBy('set_on')
    .execute();
  const ofMeasure = Map.groupBy(rows, (row) => row.measure);
  return new Map(
    [...ofMeasure].map(([measure, all]) => [measure, all.map(({ on, value }) => ({ on, value }))]),
  );
}

/**
 * Sets the heading of a measure from a local date on; null sets the default again. What ends a day
 * as it began leaves no step behind.
 */
export async function saveHeading(
  database: Database,
  workspace: Workspace,
  { measure, on, value }: HeadingStep & { readonly measure: string },
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    const tables = withHeading(transaction);
    const before = await tables
      .selectFrom('reflection_heading_value')
      .select('value')
      .where('workspace_id', '=', workspace)
      .where('measure', '=', measure)
      .where('set_on', '<', on)
      .orderBy('set_on', 'desc')
      .limit(1)
      .executeTakeFirst();
    if ((before?.value ?? null) === value) {
      await tables
        .deleteFrom('reflection_heading_value')
        .where('workspace_id', '=', workspace)
        .where('measure', '=', measure)
        .where('set_on', '=', on)
        .execute();
      return;
    }
    await tables
      .insertInto('reflection_heading_value')
      .values({ workspace_id: workspace, measure, set_on: on, value })
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'measure', 'set_on']).doUpdateSet({ value }),
      )
      .execute();
  });
}

/** How much each shift matters to the owner, 1–5; 3 where they have not said. */
export async function loadImportance(
  database: Database,
  workspace: Workspace,
): Promise<ReadonlyMap<CapabilityId, number>> {
  const rows = await withHeading(database)
    .selectFrom('reflection_importance')
    .select(['capability', 'importance'])
    .where('workspace_id', '=', workspace)
    .execute();
  const said = new Map(rows.map((row) => [row.capability, row.importance]));
  return new Map(CAPABILITY_IDS.map((id) => [id, said.get(id) ?? USUAL_IMPORTANCE]));
}

export async function saveImportance(
  database: Database,
  workspace: Workspace,
  { capability, importance }: { readonly capability: CapabilityId; readonly importance: number },
): Promise<void> {
  await withHeading(database)
    .insertInto('reflection_importance')
    .values({ workspace_id: workspace, capability, importance })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'capability']).doUpdateSet({ importance }),
    )
    .execute();
}

export async function loadHeadingTexts(
  database: Database,
  workspace: Workspace,
): Promise<HeadingTexts> {
  const row = await withHeading(database)
    .selectFrom('reflection_heading')
    .select(['why', 'letter', 'letter_on as letterOn'])
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  return { why: row?.why ?? '', letter: row?.letter ?? '', letterOn: row?.letterOn ?? undefined };
}

export async function saveHeadingTexts(
  database: Database,
  workspace: Workspace,
  { why, letter, letterOn }: HeadingTexts,
): Promise<void> {
  const columns = { why, letter, letter_on: letterOn ?? null };
  await withHeading(database)
    .insertInto('reflection_heading')
    .values({ workspace_id: workspace, ...columns })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(columns))
    .execute();
}

function withHeading(database: Database) {
  return database.withTables<Tables>();
}
