import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutTask, Positions } from './graph-layout.ts';

/** Lays people out so that those who meet stand together; the page stays free meanwhile. */
addEventListener('message', (event: MessageEvent<LayoutTask>) => {
  postMessage(layOut(event.data));
});

function layOut({ people, links, iterations }: LayoutTask): Positions {
  const graph = new Graph({ type: 'undirected' });
  for (const { id, at } of people) graph.addNode(id, { x: at[0], y: at[1] });
  for (const [one, other, weight] of links) {
    const [from, to] = [people[one]?.id, people[other]?.id];
    if (from !== undefined && to !== undefined) graph.addEdge(from, to, { weight });
  }
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    // those who meet nobody else must not fly off
    strongGravityMode: true,
    gravity: 0.3,
    scalingRatio: 12,
    edgeWeightInfluence: 0.4,
  };
  const found = forceAtlas2(graph, { iterations, settings });
  return Object.fromEntries(Object.entries(found).map(([id, { x, y }]) => [id, [x, y] as const]));
}
