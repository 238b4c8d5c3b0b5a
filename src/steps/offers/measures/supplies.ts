import { DEFINITIONS } from '../../../capabilities/catalog.ts';
import type { Facts } from '../../../capabilities/model.ts';
import type { CapabilityId } from '../../../kernel/capability.ts';
import type { Relation } from '../../../people/model.ts';
import { contactsByPerson } from '../../../time/core/contacts.ts';
import { personsWith } from '../../../time/core/persons.ts';
import { RECENT_WEEKS } from '../../../time/core/weeks.ts';
import type { Supply } from '../model.ts';
import { sayCount } from './figures.ts';
import { findUnsorted } from './find-series.ts';

const SORTED_ENOUGH = 0.8;

/**
 * The steps that supply what is missing, each where it is missing and only there.
 * @param hasCalendar whether any source was read
 */
export function findSupplies(facts: Facts, hasCalendar: boolean): Supply[] {
  const ofCalendar = hasCalendar
    ? [...supplyDecisionMakers(facts), ...supplyReports(facts), ...supplySorting(facts)]
    : [supplyCalendar()];
  return [...ofCalendar, ...supplyPriority(facts)];
}

interface Parts extends Pick<Supply, 'id' | 'title' | 'act' | 'minutes' | 'doorway' | 'size'> {
  readonly serves: readonly [CapabilityId, ...CapabilityId[]];
  /** what is missing, in a sentence with its count */
  readonly lacks: string;
  /** what of the measures waits for it, in a clause */
  readonly waits: string;
  readonly words: string;
  readonly href: string | null;
  readonly key?: string;
}

function makeSupply({ serves, lacks, waits, words, href, key, ...rest }: Parts): Supply {
  return {
    ...rest,
    shift: serves[0],
    serves: [...serves],
    trigger: lacks,
    moves: `Moves no measure; ${waits}`,
    why: `${lacks} ${waits.charAt(0).toUpperCase()}${waits.slice(1)}.`,
    about: { fact: 'none', words, href, key: key ?? rest.id },
  };
}

function supplyCalendar(): Supply {
  const all = [...DEFINITIONS.values()];
  const n = all.filter(({ inputs }) => inputs.includes('calendar')).length;
  return makeSupply({
    id: 'supply.calendar',
    serves: ['strategy', 'leadership', 'network', 'delegation', 'relationships', 'perspective'],
    title: 'Bring your calendar',
    act: 'Drop the file that your calendar exports, or paste its subscription address. It is read here, and nothing leaves this machine.',
    minutes: 5,
    lacks: 'No calendar is read yet.',
    waits: `${n} of ${all.length} measures wait for one`,
    words: '0 calendars read',
    href: '/sources',
    doorway: { label: 'Add a calendar', href: '/sources' },
    size: 1,
  });
}

function supplyDecisionMakers(facts: Facts): Supply[] {
  return supplyNamed(facts, {
    relation: 'decision-maker',
    id: 'supply.decision-makers',
    title: 'Say who decides about your work',
    act: 'Go through the people you meet most, and mark those who decide about budgets, priorities or your next role. Three are enough to begin with.',
    lacks: 'Nobody is named as a decision-maker.',
    waiting: ['network.coverage', 'network.decision-maker-hours'],
    serves: ['network', 'relationships'],
  });
}

function supplyReports(facts: Facts): Supply[] {
  return supplyNamed(facts, {
    relation: 'report',
    id: 'supply.reports',
    title: 'Say who reports to you',
    act: 'Mark each person who reports to you, and those among them who used to be your peers.',
    lacks: 'Nobody is named as a report.',
    waiting: ['leadership.coaching', 'delegation.could-run'],
    serves: ['delegation', 'leadership', 'relationships'],
  });
}

interface Named extends Pick<Parts, 'id' | 'title' | 'act' | 'lacks' | 'serves'> {
  readonly relation: Relation;
  readonly waiting: readonly string[];
}

function supplyNamed(facts: Facts, { relation, waiting, lacks, ...rest }: Named): Supply[] {
  if (personsWith(facts.people, [relation]).length > 0) return [];
  const met = contactsByPerson(facts.contacts).size;
  const none = `0 of ${sayCount(met, 'person').replace('persons', 'people')} you met`;
  return [
    makeSupply({
      ...rest,
      minutes: 5,
      lacks,
      waits: sayWaiting(waiting),
      words: `${none} in twelve months ${met === 1 ? 'is' : 'are'} marked`,
      href: '/people',
      doorway: { label: 'Name them', href: '/people' },
      size: 0.8,
    }),
  ];
}

function supplyPriority({ priorities }: Facts): Supply[] {
  const place = { href: '/strategy/priorities', serves: ['strategy'], size: 0.6 } as const;
  const waits = sayWaiting(['strategy.agenda']);
  const [first] = priorities;
  if (first === undefined) {
    return [
      makeSupply({
        ...place,
        id: 'supply.priority',
        title: 'Write one priority',
        act: 'Write one line that says what should be different in a year, and one that says why. Then link the meeting that serves it best.',
        minutes: 10,
        lacks: 'No priority is written.',
        waits,
        words: '0 of at most 5 priorities written',
        doorway: { label: 'Write it', href: place.href },
      }),
    ];
  }
  if (priorities.some(({ links }) => links.length > 0)) return [];
  return [
    makeSupply({
      ...place,
      id: 'supply.priority-link',
      title: `Link a meeting to “${first.title}”`,
      act: 'Choose the recurring meeting that serves it most, so that its hours count for it.',
      minutes: 5,
      lacks: `Nothing in the calendar is linked to ${sayPriorities(priorities.length)}.`,
      waits,
      words: `${first.title}, 0 meetings linked`,
      key: first.id,
      doorway: { label: 'Link one', href: place.href },
    }),
  ];
}

function sayPriorities(count: number): string {
  return count === 1 ? 'your priority' : `any of your ${count} priorities`;
}

function supplySorting(facts: Facts): Supply[] {
  const { recent, recentEvents } = facts.time;
  const all = recent.reduce((sum, week) => sum + week.hours, 0);
  const isSorted = (event: (typeof recentEvents)[number]) => event.sorting.kind !== 'unsorted';
  const sorted = recentEvents.filter(isSorted).reduce((sum, { hours }) => sum + hours, 0);
  const largest = findUnsorted(facts);
  if (all === 0 || sorted >= SORTED_ENOUGH * all || largest === undefined) return [];
  const title = facts.time.count.series.get(largest.series)?.title.trim() ?? '';
  const weeks = recent.length === RECENT_WEEKS ? 'four weeks' : sayCount(recent.length, 'week');
  return [
    makeSupply({
      id: 'supply.sort',
      serves: ['strategy', 'delegation', 'leadership', 'network'],
      title: `Say what “${title}” is for`,
      act: `Choose its kind once; every date of it follows. Then go on with the next largest until 80% of your hours are sorted.`,
      minutes: 5,
      lacks: `${Math.floor((sorted / all) * 100)}% of the hours of ${weeks} are sorted.`,
      waits: sayWaiting(['strategy.share', 'delegation.hands-on']),
      words: `${largest.words}, not sorted yet`,
      href: largest.href,
      key: largest.key,
      doorway: { label: 'Sort it', href: '/strategy/time' },
      size: 1 - sorted / all,
    }),
  ];
}

/** `“Live ties” and “Hours with decision-makers” wait for it` */
function sayWaiting(ids: readonly string[]): string {
  const titles = ids.map((id) => `“${DEFINITIONS.get(id)?.title ?? id}”`);
  return `${titles.join(' and ')} ${titles.length === 1 ? 'waits' : 'wait'} for it`;
}
