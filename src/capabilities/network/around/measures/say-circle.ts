import { sayCount } from '../../../measures.ts';
import { measureBurt } from '../../measures/structure/burt.ts';
import type { Tie } from '../model.ts';
import { type AroundFacts, isLive } from './facts.ts';
import type { Ways } from './paths.ts';

/** The place of the owner. */
const OWNER = 0;
const LEAST_TIES = 15;
/** Below these in a function, a bridge to it hangs on one person. */
const LEAST_IN_FUNCTION = 2;
const MOST_BRIDGES = 3;

/** What the ties say together: what they count for, who is outside, which functions only you join. */
export function sayCircle(facts: AroundFacts, ways: Ways, ties: readonly Tie[]): string[] {
  return [...sayBurt(ways, ties.length), ...sayOutside(facts, ties), ...sayBridges(ties, ways)];
}

/** Burt's measures as of the day, where there are ties enough and half of them met another. */
function sayBurt({ network }: Ways, count: number): string[] {
  const { contacts } = network;
  const seen = [...contacts.others.subarray(0, contacts.starts[1])].filter(
    (place) => (contacts.starts[place + 1] ?? 0) - (contacts.starts[place] ?? 0) > 1,
  ).length;
  const burt = measureBurt(contacts)[OWNER];
  if (burt === undefined || count < LEAST_TIES || seen < count / 2) return [];
  const size = burt.effectiveSize.toFixed(1);
  const [open, closed] = [1 / count, (2 * count - 1) ** 2 / count ** 3];
  return [
    `Your ${count} ties count for ${size} people who are not reached through each other.`,
    `Constraint, how far they know each other, is ${burt.constraint.toFixed(2)}. As many equal ties have ${open.toFixed(2)} if none of them met, ${closed.toFixed(2)} if all did.`,
  ];
}

function sayOutside({ homeFunction }: AroundFacts, ties: readonly Tie[]): string[] {
  const live = ties.filter((tie) => isLive(tie) && tie.function !== null);
  if (homeFunction === undefined || live.length === 0) return [];
  const outside = live.filter((tie) => tie.function !== homeFunction).length;
  return [
    `Of ${sayCount(live.length, 'live tie')} with a known function, ${outside} ${outside === 1 ? 'is' : 'are'} outside ${homeFunction}.`,
  ];
}

/**
 * Functions that no meeting of eight at most joins but through the owner: at least two live ties in
 * each, and no tie of one of them with one of the other. The strongest first.
 */
export function findBridges(ties: readonly Tie[], ways: Ways): Bridge[] {
  const byFunction = Map.groupBy(
    ties.filter((tie) => isLive(tie) && tie.function !== null),
    (tie) => tie.function ?? '',
  );
  const functions = [...byFunction].filter(([, people]) => people.length >= LEAST_IN_FUNCTION);
  return functions
    .flatMap(([one, here], at) =>
      functions.slice(at + 1).flatMap(([other, there]) => {
        if (areJoined(here, there, ways)) return [];
        const strength = Math.min(sumOf(here), sumOf(there));
        return [{ one, other, here: here.length, there: there.length, strength }];
      }),
    )
    .sort((a, b) => b.strength - a.strength);
}

interface Bridge {
  readonly one: string;
  readonly other: string;
  /** live ties in each */
  readonly here: number;
  readonly there: number;
  /** the weaker side of it */
  readonly strength: number;
}

function sayBridges(ties: readonly Tie[], ways: Ways): string[] {
  return findBridges(ties, ways)
    .slice(0, MOST_BRIDGES)
    .map(
      ({ one, other, here, there }) =>
        `You are the only bridge between ${one} and ${other} that your calendar shows: ${here} people and ${there}, none of whom met one of the other with you.`,
    );
}

function areJoined(here: readonly Tie[], there: readonly Tie[], ways: Ways): boolean {
  const { network, placeOf } = ways;
  const { starts, others } = network.contacts;
  const places = new Set(there.map(({ id }) => placeOf.get(id)));
  return here.some(({ id }) => {
    const place = placeOf.get(id) ?? 0;
    return others.subarray(starts[place], starts[place + 1]).some((other) => places.has(other));
  });
}

function sumOf(ties: readonly Tie[]): number {
  return ties.reduce((sum, { strength }) => sum + strength, 0);
}
