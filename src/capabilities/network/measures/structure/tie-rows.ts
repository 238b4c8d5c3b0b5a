/** A row of an edge list. */
export interface Edge {
  readonly source: string;
  readonly target: string;
  /** above 0; of 0 it is no tie, though both are there */
  readonly weight: number;
}

/** For each person, in order, a row of ties: from `starts[person]` up to the next start. */
export interface TieRows {
  readonly starts: Int32Array;
  /** who the tie is with, ascending in each row */
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

export interface Network {
  readonly isDirected: boolean;
  readonly ids: readonly string[];
  /** everyone's distinct contacts: what is sent and what is received, summed */
  readonly contacts: TieRows;
  /** where a path can go on; the contacts, unless ties have a direction */
  readonly ways: TieRows;
}

interface NetworkOptions {
  readonly isDirected: boolean;
  /** who is listed first, also without a tie */
  readonly ids?: readonly string[];
}

/** A network of an edge list: repeated rows are summed, ties with oneself are dropped. */
export function makeNetwork(edges: Iterable<Edge>, options: NetworkOptions): Network {
  const { isDirected, ids = [] } = options;
  const places = new Map<string, number>();
  for (const id of ids) placeOf(places, id);
  const arcs: Arcs = { from: [], to: [], weights: [] };
  for (const { source, target, weight } of edges) {
    addArc(arcs, { from: placeOf(places, source), to: placeOf(places, target), weight });
  }
  return connect([...places.keys()], arcs, isDirected);
}

/** Ties by the places of those they are between. */
export interface Arcs {
  readonly from: number[];
  readonly to: number[];
  readonly weights: number[];
}

/** The same of ties between places of a list. */
export function connect(ids: readonly string[], arcs: Arcs, isDirected: boolean): Network {
  const sent: Arcs = { from: [], to: [], weights: [] };
  const both: Arcs = { from: [], to: [], weights: [] };
  for (const [at, weight] of arcs.weights.entries()) {
    const [from = 0, to = 0] = [arcs.from[at], arcs.to[at]];
    if (from === to || weight <= 0) continue;
    if (isDirected) addArc(sent, { from, to, weight });
    addArc(both, { from, to, weight });
    addArc(both, { from: to, to: from, weight });
  }
  const contacts = makeRows(both, ids.length);
  const ways = isDirected ? makeRows(sent, ids.length) : contacts;
  return { isDirected, ids, contacts, ways };
}

function placeOf(places: Map<string, number>, id: string): number {
  const known = places.get(id);
  if (known !== undefined) return known;
  places.set(id, places.size);
  return places.size - 1;
}

function addArc(arcs: Arcs, { from, to, weight }: { from: number; to: number; weight: number }) {
  arcs.from.push(from);
  arcs.to.push(to);
  arcs.weights.push(weight);
}

function makeRows({ from, to, weights: given }: Arcs, size: number): TieRows {
  const inFile = Int32Array.from(from.keys());
  const order = sortByKey(sortByKey(inFile, to, size), from, size);
  const starts = new Int32Array(size + 1);
  const others = new Int32Array(order.length);
  const weights = new Float64Array(order.length);
  let row = -1;
  let count = 0;
  for (const arc of order) {
    const [source = 0, target = 0, weight = 0] = [from[arc], to[arc], given[arc]];
    if (source === row && others[count - 1] === target) {
      weights[count - 1] = (weights[count - 1] ?? 0) + weight;
      continue;
    }
    while (row < source) starts[++row] = count;
    others[count] = target;
    weights[count++] = weight;
  }
  starts.fill(count, row + 1);
  return { starts, others: others.slice(0, count), weights: weights.slice(0, count) };
}

/** The same items by their keys from 0 up to `size`; those of one key keep their order. */
function sortByKey(items: Int32Array, keys: readonly number[], size: number): Int32Array {
  const next = new Int32Array(size + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 1; key <= size; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const key = keys[item] ?? 0;
    const place = next[key] ?? 0;
    sorted[place] = item;
    next[key] = place + 1;
  }
  return sorted;
}
