import type { Facts } from '../../../capabilities/model.ts';
import {
  findTies,
  IMPORTANT,
  isFading,
  isLive,
} from '../../../capabilities/network/measures/coverage.ts';
import { contactsBefore, contactsByPerson } from '../../../time/core/contacts.ts';
import { personsWith } from '../../../time/core/persons.ts';
import type { FoundFact } from '../model.ts';
import { sayCount } from './figures.ts';
import { idsWith, type Names } from './persons.ts';

const MOST = 3;
const LIVE_DAYS = 90;
/** Whoever was met in the last week is not silent, however seldom they are met. */
const SILENT_DAYS = 7;

/** Decision-makers without a live tie who were met before, the longest silent first. */
export function findSilentDecisionMakers(facts: Facts, names: Names): FoundFact[] {
  const byPerson = contactsByPerson(facts.contacts);
  return idsWith(facts, 'decision-maker')
    .flatMap((person) => {
      const contacts = byPerson.get(person) ?? [];
      const last = contacts.at(-1);
      if (last === undefined || isLive(contacts, facts.asOf)) return [];
      const days = facts.asOf - last.day;
      const recent = contactsBefore(contacts, facts.asOf, LIVE_DAYS).length;
      return days < SILENT_DAYS ? [] : [{ person, days, recent }];
    })
    .sort((a, b) => b.days - a.days)
    .slice(0, MOST)
    .map(({ person, days, recent }) => ({
      fact: 'decision-maker-silent',
      key: person,
      words: `${names.full(person)}, last met ${sayCount(days, 'day')} ago, ${sayCount(recent, 'contact')} in ${LIVE_DAYS} days`,
      href: '/network',
      fill: { person: names.short(person), days: String(days) },
      size: Math.min(1, days / LIVE_DAYS),
      isKnownLately: recent > 0,
    }));
}

/** Important ties that fade, those silent for the most of their usual gaps first. */
export function findFadingTies(facts: Facts, names: Names): FoundFact[] {
  const people = personsWith(facts.people, IMPORTANT);
  return findTies(people, contactsByPerson(facts.contacts), facts.asOf)
    .filter(isFading)
    .toSorted((a, b) => b.silence / b.gap - a.silence / a.gap)
    .slice(0, MOST)
    .map(({ person: { id }, silence, gap }) => ({
      fact: 'tie-fading',
      key: id,
      words: `${names.full(id)}, silent for ${sayCount(silence, 'day')}; you used to meet every ${sayGap(gap)}`,
      href: '/network',
      fill: { person: names.short(id), days: String(silence), usual: sayGap(gap) },
      size: Math.min(1, silence / LIVE_DAYS),
    }));
}

function sayGap(gap: number): string {
  return gap === 1 ? 'day' : sayCount(gap, 'day');
}
