import type { Workspace } from '../../kernel/authorized.ts';
import { dayOfDate, weekName } from '../../kernel/week.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/values.ts';
import { answerStep, saveStep } from '../../steps/step/store.ts';
import type { SampleDays } from './sample-days.ts';
import { STEPS } from './steps.ts';

const FRIDAY = 4;

/** Keeps her steps; what is said of them is computed when it is asked for. */
export async function saveSteps(
  transaction: Database,
  workspace: Workspace,
  days: SampleDays,
): Promise<void> {
  for (const { inWeek, draft, answer } of STEPS) {
    const id = newId();
    const week = weekName(dayOfDate(days.dateOf(inWeek, 0)));
    await saveStep(transaction, workspace, {
      id,
      draft: { ...draft, week, observeOn: days.dateOf(inWeek + 1, FRIDAY) },
      experiment: id,
      at: days.eveningOf(inWeek, -1),
    });
    if (answer === undefined) continue;
    const at = days.eveningOf(inWeek, FRIDAY);
    await answerStep(transaction, workspace, { id, answer, at });
  }
}
