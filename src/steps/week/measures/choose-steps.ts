import { dayOfDate } from '../../../kernel/week.ts';
import type { Step } from '../../step/model.ts';
import type { Item, ReviewSteps, Span } from '../model.ts';

/** A verdict is news for these days, or since the first day looked back at. */
const DAYS_NEW = 14;

/** What decides over a step here. */
type SaidStep = Pick<Step, 'id' | 'title' | 'state' | 'from' | 'isFixed' | 'isSeenDue' | 'on'>;

interface StepsState {
  /** the one that runs first, then the latest week first */
  readonly steps: readonly SaidStep[];
  readonly span: Span;
  /** local day */
  readonly today: number;
  /** verdicts seen in earlier reviews */
  readonly seen: readonly Item[];
}

/** The step to answer, of what it did or of what was seen; the verdict that has come, and the step that is to be done next. */
export function chooseSteps({ steps, span, today, seen }: StepsState): ReviewSteps {
  const running = steps.find(({ state }) => state === 'running');
  const isOfTheseWeeks = running !== undefined && running.from <= span.until && running.isFixed;
  const toBeSeen = steps.find(({ isSeenDue }) => isSeenDue);
  const known = new Set(seen.map(({ id }) => id));
  const newFrom = Math.min(dayOfDate(span.from), today - DAYS_NEW);
  const told = steps.find(
    ({ id, state, on }) =>
      TOLD.has(state) && !known.has(id) && on !== null && dayOfDate(on) > newFrom,
  );
  return {
    last: isOfTheseWeeks ? name(running) : toBeSeen === undefined ? null : name(toBeSeen),
    told: told === undefined ? null : name(told),
    next: running === undefined || isOfTheseWeeks ? null : name(running),
  };
}

const TOLD: ReadonlySet<Step['state']> = new Set([
  'moved',
  'leaning',
  'cannot tell',
  'leaning wrong way',
  'wrong way',
]);

function name({ id, title }: SaidStep) {
  return { id, title };
}
