import { callEndpoint, useChange } from '../../ui/api.ts';
import { pathOf } from '../../ui/path-of.ts';
import { changeContactsEndpoint, removeContactsEndpoint } from '../contacts/endpoints.ts';
import type { Source, Sources } from '../model.ts';
import { undoImportEndpoint } from '../routes/import-endpoints.ts';
import {
  changeSourceEndpoint,
  listSourcesEndpoint,
  removeSourceEndpoint,
} from '../routes/source-endpoints.ts';

export const SOURCES_PATH = pathOf(listSourcesEndpoint);

/** Calendars, and contacts or mail, with where each is changed and removed. */
const ENDPOINTS = {
  sources: { change: changeSourceEndpoint, remove: removeSourceEndpoint },
  contacts: { change: changeContactsEndpoint, remove: removeContactsEndpoint },
} as const;
export type SourceList = keyof typeof ENDPOINTS;

/** What a calendar, an address book and a mailbox have in common. */
export type KeptSource = Pick<Source, 'id' | 'name' | 'isExcluded'>;

/** A change to one source, said in its toast, with the change that takes it back. */
type SourceStep = { readonly list: SourceList; readonly source: KeptSource } & (
  | { readonly change: 'patch'; readonly to: Partial<Omit<KeptSource, 'id'>> }
  | { readonly change: 'delete' }
  | { readonly change: 'undo'; readonly made: string }
);

/** Everything that can be done to a source besides reading it. */
export function useSourceChanges(list: SourceList) {
  const change = useChange<SourceStep, Sources>({
    send: sendStep,
    replaces: SOURCES_PATH,
    guess: guessStep,
    undo: takeBack,
  });
  return {
    rename: (source: KeptSource, name: string) =>
      change.mutate({ list, source, change: 'patch', to: { name } }),
    count: (source: KeptSource, isCounted: boolean) =>
      change.mutate({ list, source, change: 'patch', to: { isExcluded: !isCounted } }),
    remove: (source: KeptSource) => change.mutate({ list, source, change: 'delete' }),
    undo: (source: KeptSource, made: string) =>
      change.mutate({ list, source, change: 'undo', made }),
  };
}

function sendStep(step: SourceStep): Promise<Sources> {
  const { change, remove } = ENDPOINTS[step.list];
  const params = { id: step.source.id };
  if (step.change === 'patch') return callEndpoint(change, { params, body: step.to });
  if (step.change === 'delete') return callEndpoint(remove, { params });
  return callEndpoint(undoImportEndpoint, { params: { id: step.made } });
}

function guessStep(all: Sources, step: SourceStep): Sources {
  if (step.change !== 'patch') return all;
  const changed = <S extends KeptSource>(source: S): S =>
    source.id === step.source.id ? { ...source, ...step.to } : source;
  return { ...all, sources: all.sources.map(changed), contacts: all.contacts.map(changed) };
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
