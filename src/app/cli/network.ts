import {
  measureNetwork,
  type Standing,
} from '../../capabilities/network/measures/structure/measure-network.ts';
import { measureOutsideTies } from '../../capabilities/network/measures/structure/outside-ties.ts';
import {
  makeNetwork,
  type Network,
} from '../../capabilities/network/measures/structure/tie-rows.ts';
import { readArguments } from './arguments.ts';
import { readEdgesFile } from './network/edges-file.ts';
import { type People, readNodesFile } from './network/nodes-file.ts';
import { type NamedOutsideTies, showNetworkTables } from './network/tables.ts';
import { needOneFile } from './one-file.ts';
import { writeLongJson } from './output.ts';
import { startProgress } from './progress.ts';
import { readTextFile } from './text-file.ts';

export const help = `bearings network EDGES [options]

Measures where everyone stands in a network: distinct contacts, Burt's constraint, effective size
and hierarchy over direct contacts, and betweenness.
EDGES is a CSV file with the columns source,target and, if ties differ, weight. Rows that repeat a
tie are summed, ties with oneself are dropped, a weight of 0 is no tie.

  --nodes FILE   CSV id and attributes, such as id,team,level: lists who has no tie too, and counts
                 for each attribute the ties that go beyond it (E−I); what is empty or “Unknown”
                 in it is left out
  --directed     a row is a tie from source to target; without it, a tie of both
  --json         one JSON document on standard output
  -h, --help     this text

Constraint and effective size use the weights; betweenness does not, and is not normalised. Of
someone without contacts the measures are unknown, and no path leads over them.

Examples
  bearings network edges.csv
  bearings network mails.csv --directed --nodes people.csv --json
`;

const OPTIONS = {
  nodes: { type: 'string' },
  directed: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * `bearings network`: prints where everyone stands in a network. Answers the exit code.
 * @throws UserError for a file that cannot be used, WrongUse for a command that cannot be understood
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const file = needOneFile(positionals, 'network', 'a CSV of source,target');
  const edges = await readEdgesFile(readTextFile(file));
  const people =
    values.nodes === undefined ? NOBODY : await readNodesFile(readTextFile(values.nodes));
  const network = makeNetwork(edges, { isDirected: values.directed === true, ids: people.ids });
  const standings = measureAll(network);
  const outside = compareAttributes(network, people);
  if (values.json === true) await writeNetwork(network, standings, outside);
  else process.stdout.write(showNetworkTables(network, standings, outside));
  return 0;
}

const NOBODY: People = { ids: [], attributes: new Map() };

function measureAll(network: Network): Standing[] {
  const ties = network.ways.others.length;
  const progress = startProgress('Measuring', network.ids.length * ties);
  const standings = measureNetwork(network, (done) => progress.show(done * ties));
  progress.end();
  return standings;
}

function compareAttributes(network: Network, { attributes }: People): NamedOutsideTies[] {
  return [...attributes].map(([attribute, values]) => ({
    attribute,
    ...measureOutsideTies(
      network,
      network.ids.map((id) => values.get(id)),
    ),
  }));
}

async function writeNetwork(
  { isDirected }: Network,
  standings: readonly Standing[],
  outside: readonly NamedOutsideTies[],
): Promise<void> {
  const ei = Object.fromEntries(outside.map(({ attribute, ei }) => [attribute, ei ?? null]));
  await writeLongJson({
    before: { directed: isDirected },
    name: 'nodes',
    items: standings,
    describe: describeStanding,
    after: { ei },
  });
}

function describeStanding({ id, degree, burt, betweenness }: Standing) {
  return {
    id,
    degree,
    constraint: burt?.constraint ?? null,
    effectiveSize: burt?.effectiveSize ?? null,
    hierarchy: burt?.hierarchy ?? null,
    betweenness,
  };
}
