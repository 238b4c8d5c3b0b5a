import { callApi, useChange } from '../../ui/api.ts';
import { type Source, type Sources, sourcesSchema } from '../model.ts';

/** A change to one source, said in its toast, with the change that takes it back. */
type SourceStep =
  | { readonly change: 'patch'; readonly source: Source; readonly to: SourcePatch }
  | { readonly change: 'delete'; readonly source: Source }
  | { readonly change: 'undo'; readonly source: Source; readonly made: string };

interface SourcePatch {
  readonly name?: string;
  readonly isExcluded?: boolean;
}

/** Everything that can be done to a source besides reading it. */
export function useSourceChanges() {
  const change = useChange<SourceStep, Sources>({
    send: sendStep,
    replaces: SOURCES_PATH,
    guess: guessStep,
    undo: takeBack,
  });
  return {
    rename: (source: Source, name: string) =>
      change.mutate({ change: 'patch', source, to: { name } }),
    count: (source: Source, isCounted: boolean) =>
      change.mutate({ change: 'patch', source, to: { isExcluded: !isCounted } }),
    remove: (source: Source) => change.mutate({ change: 'delete', source }),
    undo: (source: Source, made: string) => change.mutate({ change: 'undo', source, made }),
    isBusy: change.isPending,
  };
}

export const SOURCES_PATH = '/api/sources';

function sendStep(step: SourceStep): Promise<Sources> {
  const answer = sourcesSchema;
  const path = `${SOURCES_PATH}/${step.source.id}`;
  if (step.change === 'patch') return callApi({ method: 'PATCH', path, body: step.to, answer });
  if (step.change === 'delete') return callApi({ method: 'DELETE', path, answer });
  return callApi({ method: 'POST', path: `/api/imports/${step.made}/undo`, answer });
}

function guessStep(sources: Sources, step: SourceStep): Sources {
  if (step.change !== 'patch') return sources;
  return {
    ...sources,
    sources: sources.sources.map((source) =>
      source.id === step.source.id ? { ...source, ...step.to } : source,
    ),
  };
}

function takeBack(step: SourceStep) {
  if (step.change !== 'patch') return undefined;
  const { source, to } = step;
  const { name, isExcluded } = source;
  if (to.name !== undefined) {
    return { said: `Renamed to ${to.name}`, back: { ...step, to: { name } } };
  }
  const said = to.isExcluded === true ? `${name} counts for nothing now` : `${name} counts again`;
  return { said, back: { ...step, to: { isExcluded } } };
}
