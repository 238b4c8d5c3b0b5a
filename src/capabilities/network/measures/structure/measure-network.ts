import { measureBetweenness } from './betweenness.ts';
import { type Burt, measureBurt } from './burt.ts';
import type { Network } from './tie-rows.ts';

/** Where a person stands in a network. */
export interface Standing {
  readonly id: string;
  /** distinct contacts */
  readonly degree: number;
  /** undefined for a person without contacts */
  readonly burt: Burt | undefined;
  readonly betweenness: number;
}

/**
 * Everyone's contacts, Burt's measures and betweenness, in the order of the network.
 * Source: docs/measures.md#burt
 */
export function measureNetwork(network: Network, onProgress?: (done: number) => void): Standing[] {
  const { ids, contacts } = network;
  const burt = measureBurt(contacts);
  const betweenness = measureBetweenness(network, onProgress);
  return ids.map((id, place) => ({
    id,
    degree: (contacts.starts[place + 1] ?? 0) - (contacts.starts[place] ?? 0),
    burt: burt[place],
    betweenness: betweenness[place] ?? 0,
  }));
}
