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
  const from: number[] = [];
  const to: number[] = [];
  const weights: number[] = [];
  for (const { source, target, weight } of edges) {
    from.push(placeOf(places, source));
    to.push(placeOf(places, target));
    weights.push(weight);
  }
  return connect([...places.keys()], { from, to, weights }, isDirected);
}

/** Ties by the places of those they are between; the same two may be there several times. */
export interface Arcs {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** The same of ties between places of a list. */
export function connect(ids: readonly string[], given: Arcs, isDirected: boolean): Network {
  const kept = chooseArcs(given);
  const contacts = makeRows(turnBoth(kept), ids.length);
  const ways = isDirected ? makeRows(kept, ids.length) : contacts;
  return { isDirected, ids, contacts, ways };
}

function placeOf(places: Map<string, number>, id: string): number {
  const known = places.get(id);
  if (known !== undefined) return known;
  places.set(id, places.size);
  return places.size - 1;
}

function startArcs(length: number) {
  return {
    from: new Int32Array(length),
    to: new Int32Array(length),
    weights: new Float64Array(length),
  };
}

/** Without ties of no weight, or with oneself. */
function chooseArcs(given: Arcs): Arcs {
  const { length } = given.weights;
  const { from, to, weights } = startArcs(length);
  let count = 0;
  for (let arc = 0; arc < length; arc++) {
    const weight = given.weights[arc] ?? 0;
    if (weight <= 0 || given.from[arc] === given.to[arc]) continue;
    from[count] = given.from[arc] ?? 0;
    to[count] = given.to[arc] ?? 0;
    weights[count++] = weight;
  }
  return {
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    weights: weights.subarray(0, count),
  };
}

/** Each tie there and back, one after the other, so that both ways are summed in one order. */
function turnBoth(arcs: Arcs): Arcs {
  const { length } = arcs.weights;
  const { from, to, weights } = startArcs(2 * length);
  for (let arc = 0; arc < length; arc++) {
    const one = arcs.from[arc] ?? 0;
    const other = arcs.to[arc] ?? 0;
    const weight = arcs.weights[arc] ?? 0;
    from[2 * arc] = one;
    to[2 * arc] = other;
    from[2 * arc + 1] = other;
    to[2 * arc + 1] = one;
    weights[2 * arc] = weight;
    weights[2 * arc + 1] = weight;
  }
  return { from, to, weights };
}

function makeRows({ from, to, weights: given }: Arcs, size: number): TieRows {
  const inFile = new Int32Array(given.length);
  for (let arc = 0; arc < given.length; arc++) inFile[arc] = arc;
  const order = sortByKey(sortByKey(inFile, to, size), from, size);
  const starts = new Int32Array(size + 1);
  const others = new Int32Array(order.length);
  const weights = new Float64Array(order.length);
  let row = -1;
  let count = 0;
  for (const arc of order) {
    const source = from[arc] ?? 0;
    const target = to[arc] ?? 0;
    const weight = given[arc] ?? 0;
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
function sortByKey(items: Int32Array, keys: ArrayLike<number>, size: number): Int32Array {
  const next = new Int32Array(size + 1);
  for (const item of items) {
    const key = keys[item] ?? 0;
    next[key + 1] = (next[key + 1] ?? 0) + 1;
  }
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
