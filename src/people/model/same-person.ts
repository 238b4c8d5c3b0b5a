import { foldName } from './names.ts';

export interface Namesake {
  /** an address, or the id of someone who has none */
  readonly key: string;
  readonly name: string;
  readonly addresses: readonly string[];
}

export interface SamePerson {
  readonly one: string;
  readonly other: string;
  readonly reason: string;
}

/**
 * Who may be one person under two entries, with the reason: the same name, also turned around or
 * with an initial, or the same mailbox at two domains. Those said to be two are left out. In the
 * order of the list, so that those first in it are asked about first.
 * @param apart pairs of keys
 */
export function proposeSamePerson(
  people: readonly Namesake[],
  apart: readonly { readonly one: string; readonly other: string }[] = [],
): readonly SamePerson[] {
  const isApart = new Set(apart.map(({ one, other }) => pairOf(one, other)));
  const asked = new Set<string>();
  const found: SamePerson[] = [];
  for (const clue of CLUES) {
    const groups = Map.groupBy(
      people.flatMap((person) => clue.of(person).map((by) => ({ by, person }))),
      ({ by }) => by,
    );
    for (const group of groups.values()) {
      const [first, second, ...more] = [...new Set(group.map(({ person }) => person))];
      // three of one initial are more likely three
      if (first === undefined || second === undefined || more.length > clue.most) continue;
      for (const next of [second, ...more]) {
        const pair = pairOf(first.key, next.key);
        if (isApart.has(pair) || asked.has(pair) || !clue.holds(first, next)) continue;
        asked.add(pair);
        found.push({ one: first.key, other: next.key, reason: clue.say(first, next) });
      }
    }
  }
  const place = new Map(people.map(({ key }, index) => [key, index]));
  return found.sort((a, b) => (place.get(a.one) ?? 0) - (place.get(b.one) ?? 0));
}

interface Clue {
  readonly of: (person: Namesake) => readonly string[];
  readonly holds: (one: Namesake, other: Namesake) => boolean;
  readonly say: (one: Namesake, other: Namesake) => string;
  readonly most: number;
}

const CLUES: readonly Clue[] = [
  {
    of: ({ name }) => (wordsOf(name).length < 2 ? [] : [wordsOf(name).toSorted().join(' ')]),
    holds: () => true,
    say: (one, other) =>
      one.name === other.name
        ? `Both are called “${one.name}”.`
        : `“${one.name}” and “${other.name}” are one name in two spellings.`,
    most: 3,
  },
  {
    of: ({ addresses }) => [...new Set(addresses.flatMap(mailboxOf))],
    holds: () => true,
    say: (one, other) => {
      const boxes = new Set(one.addresses.flatMap(mailboxOf));
      const shared = other.addresses.flatMap(mailboxOf).find((box) => boxes.has(box));
      return `Both have the mailbox “${shared}”, at two domains.`;
    },
    most: 1,
  },
  {
    of: ({ name }) => {
      const words = wordsOf(name);
      const [first, last] = [words[0], words.at(-1)];
      return words.length < 2 || first === undefined ? [] : [`${first[0]} ${last}`];
    },
    // of two full first names neither is an initial of the other
    holds: (one, other) => [one, other].some(({ name }) => wordsOf(name)[0]?.length === 1),
    say: (one, other) => `“${one.name}” and “${other.name}” differ by an initial.`,
    most: 0,
  },
];

function wordsOf(name: string): readonly string[] {
  const folded = foldName(name);
  return folded === '' || name.includes('@') ? [] : folded.split(' ');
}

/** Mailboxes that name a person: two words, or one that is no role. */
function mailboxOf(address: string): readonly string[] {
  const box = address.slice(0, Math.max(0, address.lastIndexOf('@'))).replace(/\+.*$/, '');
  const isNamed = /^\p{L}{2,}[._-]\p{L}{2,}$/u.test(box);
  return isNamed && !ROLES.test(box) ? [box] : [];
}

const ROLES =
  /(^|[._-])(info|office|team|sales|support|no|reply|noreply|admin|mail|news|service|contact|hr|jobs|press|billing|help|customer|accounts?)([._-]|$)/;

function pairOf(one: string, other: string): string {
  return [one, other].sort().join('\n');
}
