import { callApi, useChange } from '../../ui/api.ts';
import type { ContactSource } from '../contacts/model.ts';
import { type Sources, sourcesSchema } from '../model.ts';
import { SOURCES_PATH } from './source-changes.ts';

/** A change to contacts or mail, said in its toast, with the change that takes it back. */
type ContactStep =
  | { readonly change: 'patch'; readonly source: ContactSource; readonly to: ContactPatch }
  | { readonly change: 'delete'; readonly source: ContactSource }
  | { readonly change: 'undo'; readonly source: ContactSource; readonly made: string };

interface ContactPatch {
  readonly name?: string;
  readonly isExcluded?: boolean;
}

/** Everything that can be done to contacts or mail besides reading them. */
export function useContactChanges() {
  const change = useChange<ContactStep, Sources>({
    send: sendStep,
    replaces: SOURCES_PATH,
    guess: guessStep,
    undo: takeBack,
  });
  return {
    rename: (source: ContactSource, name: string) =>
      change.mutate({ change: 'patch', source, to: { name } }),
    count: (source: ContactSource, isCounted: boolean) =>
      change.mutate({ change: 'patch', source, to: { isExcluded: !isCounted } }),
    remove: (source: ContactSource) => change.mutate({ change: 'delete', source }),
    undo: (source: ContactSource, made: string) => change.mutate({ change: 'undo', source, made }),
  };
}

function sendStep(step: ContactStep): Promise<Sources> {
  const answer = sourcesSchema;
  const path = `/api/contact-sources/${step.source.id}`;
  if (step.change === 'patch') return callApi({ method: 'PATCH', path, body: step.to, answer });
  if (step.change === 'delete') return callApi({ method: 'DELETE', path, answer });
  return callApi({ method: 'POST', path: `/api/imports/${step.made}/undo`, answer });
}

function guessStep(sources: Sources, step: ContactStep): Sources {
  if (step.change !== 'patch') return sources;
  return {
    ...sources,
    contacts: sources.contacts.map((source) =>
      source.id === step.source.id ? { ...source, ...step.to } : source,
    ),
  };
}

function takeBack(step: ContactStep) {
  if (step.change !== 'patch') return undefined;
  const { source, to } = step;
  const { name, isExcluded } = source;
  if (to.name !== undefined) {
    return { said: `Renamed to ${to.name}`, back: { ...step, to: { name } } };
  }
  const said = to.isExcluded === true ? `${name} counts for nothing now` : `${name} counts again`;
  return { said, back: { ...step, to: { isExcluded } } };
}
