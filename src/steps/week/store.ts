import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromJson } from '../../platform/database/values.ts';
import { type KeptCards, keptCardsSchema, type Review } from './model.ts';

type Tables = {
  readonly week_review: {
    readonly workspace_id: string;
    /** local dates: the last day of the last week in it, and the first of the first */
    readonly until_on: string;
    readonly from_on: string;
    /** what was said on each card, as JSON */
    readonly cards: string;
    readonly begun_at: string;
    readonly finished_at: string | null;
  };
  readonly week_review_day: { readonly workspace_id: string; readonly day: number };
};

/** The reviews, latest first; those that were never finished too. */
export async function loadReviews(database: Database, workspace: Workspace): Promise<Review[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('week_review')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('until_on', 'desc')
    .execute();
  return rows.map((row) => ({
    from: row.from_on,
    until: row.until_on,
    cards: fromJson(keptCardsSchema, row.cards),
    begunAt: row.begun_at,
    finishedAt: row.finished_at ?? undefined,
  }));
}

interface ReviewToKeep {
  readonly from: string;
  readonly until: string;
  readonly cards: KeptCards;
  /** instants; null while it is open */
  readonly begunAt: string;
  readonly finishedAt: string | null;
}

/** Keeps a review as it is now; the first card that is answered begins it. */
export async function saveReview(
  database: Database,
  workspace: Workspace,
  { from, until, cards, begunAt, finishedAt }: ReviewToKeep,
): Promise<void> {
  const columns = { from_on: from, cards: JSON.stringify(cards), finished_at: finishedAt };
  await database
    .withTables<Tables>()
    .insertInto('week_review')
    .values({ workspace_id: workspace, until_on: until, begun_at: begunAt, ...columns })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'until_on']).doUpdateSet(columns))
    .execute();
}

/** The day from which on a week can be reviewed, 1 Monday to 7 Sunday; undefined when never chosen. */
export async function loadReviewDay(
  database: Database,
  workspace: Workspace,
): Promise<number | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('week_review_day')
    .select('day')
    .where('workspace_id', '=', workspace)
    .executeTakeFirst();
  return row?.day;
}

export async function saveReviewDay(
  database: Database,
  workspace: Workspace,
  day: number,
): Promise<void> {
  await database
    .withTables<Tables>()
    .insertInto('week_review_day')
    .values({ workspace_id: workspace, day })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet({ day }))
    .execute();
}
