import type { Standing } from '../../../capabilities/network/measures/structure/measure-network.ts';
import type { OutsideTies } from '../../../capabilities/network/measures/structure/outside-ties.ts';
import type { Network } from '../../../capabilities/network/measures/structure/tie-rows.ts';
import { showTable } from '../show.ts';

export interface NamedOutsideTies extends OutsideTies {
  readonly attribute: string;
}

const NUMBER = { align: 'right' } as const;

/** The network for people: everyone, those with the most contacts first, and ties by attribute. */
export function showNetworkTables(
  network: Network,
  standings: readonly Standing[],
  outside: readonly NamedOutsideTies[],
): string {
  return [showStandings(standings), showOutside(outside), countNetwork(network)]
    .filter((text) => text !== '')
    .join('\n');
}

function showStandings(standings: readonly Standing[]): string {
  if (standings.length === 0) return '';
  const columns = [
    { title: 'who', isFlexible: true },
    { title: 'contacts', ...NUMBER },
    { title: 'constraint', ...NUMBER },
    { title: 'effective size', ...NUMBER },
    { title: 'hierarchy', ...NUMBER },
    { title: 'betweenness', ...NUMBER },
  ];
  const rows = standings
    .toSorted((one, other) => other.degree - one.degree || other.betweenness - one.betweenness)
    .map(({ id, degree, burt, betweenness }) => [
      id,
      String(degree),
      say(burt?.constraint, 3),
      say(burt?.effectiveSize, 2),
      say(burt?.hierarchy, 3),
      say(betweenness, 1),
    ]);
  return showTable(columns, rows);
}

function showOutside(outside: readonly NamedOutsideTies[]): string {
  if (outside.length === 0) return '';
  const columns = [
    { title: 'attribute', isFlexible: true },
    { title: 'E−I', ...NUMBER },
    { title: 'ties that go beyond it' },
  ];
  const rows = outside.map(({ attribute, ei, external, ties }) => [
    attribute,
    say(ei, 2),
    ties === 0 ? 'known of no tie' : `${external} of ${ties}`,
  ]);
  return showTable(columns, rows);
}

function countNetwork({ ids, ways, isDirected }: Network): string {
  const ties = isDirected ? ways.others.length : ways.others.length / 2;
  const people = ids.length === 1 ? '1 person' : `${ids.length} people`;
  return `${people}, ${ties} ${isDirected ? 'directed ' : ''}${ties === 1 ? 'tie' : 'ties'}\n`;
}

function say(value: number | undefined, digits: number): string {
  return value === undefined ? '–' : value.toFixed(digits).replace('-', '−');
}
