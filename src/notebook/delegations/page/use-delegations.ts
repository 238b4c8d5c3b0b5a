import { peopleSchema } from '../../../people/model.ts';
import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import { type Delegation, type DelegationDraft, delegationsSchema } from '../model.ts';

const DELEGATIONS_PATH = '/api/delegations';

interface Delegations {
  readonly delegations: readonly Delegation[];
}

interface DelegationStep {
  readonly id: string;
  /** what to keep; undefined takes it away */
  readonly draft: DelegationDraft | undefined;
  /** what was done, in words, where it is more than a change */
  readonly said?: string | undefined;
}

export type KeepDelegation = (id: string, draft: DelegationDraft, said?: string) => void;

/** What the owner handed on, and what can be done to it; each change is taken back by its toast. */
export function useDelegations() {
  const { delegations } = useData(getQuery(DELEGATIONS_PATH, delegationsSchema));
  const change = useSaveDelegation();
  const keep: KeepDelegation = (id, draft, said) => change.mutate({ id, draft, said });
  return {
    delegations,
    keep,
    remove: (id: string) => change.mutate({ id, draft: undefined }),
  };
}

export function useSaveDelegation() {
  return useChange<DelegationStep, Delegations>({
    send: sendDelegation,
    replaces: DELEGATIONS_PATH,
    guess: ({ delegations }, { id, draft }) => ({
      delegations:
        draft === undefined
          ? delegations.filter((each) => each.id !== id)
          : delegations.map((each) => (each.id === id ? { id, ...draft } : each)),
    }),
    undo: ({ id, draft, said }, before) => {
      const old = before?.delegations.find((delegation) => delegation.id === id);
      const back = { id, draft: old === undefined ? undefined : draftOf(old) };
      if (draft === undefined) return old && { said: `“${old.what}” is deleted`, back };
      return { said: said ?? (old === undefined ? 'Kept as handed on' : 'Changed'), back };
    },
  });
}

export function draftOf({ id: _, ...draft }: Delegation): DelegationDraft {
  return draft;
}

/** Names of the people list by address, and addresses by name. */
export function usePeopleNames() {
  const { people } = useData(getQuery('/api/people', peopleSchema));
  const named = people.filter(({ name, addresses }) => name !== '' && addresses.length > 0);
  const byAddress = new Map(
    named.flatMap(({ name, addresses }) =>
      addresses.map((address) => [address.toLowerCase(), name] as const),
    ),
  );
  const byName = new Map(
    named.map(({ name, addresses: [address = ''] }) => [name.toLowerCase(), address] as const),
  );
  return {
    names: named.map(({ name }) => name),
    nameOf: (to: string) => byAddress.get(to.toLowerCase()) ?? to,
    addressOf: (said: string) => byName.get(said.trim().toLowerCase()) ?? said.trim(),
  };
}

function sendDelegation({ id, draft }: DelegationStep): Promise<Delegations> {
  const path = `${DELEGATIONS_PATH}/${id}`;
  return draft === undefined
    ? callApi({ method: 'DELETE', path, answer: delegationsSchema })
    : callApi({ method: 'PUT', path, body: draft, answer: delegationsSchema });
}
