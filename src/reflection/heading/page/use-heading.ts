import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { callEndpoint, getQuery, useChange, useData } from '../../../ui/api.ts';
import { pathOf } from '../../../ui/path-of.ts';
import { changeHeadingEndpoint, setHeadingEndpoint, showHeadingEndpoint } from '../endpoints.ts';
import type { Heading, HeadingChange } from '../model.ts';

const PATH = pathOf(showHeadingEndpoint);

interface HeadingEdit {
  readonly change: HeadingChange;
  /** what was saved, in words */
  readonly said: string;
}

/** Where the owner wants to go, and what saves a change of it and takes it back. */
export function useHeading() {
  const heading = useData(getQuery(showHeadingEndpoint));
  const edit = useChange<HeadingEdit, Heading>({
    send: ({ change }) => callEndpoint(changeHeadingEndpoint, { body: change }),
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
      callEndpoint(setHeadingEndpoint, { params: { measure }, body: { value } }),
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
