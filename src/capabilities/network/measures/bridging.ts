import type { Measure, MeasureDefinition } from '../../../kernel/measure.ts';
import { contactsBefore, contactsByPerson } from '../../../time/core/contacts.ts';
import { listPersons } from '../../../time/core/persons.ts';
import {
  atWeekEnds,
  concludeWhole,
  needContacts,
  recordOfPerson,
  sayCount,
  saySeveral,
} from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';
import { CONSTRAINT, EFFECTIVE_SIZE } from './definitions.ts';
import { gatherTies, type TieLog, tiesAsOf } from './own-network.ts';
import { type Burt, measureBurt } from './structure/burt.ts';
import type { Network } from './structure/tie-rows.ts';

/**
 * How many people the ties of the owner count for who are not reached through each other (Burt).
 * @returns people; undefined below 15 ties, or where less than half met another in what is seen
 * Source: docs/measures.md#network.effective-size
 */
export const EFFECTIVE_SIZE_MEASURE: ShiftMeasure = {
  definition: EFFECTIVE_SIZE,
  measure: (facts) => measureBridging(facts, EFFECTIVE_SIZE, ({ effectiveSize }) => effectiveSize),
  records: listTies,
};

/**
 * How far the contacts of the owner hold each other (Burt), beside what as many equal ties make.
 * @returns 0 to 1 and above; undefined below 15 ties, or where less than half met another
 * Source: docs/measures.md#network.constraint
 */
export const CONSTRAINT_MEASURE: ShiftMeasure = {
  definition: CONSTRAINT,
  measure: (facts) => measureBridging(facts, CONSTRAINT, ({ constraint }) => constraint),
  records: listTies,
};

const YEAR = 365;
const LEAST_TIES = 15;
/** Ties of people with each other must be seen of this share of them. */
const LEAST_SEEN = 0.5;
/** The place of the owner. */
const OWNER = 0;

function measureBridging(
  facts: Facts,
  definition: MeasureDefinition,
  measureOf: (burt: Burt) => number,
): Measure {
  const log = gatherTies(facts.contacts);
  const { ties, seen, burt } = bridgeAt(log, facts.asOf);
  return concludeWhole(definition, {
    value: burt && measureOf(burt),
    count: { n: seen, of: ties },
    weeks: atWeekEnds(facts, (day) => {
      const then = bridgeAt(log, day);
      return then.burt === undefined || sayTooFew(then) !== '' ? undefined : measureOf(then.burt);
    }),
    missing: saySeveral(needContacts(facts), ties === 0 ? undefined : sayTooFew({ ties, seen })),
    ...(definition === CONSTRAINT && { beside: sayOfSize(ties) }),
  });
}

interface Bridge {
  readonly ties: number;
  /** of them, people who met another of them */
  readonly seen: number;
  readonly burt: Burt | undefined;
}

function bridgeAt(log: TieLog, day: number): Bridge {
  const network = tiesAsOf(log, day);
  const people = contactsOf(network, OWNER);
  return {
    ties: people.length,
    seen: people.filter((person) => contactsOf(network, person).length > 1).length,
    burt: measureBurt(network.contacts)[OWNER],
  };
}

function contactsOf({ contacts: { starts, others } }: Network, place: number): Int32Array {
  return others.subarray(starts[place], starts[place + 1]);
}

function sayTooFew({ ties, seen }: Pick<Bridge, 'ties' | 'seen'>): string {
  return saySeveral(
    ties >= LEAST_TIES ? undefined : `You have ${sayCount(ties, 'tie')}; ${LEAST_TIES} needed.`,
    seen >= LEAST_SEEN * ties
      ? undefined
      : `${seen} of ${ties} people were met together with another of them; half are needed.`,
  );
}

/**
 * Constraint of as many equal ties: 1/n if none of them has a tie with another, (2n − 1)²/n³ if
 * all have the same with each other.
 */
function sayOfSize(ties: number): string {
  const [open, closed] = [1 / ties, (2 * ties - 1) ** 2 / ties ** 3];
  return `Of ${ties} equal ties: ${open.toFixed(2)} if none of them met, ${closed.toFixed(2)} if all did.`;
}

function listTies({ contacts, people, asOf }: Facts): MeasureRecord[] {
  const network = tiesAsOf(gatherTies(contacts), asOf);
  const known = new Map(listPersons(people).map((person) => [person.id, person]));
  const byPerson = contactsByPerson(contactsBefore(contacts, asOf, YEAR));
  const { weights } = network.contacts;
  const own = contactsOf(network, OWNER);
  const all = own.reduce((sum, _, tie) => sum + (weights[tie] ?? 0), 0);
  return [...own]
    .map((place, tie) => ({ place, strength: weights[tie] ?? 0 }))
    .sort((one, other) => other.strength - one.strength)
    .map(({ place, strength }) => {
      const id = network.ids[place] ?? '';
      const met = byPerson.get(id) ?? [];
      const others = contactsOf(network, place).length - 1;
      const share = `${((strength / all) * 100).toFixed(1)}% of tie strength`;
      return recordOfPerson(known.get(id)?.name || (met.at(-1)?.name ?? id), met, {
        detail: `${share}, met together with ${others === 0 ? 'none' : others} of the others`,
        isPart: others > 0,
      });
    });
}
