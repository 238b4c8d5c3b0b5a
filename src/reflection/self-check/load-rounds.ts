import type { Workspace } from '../../kernel/authorized.ts';
import { DAY } from '../../kernel/week.ts';
import type { Database } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import { loadSelfCheckContent } from '../load-content.ts';
import type { SelfAnswer } from '../model.ts';
import { loadQuickAnswers } from '../store.ts';
import { compareAnswers } from './measures.ts';
import type { RoundComparison, Rounds } from './model.ts';
import { loadRoundAnswers, loadRounds, type Round } from './store.ts';

/** Questions ask about the last 90 days: sooner, a new round would ask about the same ones. */
const DAYS_ASKED_ABOUT = 90;

/** The rounds as they are shown: earlier answers only while none is open. */
export async function loadShownRounds(database: Database, workspace: Workspace): Promise<Rounds> {
  const { stem, questions } = loadSelfCheckContent();
  const rounds = await loadRounds(database, workspace);
  const open = rounds.find((round) => round.finishedAt === undefined);
  const finished = rounds
    .filter(isFinished)
    .toSorted((a, b) => b.finishedAt.localeCompare(a.finishedAt));
  const latest = finished[0];
  return {
    stem,
    questions: [...questions],
    open: open ? await showOpen({ database, workspace }, open) : null,
    finished: finished.map(({ id, finishedAt }) => ({ id, finishedAt })),
    comparison: open ? null : await loadComparison({ database, workspace }, finished),
    dueOn: latest ? dateAfter(latest.finishedAt, DAYS_ASKED_ABOUT) : null,
  };
}

interface Ground {
  readonly database: Database;
  readonly workspace: Workspace;
}

type FinishedRound = Round & { readonly finishedAt: string };

function isFinished(round: Round): round is FinishedRound {
  return round.finishedAt !== undefined;
}

async function showOpen({ database, workspace }: Ground, { id, startedAt }: Round) {
  return { id, startedAt, answers: await loadRoundAnswers(database, workspace, id) };
}

async function loadComparison(
  ground: Ground,
  [latest, previous]: readonly FinishedRound[],
): Promise<RoundComparison | null> {
  if (latest === undefined) return null;
  const now = await loadRoundAnswers(ground.database, ground.workspace, latest.id);
  const before = await loadBefore(ground, { latest, previous });
  const { questions } = loadSelfCheckContent();
  return {
    at: latest.finishedAt,
    beforeOn: before.on ?? null,
    before: before.on === undefined ? null : before.kind,
    shifts: compareAnswers(questions, { now, before: before.answers }),
  };
}

interface Before {
  readonly kind: 'round' | 'quick';
  readonly answers: readonly SelfAnswer[];
  /** undefined when nothing was answered before */
  readonly on: string | undefined;
}

/** The round before, or for the first round what the quick questions had been answered with. */
async function loadBefore(
  { database, workspace }: Ground,
  {
    latest,
    previous,
  }: { readonly latest: FinishedRound; readonly previous?: FinishedRound | undefined },
): Promise<Before> {
  if (previous !== undefined) {
    const answers = await loadRoundAnswers(database, workspace, previous.id);
    return { kind: 'round', answers, on: previous.finishedAt.slice(0, 10) };
  }
  const quick = await loadQuickAnswers(database, workspace);
  const answers = quick.filter(({ answeredOn }) => answeredOn <= latest.finishedAt.slice(0, 10));
  const days = answers.map(({ answeredOn }) => answeredOn).toSorted();
  return { kind: 'quick', answers, on: days.at(-1) };
}

function dateAfter(instant: string, days: number): string {
  return toInstant(Date.parse(instant) + days * DAY).slice(0, 10);
}
