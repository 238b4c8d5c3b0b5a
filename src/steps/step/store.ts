import * as z from 'zod/mini';
import { bumpRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromJson } from '../../platform/database/values.ts';
import {
  type Hold,
  holdSchema,
  type KeptStep,
  OUTCOMES,
  SEEN,
  type StepAnswer,
  type StepDraft,
  stepDraftSchema,
} from './model.ts';

type Tables = {
  readonly step: {
    readonly workspace_id: string;
    readonly id: string;
    readonly title: string;
    /** `2026-W48` */
    readonly week: string;
    /** what was said before, as JSON */
    readonly declaration: string;
    /** the first step of its experiment */
    readonly experiment_id: string;
    readonly outcome: string | null;
    /** whether what was to be seen was seen */
    readonly seen: string | null;
    /** how it went, in a line */
    readonly line: string;
    /** when its outcome was said; null while it runs */
    readonly closed_at: string | null;
    readonly hold_start: string | null;
    readonly hold_end: string | null;
    readonly created_at: string;
    readonly updated_at: string;
    readonly deleted_at: string | null;
  };
};

/** The steps that were declared, in the order of their weeks. */
export async function loadSteps(database: Database, workspace: Workspace): Promise<KeptStep[]> {
  const rows = await selectKept(database, workspace)
    .selectAll()
    .orderBy('week')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...fromJson(stepDraftSchema, row.declaration),
    id: row.id,
    experiment: row.experiment_id,
    outcome: row.outcome === null ? undefined : z.parse(z.enum(OUTCOMES), row.outcome),
    seen: row.seen === null ? undefined : z.parse(z.enum(SEEN), row.seen),
    line: row.line,
    hold:
      row.hold_start === null || row.hold_end === null
        ? undefined
        : z.parse(holdSchema, { start: row.hold_start, end: row.hold_end }),
    declaredAt: row.created_at,
    changedAt: row.updated_at,
  }));
}

interface StepToKeep {
  readonly id: string;
  readonly draft: StepDraft;
  readonly experiment: string;
  /** instant of the change */
  readonly at: string;
}

/**
 * Keeps what is declared of a step; a new id is a new one.
 * @throws UserError `one-step` when another runs
 */
export async function saveStep(
  database: Database,
  workspace: Workspace,
  { id, draft, experiment, at }: StepToKeep,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    // First, since it lets one change at a time see what runs.
    await bumpRevision(transaction, workspace);
    await refuseSecond(transaction, workspace, id);
    const columns = {
      title: draft.title,
      week: draft.week,
      declaration: JSON.stringify(draft),
      experiment_id: experiment,
      updated_at: at,
    };
    await transaction
      .withTables<Tables>()
      .insertInto('step')
      .values({ workspace_id: workspace, id, line: '', created_at: at, ...columns })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(columns))
      .execute();
  });
}

/**
 * Says how a step went; without an answer it runs again.
 * @returns whether there is one
 * @throws UserError `one-step` when another runs by now
 */
export async function answerStep(
  database: Database,
  workspace: Workspace,
  { id, answer, at }: { readonly id: string; readonly at: string; readonly answer?: StepAnswer },
): Promise<boolean> {
  return await withTransaction(database, async (transaction) => {
    await bumpRevision(transaction, workspace);
    if (answer === undefined) await refuseSecond(transaction, workspace, id);
    return await change(transaction, workspace, {
      id,
      set: {
        outcome: answer?.outcome ?? null,
        seen: answer?.seen ?? null,
        line: answer?.line ?? '',
        closed_at: answer === undefined ? null : at,
        updated_at: at,
      },
    });
  });
}

/**
 * Holds a stretch of time for a step, or lets it go.
 * @returns whether there is one
 */
export async function holdStep(
  database: Database,
  workspace: Workspace,
  { id, hold, at }: { readonly id: string; readonly hold: Hold | undefined; readonly at: string },
): Promise<boolean> {
  const set = { hold_start: hold?.start ?? null, hold_end: hold?.end ?? null, updated_at: at };
  return await change(database, workspace, { id, set });
}

/**
 * Moves a step to the bin.
 * @returns whether there was one
 */
export async function binStep(
  database: Database,
  workspace: Workspace,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  return await withTransaction(database, async (transaction) => {
    await bumpRevision(transaction, workspace);
    return await change(transaction, workspace, { id, set: { deleted_at: at, updated_at: at } });
  });
}

async function change(
  database: Database,
  workspace: Workspace,
  { id, set }: { readonly id: string; readonly set: Partial<Tables['step']> },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .withTables<Tables>()
    .updateTable('step')
    .set(set)
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function refuseSecond(database: Database, workspace: Workspace, id: string): Promise<void> {
  const running = await selectKept(database, workspace)
    .select(['title', 'week'])
    .where('closed_at', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (running === undefined) return;
  throw new UserError(
    'one-step',
    'One step at a time, so that a measure that moves has one step to stand beside. Say first how the one that runs went, or stop it; a new step on the same measure then joins it.',
    409,
  );
}

function selectKept(database: Database, workspace: Workspace) {
  return database
    .withTables<Tables>()
    .selectFrom('step')
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null);
}
