import { DEFINITIONS } from '../../capabilities/catalog.ts';
import { UserError } from '../../kernel/user-error.ts';
import { mondayOf, mondayOfWeek } from '../../kernel/week.ts';
import { toInstant } from '../../platform/database/values.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { findMeasureTrouble } from '../practices/read-practices.ts';
import { findOpen } from './load-choices.ts';
import { loadSeenSteps, type SeenStep } from './load-steps.ts';
import { isOtherInput } from './measures/placebos.ts';
import type { StepDraft } from './model.ts';
import { saveStep } from './store.ts';
import { mondayOfStep } from './weeks.ts';

/** How many weeks ahead a step may be declared. */
const FURTHEST_AHEAD = 4;

/**
 * Declares a step, or changes it before its week begins. While its measure is watched already it
 * joins that experiment, with the placebos that were chosen then.
 * @throws UserError saying what to do
 */
export async function declareStep(
  ground: HoursGround,
  { id, draft }: { readonly id: string; readonly draft: StepDraft },
): Promise<void> {
  const { database, workspace, now } = ground;
  const { steps, today } = await loadSeenSteps(ground);
  const kept = steps.find(({ step }) => step.id === id);
  if (kept !== undefined) refuseFixed(kept, today);
  refuseWeek(draft, today);
  refuseMeasure(draft);
  const others = steps.filter(({ step }) => step.id !== id);
  const open = findOpen(others, draft.measure);
  if (open === undefined) refusePlacebos(draft);
  else refuseOtherWay(draft, open);
  await saveStep(database, workspace, {
    id,
    draft: open === undefined ? draft : { ...draft, placebos: open.step.placebos },
    experiment: open?.step.experiment ?? id,
    at: toInstant(now),
  });
}

function refuseFixed({ step }: SeenStep, today: number): void {
  if (mondayOfStep(step) > today && step.outcome === undefined) return;
  throw new UserError(
    'week-begun',
    'Its week has begun, so what you declared stands: a guess that moves afterwards is none. Say how it went, stop it, or delete it and declare another.',
    409,
  );
}

function refuseWeek({ week }: StepDraft, today: number): void {
  const monday = mondayOfWeek(week);
  const first = mondayOf(today);
  if (monday !== undefined && monday >= first && monday <= first + 7 * FURTHEST_AHEAD) return;
  throw new UserError(
    'other-week',
    'Choose this week or one of the next four: a step is declared before it is done.',
  );
}

function refuseMeasure(draft: StepDraft): void {
  const trouble = findMeasureTrouble(draft);
  if (trouble === undefined) return;
  throw new UserError(
    'no-weekly-measure',
    `Choose the weekly measure this should move: ${trouble}.`,
  );
}

function refusePlacebos({ measure, placebos }: StepDraft): void {
  const own = inputsOf(measure);
  const isFit = placebos.every((id) => {
    const definition = DEFINITIONS.get(id);
    return definition?.time === 'weekly' && isOtherInput(own, inputsOf(id));
  });
  if (isFit && new Set(placebos).size === placebos.length) return;
  throw new UserError(
    'no-placebo',
    'Choose two weekly measures that should not move, each read from something else than the one that should.',
  );
}

function inputsOf(id: string) {
  return { id, inputs: DEFINITIONS.get(id)?.inputs ?? [] };
}

function refuseOtherWay({ better }: StepDraft, { step, watched }: SeenStep): void {
  if (step.better === better || watched.on === undefined) return;
  throw new UserError(
    'watched-other-way',
    `This measure is being watched for going ${step.better}. Wait for that verdict, or choose the same way and join it.`,
    409,
  );
}
