import { readdirSync, readFileSync } from 'node:fs';

/** What the system counts processor time in. */
const TICKS_A_SECOND = 100;

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly ticks: number;
}

/**
 * Computing of all processes below one, with what has ended below them. A browser ends without
 * waiting for its pages, so that nobody else counts them.
 * @returns seconds, user and system; 0 where the system does not tell (it has no /proc)
 * Source: proc(5), /proc/PID/stat, fields 14 to 17
 */
export function countBelow(root: number): number {
  const all = listProcesses();
  const below = new Set([root]);
  // a parent may come after its child in the list, since numbers are used again
  for (let size = 0; size < below.size; ) {
    size = below.size;
    for (const { id, parent } of all) if (below.has(parent)) below.add(id);
  }
  const ticks = all.filter(({ id }) => id !== root && below.has(id)).map(({ ticks }) => ticks);
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_A_SECOND;
}

function listProcesses(): readonly Process[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readStat(name);
      // the name of the program stands in brackets and may hold anything
      const fields =
        stat
          ?.slice(stat.lastIndexOf(')') + 2)
          .split(' ')
          .map(Number) ?? [];
      const [, parent] = fields;
      if (parent === undefined) return [];
      const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
      return [{ id: Number(name), parent, ticks }];
    });
}

function readStat(id: string): string | undefined {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch {
    // it has ended meanwhile
    return undefined;
  }
}
