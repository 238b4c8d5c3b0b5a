import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureNetwork } from './measure-network.ts';
import { measureOutsideTies } from './outside-ties.ts';
import { type Edge, makeNetwork } from './tie-rows.ts';

const DATA = new URL('../../../../../tests/data/networks/', import.meta.url);

const NAMES = [
  'krackhardt_advice',
  'krackhardt_friends',
  'krackhardt_reports',
  'karate',
  'enron_1999_2000',
];

const WAYS = [
  ['undirected', 'und', 'w'],
  ['undirected, each tie once', 'und', 'unw'],
  ['directed', 'dir', 'w'],
  ['directed, each tie once', 'dir', 'unw'],
] as const;

describe.each(NAMES)('of the network %s', (name) => {
  const reference = readReference(name);
  const ids = reference.nodes.map(({ id }) => `${id}`);

  const ways = WAYS.filter(([, way]) => way === 'und' || reference.directed);

  it.each(ways)('all values are those of R and Python to 1e-6, %s', (_, way, weights) => {
    const edges = readEdges(name, { isWeighted: weights === 'w', way });
    const network = makeNetwork(edges, { isDirected: way === 'dir', ids });
    const standings = measureNetwork(network);
    expect(standings.map(({ id }) => id)).toEqual(ids);
    for (const [place, { degree, burt, betweenness }] of standings.entries()) {
      const node = reference.nodes[place] ?? {};
      for (const [ours, said] of [
        [degree, ['Rigraph_degree_und']],
        [betweenness, [`Rigraph_betweenness_${way}`, `nx_betweenness_${way}_raw`]],
        [burt?.constraint, of('Rigraph_constraint', 'np_burt_constraint_neigh')],
        [burt?.effectiveSize, of('np_burt_effective_size')],
        [burt?.hierarchy, of('np_burt_hierarchy')],
      ] as const) {
        for (const key of said) expectToAgree(ours, node[key]);
      }
      // NetworkX knows nothing of people whom ties lead to and none from; the formulas do.
      if (node.Rigraph_degree_out === '0') continue;
      for (const key of of('nx_constraint')) expectToAgree(burt?.constraint, node[key]);
      for (const key of of('nx_effective_size')) expectToAgree(burt?.effectiveSize, node[key]);
    }

    function of(...measures: readonly string[]): string[] {
      return measures.map((measure) => `${measure}_${way}_${weights}`);
    }
  });

  it('ties beyond an attribute are counted as in Python', () => {
    for (const [attribute, said] of Object.entries(reference.attributes)) {
      const values = readAttribute(name, attribute);
      for (const [way, theirs] of [
        ['und', said.by_undirected_tie_count ?? said.by_directed_tie_count],
        ['dir', reference.directed ? said.by_directed_tie_count : undefined],
      ] as const) {
        if (theirs === undefined) continue;
        const edges = readEdges(name, { isWeighted: true, way });
        const network = makeNetwork(edges, { isDirected: way === 'dir', ids });
        const { external, ties, ei } = measureOutsideTies(network, values);
        expect([external, ties]).toEqual([theirs.external, theirs.external + theirs.internal]);
        expectToAgree(ei, theirs.EI);
      }
    }
  });
});

function expectToAgree(ours: number | undefined, theirs: number | string | undefined): void {
  if (theirs === '') expect(ours).toBeUndefined();
  else expect(Math.abs((ours ?? Number.NaN) - Number(theirs))).toBeLessThanOrEqual(1e-6);
}

interface Reference {
  readonly directed: boolean;
  /** an empty text where the tools give no value */
  readonly nodes: readonly Readonly<Record<string, string | undefined>>[];
  readonly attributes: Readonly<
    Record<string, { by_directed_tie_count: TieCount; by_undirected_tie_count?: TieCount }>
  >;
}

interface TieCount {
  readonly internal: number;
  readonly external: number;
  readonly EI: number;
}

function readReference(name: string): Reference {
  const ties = JSON.parse(readFileSync(new URL('outside-ties.json', DATA), 'utf8'));
  const { columns, rows } = readTable(`${name}.reference`);
  const nodes = rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at]])),
  );
  return { ...ties[name], nodes };
}

/** Rows of the file; each tie once where weights are not asked for. */
function readEdges(
  name: string,
  { isWeighted, way }: { isWeighted: boolean; way: 'und' | 'dir' },
): Edge[] {
  const rows = readTable(`${name}.edges`).rows.map(([source = '', target = '', weight = '']) => ({
    source,
    target,
    weight: Number(weight),
  }));
  if (isWeighted) return rows;
  const keyOf = ({ source, target }: Edge) =>
    (way === 'dir' ? [source, target] : [source, target].sort()).join(' ');
  return [...new Map(rows.map((row) => [keyOf(row), { ...row, weight: 1 }])).values()];
}

function readAttribute(name: string, attribute: string): (string | undefined)[] {
  const { columns, rows } = readTable(`${name}.nodes`);
  return rows.map((row) => {
    const value = row[columns.indexOf(attribute)];
    return value === 'Unknown' ? undefined : value;
  });
}

/** A comma within quotes parts no cells. */
function readTable(name: string) {
  const [head = [], ...rows] = readFileSync(new URL(`${name}.csv`, DATA), 'utf8')
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/"([^"]*)"|([^",]+)|(?<=,)(?=,)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      ),
    );
  return { columns: head, rows };
}
