import { UserError } from '../../kernel/user-error.ts';
import { dayOfDate, mondayOf, mondayOfWeek } from '../../kernel/week.ts';
import { toInstant } from '../../platform/database/values.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { findMeasureTrouble } from '../practices/read-practices.ts';
import { findOpen, standOf } from './load-choices.ts';
import { loadSeenSteps, type SeenStep } from './load-steps.ts';
import { loadStepWeeks } from './load-weeks.ts';
import { isMeasured } from './measures/see-step.ts';
import type { StepDraft } from './model.ts';
import { saveStep } from './store.ts';
import { mondayOfStep } from './weeks.ts';

/** How many weeks ahead a step may be declared. */
const FURTHEST_AHEAD = 4;

/**
 * Declares a step, or changes it before its week begins. While its measure is watched already it
 * joins that experiment, with its look.
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
  refuseUnseen(draft);
  refuseMeasure(draft);
  const others = steps.filter(({ step }) => step.id !== id);
  const open = isMeasured(draft) ? findOpen(others, draft.measure) : undefined;
  if (open !== undefined) refuseOtherWay(draft, open);
  await saveStep(database, workspace, {
    id,
    draft: open === undefined ? await weighSize(ground, draft) : joinLook(draft, open),
    experiment: open?.step.experiment ?? id,
    at: toInstant(now),
  });
}

/** A change below what weeks so uneven can tell is judged by what is seen alone. */
async function weighSize(ground: HoursGround, draft: StepDraft): Promise<StepDraft> {
  const { sort, measure, look, isSlow, size } = draft;
  if (sort === 'act' || size === null) return { ...draft, isTooSmall: false };
  const { weeks } = await loadStepWeeks(ground);
  const { tellable } = standOf(measure, { weeks, after: look, isSlow });
  return { ...draft, isTooSmall: tellable !== undefined && size < tellable };
}

/** One experiment has one look. */
function joinLook(draft: StepDraft, { step: { look, isSlow } }: SeenStep): StepDraft {
  return { ...draft, look, isSlow, isTooSmall: false };
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

/** How long after its week what is declared may take to be seen. */
const FURTHEST_SEEN = 12;

function refuseUnseen({ observable, observeOn, week }: StepDraft): void {
  if (observable === '') {
    throw new UserError(
      'no-observable',
      'Say what you will see if it goes well: something that can be answered with yes, partly or no.',
    );
  }
  const monday = mondayOfWeek(week);
  const day = observeOn === null ? undefined : dayOfDate(observeOn);
  if (monday !== undefined && day !== undefined) {
    if (day >= monday && day <= monday + 7 * FURTHEST_SEEN) return;
  }
  throw new UserError(
    'no-observing-day',
    'Choose the day on which you look whether it is to be seen: from its week on, twelve weeks at most.',
  );
}

function refuseMeasure(draft: StepDraft): void {
  const trouble = findMeasureTrouble(draft);
  if (trouble === undefined) return;
  throw new UserError(
    'no-weekly-measure',
    `Choose what this is for; what changes a rhythm needs a weekly measure: ${trouble}.`,
  );
}

function refuseOtherWay({ better }: StepDraft, { step, watched }: SeenStep): void {
  if (step.better === better || watched.on === undefined) return;
  throw new UserError(
    'watched-other-way',
    `This measure is being watched for going ${step.better}. Wait for that verdict, or choose the same way and join it.`,
    409,
  );
}
