import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import { type Heading, type HeadingChange, headingSchema } from '../model.ts';

const PATH = '/api/reflection/heading';

interface HeadingEdit {
  readonly change: HeadingChange;
  /** what was saved, in words */
  readonly said: string;
}

/** Where the owner wants to go, and what saves a change of it and takes it back. */
export function useHeading() {
  const heading = useData(getQuery(PATH, headingSchema));
  const edit = useChange<HeadingEdit, Heading>({
    send: ({ change }) =>
      callApi({ method: 'PUT', path: PATH, body: change, answer: headingSchema }),
    replaces: PATH,
    guess: (before, { change: { importance } }) => ({
      ...before,
      importance: withImportance(before.importance, importance ?? {}),
    }),
    undo: (step, before) =>
      before && { said: step.said, back: { ...step, change: pickBefore(before, step.change) } },
  });
  return {
    heading,
    save: (change: HeadingChange, said: string) => edit.mutate({ change, said }),
  };
}

interface ValueEdit {
  readonly measure: string;
  readonly value: number | null;
  readonly said: string;
}

/** What sets the heading of a measure, or the default again. */
export function useHeadingValue() {
  return useChange<ValueEdit, Heading>({
    send: ({ measure, value }) =>
      callApi({
        method: 'PUT',
        path: `/api/reflection/headings/${encodeURIComponent(measure)}`,
        body: { value },
        answer: headingSchema,
      }),
    replaces: PATH,
    undo: (step, before) => {
      const old = before?.headings.find((each) => each.measure === step.measure);
      return old && { said: step.said, back: { ...step, value: old.value } };
    },
  });
}

function withImportance(
  before: Heading['importance'],
  change: NonNullable<HeadingChange['importance']>,
): Heading['importance'] {
  const after = { ...before };
  for (const id of CAPABILITY_IDS) after[id] = change[id] ?? before[id];
  return after;
}

/** What the changed properties were. */
function pickBefore(before: Heading, change: HeadingChange): HeadingChange {
  return Object.fromEntries(Object.entries(before).filter(([key]) => key in change));
}
