import type { Facts } from '../../../capabilities/model.ts';
import { sayHours } from '../../../kernel/amount.ts';
import { medianOf } from '../../../kernel/statistics.ts';
import { MOST_IN_CONTACT } from '../../../time/core/contacts.ts';
import { findOneToOnes, oneToOneMinutes } from '../../../time/core/one-to-ones.ts';
import { personsAt } from '../../../time/core/persons.ts';
import { sumHours } from '../../../time/core/tally.ts';
import { RECENT_WEEKS } from '../../../time/core/weeks.ts';
import type { FoundFact } from '../model.ts';
import { eventsOfMeasure, sayCount } from './figures.ts';
import { idsWith, type Names } from './persons.ts';

/** Half an hour a week is no gap. */
const ENOUGH_MINUTES = 30;
/** Two hours in four weeks in a small room are no gap. */
const ENOUGH_HOURS = 2;

/** The one report with the fewest minutes of 1:1; none below four weeks or two reports. */
export function findLeastCoached(facts: Facts, names: Names): FoundFact[] {
  const reports = minutesAWeek(facts, idsWith(facts, 'report'));
  const [least] = reports;
  if (least === undefined || reports.length < 2) return [];
  const most = Math.max(...reports.map(({ minutes }) => minutes));
  if (most === least.minutes) return [];
  const among = `the fewest of ${reports.length} who report to you, the most is ${most}`;
  return [
    {
      fact: 'report-least-coached',
      key: least.person,
      words: `${names.full(least.person)}, ${sayCount(least.minutes, 'minute')} of 1:1 a week; ${among}`,
      href: eventsOfMeasure('leadership.coaching'),
      fill: fillMinutes(least, names),
      size: sizeOfMinutes(least.minutes),
    },
  ];
}

/** Former peers who report to the owner now, those with the fewest minutes of 1:1 first. */
export function findFormerPeers(facts: Facts, names: Names): FoundFact[] {
  const reports = new Set(idsWith(facts, 'report'));
  const former = idsWith(facts, 'former-peer').filter((id) => reports.has(id));
  const others = minutesAWeek(facts, [...reports.difference(new Set(former))]);
  const usual = medianOf(others.map(({ minutes }) => minutes));
  const beside = usual === undefined ? '' : `; the other reports have ${sayHours(usual)}`;
  const isLess = ({ minutes }: Coached) => minutes < (usual ?? ENOUGH_MINUTES);
  return minutesAWeek(facts, former).map((peer) => ({
    fact: 'former-peer',
    key: peer.person,
    words: `${names.full(peer.person)}, a former peer who reports to you now, ${sayCount(peer.minutes, 'minute')} of 1:1 a week${beside}`,
    href: eventsOfMeasure('leadership.coaching'),
    // Whoever has as much as the others has no need of more.
    fill: isLess(peer) ? fillMinutes(peer, names) : { person: names.short(peer.person) },
    size: Math.max(0, 1 - peer.minutes / (usual || ENOUGH_MINUTES)),
  }));
}

/** The manager’s manager, with the hours in small rooms of four weeks. */
export function findSkipLevels(facts: Facts, names: Names): FoundFact[] {
  const { recent, recentEvents } = facts.time;
  if (recent.length < RECENT_WEEKS) return [];
  return idsWith(facts, 'skip-level').map((person) => {
    const events = recentEvents.filter((event) => {
      const present = personsAt(event.people, facts.people);
      return present.length <= MOST_IN_CONTACT && present.includes(person);
    });
    const hours = sayHours(sumHours(events));
    return {
      fact: 'skip-level',
      key: person,
      words: `${names.full(person)}, your manager’s manager, ${hours} h in a small room in four weeks`,
      href: eventsOfMeasure('relationships.skip-level'),
      fill: { person: names.short(person), hours },
      size: Math.max(0, 1 - sumHours(events) / ENOUGH_HOURS),
    };
  });
}

interface Coached {
  readonly person: string;
  /** whole minutes a week, over the recent weeks */
  readonly minutes: number;
}

/** Fewest first; none where there are not four weeks. */
function minutesAWeek({ time, people }: Facts, persons: readonly string[]): Coached[] {
  const { recent, count } = time;
  if (recent.length < RECENT_WEEKS) return [];
  const oneToOnes = findOneToOnes(count.events, people);
  return persons
    .map((person) => ({
      person,
      minutes: Math.round(oneToOneMinutes(oneToOnes, person, recent) / recent.length),
    }))
    .sort((a, b) => a.minutes - b.minutes);
}

function fillMinutes({ person, minutes }: Coached, names: Names): Record<string, string> {
  return { person: names.short(person), minutes: String(minutes) };
}

function sizeOfMinutes(minutes: number): number {
  return Math.max(0, 1 - minutes / ENOUGH_MINUTES);
}
