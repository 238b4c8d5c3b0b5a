import { getQuery, useData } from '../../ui/api.ts';
import { showPeopleEndpoint } from '../endpoints.ts';

/** Names of the people list by address, and addresses by name. */
export function usePeopleNames() {
  const { people } = useData(getQuery(showPeopleEndpoint));
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
