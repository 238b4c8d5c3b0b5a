import { callEndpoint, getQuery, useChange, useData } from '../../ui/api.ts';
import { pathOf } from '../../ui/path-of.ts';
import { changeMeEndpoint, showMeEndpoint } from '../endpoints.ts';
import type { Me, Profile, ProfileChange } from '../model.ts';

interface ProfileStep {
  readonly change: ProfileChange;
  /** what was saved, in words: “Name saved” */
  readonly said: string;
}

/** The owner as they describe themselves, and what saves a change and takes it back. */
export function useProfile() {
  const me = useData(getQuery(showMeEndpoint));
  const change = useChange<ProfileStep, Me>({
    send: (step) => callEndpoint(changeMeEndpoint, { body: step.change }),
    replaces: pathOf(showMeEndpoint),
    // nothing is shown before the server has it: what it refuses stays in its field as typed
    undo: (step, before) =>
      before === undefined
        ? undefined
        : { said: step.said, back: { ...step, change: pickBefore(before.profile, step.change) } },
  });
  return {
    me,
    save: (changes: ProfileChange, said: string) => change.mutate({ change: changes, said }),
  };
}

/** What the changed properties were. */
function pickBefore(profile: Profile, change: ProfileChange): ProfileChange {
  return Object.fromEntries(Object.entries(profile).filter(([key]) => key in change));
}
