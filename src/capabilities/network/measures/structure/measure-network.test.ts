import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureNetwork, type Standing } from './measure-network.ts';
import { measureOutsideTies } from './outside-ties.ts';
import { type Edge, makeNetwork } from './tie-rows.ts';

/** `AB2` is a tie of A and B of weight 2, `AB` of weight 1. */
function edgesOf(text: string): Edge[] {
  return text.split(' ').map((tie) => ({
    source: tie.charAt(0),
    target: tie.charAt(1),
    weight: Number(tie.slice(2) || '1'),
  }));
}

function measure(edges: readonly Edge[], isDirected = false): Map<string, Standing> {
  const network = makeNetwork(edges, { isDirected });
  return new Map(measureNetwork(network).map((standing) => [standing.id, standing]));
}

function burtOf(text: string) {
  const standings = measure(edgesOf(text));
  return (id: string) => standings.get(id)?.burt;
}

describe('constraint and effective size', () => {
  it('are those that Borgatti (1997) gives for seven people', () => {
    const of = burtOf('AB AF AG AE EG FG BG BD DG GC');
    const constraints = ['G', 'A', 'C', 'B', 'D', 'E', 'F'].map((id) => of(id)?.constraint);
    const sizes = ['G', 'A', 'C'].map((id) => of(id)?.effectiveSize);
    expect([constraints, sizes]).toEqual([
      [0.4, 0.595, 1, 0.643, 0.785, 0.731, 0.731].map(near3),
      [4.667, 2.5, 1].map(near3),
    ]);
  });

  it('weigh the ties', () => {
    const of = burtOf('AB2 AF3 AG5 AE2 EG8 FG3 BG4 BD1 DG3 GC10');
    expect(['G', 'A', 'C'].map((id) => [of(id)?.constraint, of(id)?.effectiveSize])).toEqual([
      [near3(0.299), expect.closeTo(5.47, 2)],
      [near3(0.795), near3(2.475)],
      [1, 1],
    ]);
  });

  it('are those of two families of Florence, by their marriages', () => {
    const families = measure(FLORENCE.map(([source, target]) => ({ source, target, weight: 1 })));
    const said = ['Medici', 'Strozzi'].map((name) => {
      const { degree, burt } = families.get(name) ?? {};
      return [degree, burt?.effectiveSize, burt?.constraint];
    });
    expect(said).toEqual([
      [6, near3(5.667), expect.closeTo(0.2099, 4)],
      [4, near3(3), expect.closeTo(0.4583, 4)],
    ]);
  });

  it('take the contacts of one person for all their constraint, without hierarchy among equals', () => {
    const of = burtOf('AB AC AD');
    expect([of('B'), of('A')?.hierarchy]).toEqual([
      { constraint: 1, effectiveSize: 1, hierarchy: 1 },
      0,
    ]);
  });
});

describe('an edge list', () => {
  it('has its repeated rows summed, and ties with oneself or of no weight dropped', () => {
    const repeated = [...edgesOf('AB2 BA1 BC1 AA9 BC4 CD0')];
    expect(measure(repeated)).toEqual(
      measure([...edgesOf('AB3 BC5'), { source: 'D', target: 'D', weight: 1 }]),
    );
  });

  it('knows nothing of Burt of a person without contacts, over whom no path leads', () => {
    const network = makeNetwork(edgesOf('AB'), { isDirected: false, ids: ['Z', 'B'] });
    expect(measureNetwork(network).map(({ id, degree }) => [id, degree])).toEqual([
      ['Z', 0],
      ['B', 1],
      ['A', 1],
    ]);
    expect(measureNetwork(network)[0]).toEqual({
      id: 'Z',
      degree: 0,
      burt: undefined,
      betweenness: 0,
    });
    expect(measureNetwork(makeNetwork([], { isDirected: true }))).toEqual([]);
  });

  it('follows ties one way only where they have a direction', () => {
    const over = (isDirected: boolean) =>
      ['B', 'C'].map((id) => measure(edgesOf('AB BC CD'), isDirected).get(id)?.betweenness);
    // A→C, A→D over B; A→D, B→D over C. Against the arrows nothing leads.
    expect([
      over(true),
      over(false),
      measure(edgesOf('BA BC'), true).get('B')?.betweenness,
    ]).toEqual([[2, 2], [2, 2], 0]);
  });

  it('counts seven external and three internal ties as E−I .40, and leaves unknown ones out', () => {
    const network = makeNetwork(
      edgesOf('aA aB bA bB cA cB cC ab ac bc aX').map((edge) => ({ ...edge, weight: 7 })),
      { isDirected: false },
    );
    const values = network.ids.map((id) => {
      if (id === 'X') return undefined;
      return id === id.toLowerCase() ? 'inside' : 'outside';
    });
    const nothing = network.ids.map(() => undefined);
    expect([measureOutsideTies(network, values), measureOutsideTies(network, nothing).ei]).toEqual([
      { external: 7, ties: 10, ei: expect.closeTo(0.4, 12) },
      undefined,
    ]);
  });

  it('gives the same whatever the order and direction of its rows', () => {
    const id = fc.constantFrom(...'ABCDEFGH');
    const edge = fc.record({ source: id, target: id, weight: fc.integer({ min: 1, max: 9 }) });
    const turned = fc.array(fc.tuple(edge, fc.boolean(), fc.nat()), { maxLength: 30 });
    fc.assert(
      fc.property(turned, (rows) => {
        const moved = rows
          .toSorted(([, , one], [, , other]) => one - other)
          .map(([{ source, target, weight }, isTurned]) =>
            isTurned ? turn({ source, target, weight }) : { source, target, weight },
          );
        const before = measure(rows.map(([row]) => row));
        const after = measure(moved);
        for (const [name, standing] of before) expectClose(after.get(name), standing);
      }),
    );
  });
});

function near3(value: number) {
  return expect.closeTo(value, 3);
}

function expectClose(found: Standing | undefined, { degree, burt, betweenness }: Standing): void {
  expect([found?.degree, found?.betweenness]).toEqual([degree, expect.closeTo(betweenness, 9)]);
  expect(found?.burt?.constraint ?? -1).toBeCloseTo(burt?.constraint ?? -1, 9);
  expect(found?.burt?.effectiveSize ?? -1).toBeCloseTo(burt?.effectiveSize ?? -1, 9);
}

function turn({ source, target, weight }: Edge): Edge {
  return { source: target, target: source, weight };
}

const FLORENCE = [
  ['Acciaiuoli', 'Medici'],
  ['Castellani', 'Peruzzi'],
  ['Castellani', 'Strozzi'],
  ['Castellani', 'Barbadori'],
  ['Medici', 'Barbadori'],
  ['Medici', 'Ridolfi'],
  ['Medici', 'Tornabuoni'],
  ['Medici', 'Albizzi'],
  ['Medici', 'Salviati'],
  ['Salviati', 'Pazzi'],
  ['Peruzzi', 'Strozzi'],
  ['Peruzzi', 'Bischeri'],
  ['Strozzi', 'Ridolfi'],
  ['Strozzi', 'Bischeri'],
  ['Ridolfi', 'Tornabuoni'],
  ['Tornabuoni', 'Guadagni'],
  ['Albizzi', 'Ginori'],
  ['Albizzi', 'Guadagni'],
  ['Bischeri', 'Guadagni'],
  ['Guadagni', 'Lamberteschi'],
] as const;
