import type { AddressArguments, Endpoint, LooseAddress } from '../kernel/endpoint.ts';

/** The address of an endpoint: `/api/sources/7?most=80`. What is undefined is left out. */
export function pathOf<E extends Endpoint>(endpoint: E, ...address: AddressArguments<E>): string {
  return writePath(endpoint.path, ...address);
}

/** As `pathOf`, where what the path names is known only at run time. */
export function writePath(path: string, { params = {}, query = {} }: LooseAddress = {}): string {
  const written = path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return asked.length === 0 ? written : `${written}?${new URLSearchParams(asked)}`;
}
