import type { Attribute, Origin } from '../../../../people/model/attributes.ts';
import type { Person } from '../../../../people/model.ts';
import { sayLevel, sayRelations } from '../../../../people/page/relations.ts';
import { sayCount, sayDate } from '../../../../ui/numbers.ts';
import type { PersonPage } from '../model.ts';
import { sayCadence, sayDays } from './fading-words.ts';

/** The sentence on top: whether the tie is live, and since when it is silent. */
export function sayPerson({ tie }: PersonPage): Readonly<Record<'said' | 'shown', string>> {
  const said = `${tie.name}.`;
  if (tie.last === null) return { said, shown: 'No contact in twelve months.' };
  const live = tie.isLive ? 'A live tie' : 'No live tie';
  return { said, shown: `${live}, last contact ${sayDate(tie.last)}.` };
}

/** The counts behind it. */
export function sayCounts({ tie }: PersonPage): string {
  const { recently, inYear, gap, inLarger } = tie;
  const larger = inLarger === 0 ? '' : ` ${sayCount(inLarger, 'larger meeting')} with both of you.`;
  if (inYear === 0)
    return `A contact is a meeting you held with eight others at most, or a direct message.${larger}`;
  const usual = gap === null ? '' : `; usual gap ${sayDays(gap)}`;
  return `${sayCount(recently, 'contact')} in 90 days, ${inYear} in twelve months${usual}.${larger}`;
}

/** The strength of the tie over the year, for those who hear it. */
export function sayStrengths({ strengths, tie }: PersonPage): string {
  const highest = strengths.reduce((best, each) => (each.strength > best.strength ? each : best));
  if (highest.strength === 0) return 'No tie in the year.';
  const now = strengths.at(-1)?.strength ?? 0;
  const share = Math.round((now / highest.strength) * 100);
  return `Strongest in the week to ${sayDate(highest.on)}; now ${share}% of that, ${tie.strength.toFixed(1)} hours.`;
}

export interface Said {
  readonly attribute: Attribute;
  readonly title: string;
  readonly value: string;
  /** where it comes from, in words */
  readonly from: string;
}

/** What is known of someone and who says so, notes apart. */
export function listSaid(person: Person): Said[] {
  const values: readonly (readonly [Attribute, string, string])[] = [
    ['relations', 'Relation', sayRelations(person.relations)],
    ['level', 'Level', sayLevel(person.level)],
    ['function', 'Function', person.function ?? ''],
    ['organisation', 'Organisation', person.organisation ?? ''],
    ['title', 'Title', person.title ?? ''],
    ['department', 'Department', person.department ?? ''],
    ['importance', 'Importance', person.importance ?? ''],
    ['cadenceDays', 'To meet', person.cadenceDays === null ? '' : sayCadence(person.cadenceDays)],
    [
      'snoozedUntil',
      'Snoozed until',
      person.snoozedUntil === null ? '' : sayDate(person.snoozedUntil),
    ],
  ];
  return values
    .filter(([, , value]) => value !== '')
    .map(([attribute, title, value]) => ({
      attribute,
      title,
      value,
      from: sayOrigin(person.provenance[attribute]),
    }));
}

function sayOrigin(origin: Origin | undefined): string {
  return origin === undefined ? '' : FROM[origin];
}

const FROM: Readonly<Record<Origin, string>> = {
  you: 'you said',
  calendar: 'from the calendar',
  contacts: 'from your contacts',
  suggestion: 'a suggestion you took',
  merge: 'from whom they were merged with',
};
