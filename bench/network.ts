import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import { gatherTies, tiesAsOf } from '../src/capabilities/network/measures/own-network.ts';
import { measureBetweenness } from '../src/capabilities/network/measures/structure/betweenness.ts';
import { measureBurt } from '../src/capabilities/network/measures/structure/burt.ts';
import { type Edge, makeNetwork } from '../src/capabilities/network/measures/structure/tie-rows.ts';
import type { Contact } from '../src/time/core/contacts.ts';
import { makeChance } from './chance.ts';
import { measureWithPeer } from './network-peer.ts';
import { median } from './numbers.ts';

/** Their types say that it is a module; it is the function itself. */
const measurePeer: (
  graph: UndirectedGraph,
  options: { readonly normalized: boolean; readonly getEdgeWeight: null },
) => Readonly<Record<string, number>> = createRequire(import.meta.url)(
  'graphology-metrics/centrality/betweenness.js',
);

const PEOPLE = 2000;
const TIES = 40_000;

/**
 * Measures constraint, effective size and hierarchy, then betweenness, of 2,000 people and 40,000
 * ties by us and by the peer, each from its own graph on; the peer's betweenness by its time for a
 * part of the people. Compares the values that the peer gives for the whole.
 * @returns how many times faster ours are, and how many people's values differ by more than 1e-6
 */
export function measureNetworkSpeed(rounds = 7) {
  const edges = makeEdges();
  const peer = measureWithPeer(edges);
  const network = makeNetwork(edges, { isDirected: false });
  const times = { burt: [] as number[], betweenness: [] as number[] };
  let different = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const burt = measureBurt(network.contacts);
    const middle = performance.now();
    measureBetweenness(network);
    times.betweenness.push(performance.now() - middle);
    times.burt.push(middle - start);
    different = network.ids.filter(
      (id, place) =>
        differ(burt[place]?.constraint, peer.constraint.values[id]) ||
        differ(burt[place]?.effectiveSize, peer.effectiveSize.values[id]),
    ).length;
  }
  const peerBurt = peer.constraint.time + peer.effectiveSize.time;
  return {
    peer: peer.name,
    burt: peerBurt / median(times.burt),
    betweenness: peer.betweenness.time / peer.betweenness.share / median(times.betweenness),
    milliseconds: median(times.burt) + median(times.betweenness),
    compared:
      Object.keys(peer.constraint.values).length + Object.keys(peer.effectiveSize.values).length,
    different,
  };
}

/**
 * Measures betweenness of the same people and ties by us and by graphology-metrics, each from its
 * own graph on, in turn, and compares every value.
 * @returns how many times faster ours is, and how many people's values differ by more than 1e-6 of them
 */
export function measureBetweennessSpeed(rounds = 3) {
  const edges = makeEdges();
  const network = makeNetwork(edges, { isDirected: false });
  const graph = new UndirectedGraph();
  for (const id of network.ids) graph.addNode(id);
  for (const { source, target } of edges) graph.addEdge(source, target);
  const times = { ours: [] as number[], theirs: [] as number[] };
  let different = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const ours = measureBetweenness(network);
    const middle = performance.now();
    const theirs = measurePeer(graph, { normalized: false, getEdgeWeight: null });
    times.theirs.push(performance.now() - middle);
    times.ours.push(middle - start);
    different = network.ids.filter((id, place) => {
      const value = theirs[id] ?? Number.NaN;
      return !(Math.abs((ours[place] ?? Number.NaN) - value) <= 1e-6 * Math.max(1, value));
    }).length;
  }
  const ratio = median(times.theirs) / median(times.ours);
  return { ratio, compared: network.ids.length, different };
}

const EVENTS = 200_000;
const DAYS = 5 * 365;

/**
 * Measures how long a log of 200,000 meetings in five years takes to become ties, also those of
 * people with each other, as of each of five dates, and how long the log is made ready before.
 * @returns milliseconds, the slowest of the dates by its median
 */
export function measureTies(rounds = 7) {
  const contacts = makeContacts();
  const gather = median(Array.from({ length: rounds }, () => timeNow(() => gatherTies(contacts))));
  const log = gatherTies(contacts);
  const dates = [1, 2, 3, 4, 5].map((year) => year * 365);
  const perDate = dates.map((date) =>
    median(Array.from({ length: rounds }, () => timeNow(() => tiesAsOf(log, date)))),
  );
  return { gather, asOf: Math.max(...perDate) };
}

function timeNow(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Where the peer says nothing, there is nothing to compare. */
function differ(ours: number | undefined, theirs: number | undefined): boolean {
  return theirs !== undefined && !(Math.abs((ours ?? Number.NaN) - theirs) <= 1e-6);
}

/** Some have many ties and most have few, as people do. */
function makeEdges(): Edge[] {
  const chance = makeChance(5);
  const edges = new Map<string, Edge>();
  while (edges.size < TIES) {
    const one = Math.floor(PEOPLE * chance.next() ** 1.5);
    const other = chance.between(0, PEOPLE - 1);
    if (one === other) continue;
    const [source, target] = [Math.min(one, other), Math.max(one, other)].map(String);
    if (source === undefined || target === undefined) continue;
    edges.set(`${source} ${target}`, { source, target, weight: chance.between(1, 9) });
  }
  return [...edges.values()];
}

function makeContacts(): Contact[] {
  const chance = makeChance(7);
  const everyone = Array.from({ length: PEOPLE }, (_, at) => `person${at}@acme.example`);
  return Array.from({ length: EVENTS }, (_, at) => {
    const persons = chance.some(everyone, chance.in(0.6) ? 1 : chance.between(2, 8));
    const meeting = { title: '', start: 0, hours: 1, people: persons.length, persons };
    const day = Math.floor((at * DAYS) / EVENTS);
    return persons.map((person) => ({ person, name: '', day, meetings: [meeting] }));
  }).flat();
}
