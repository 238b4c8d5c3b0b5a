import { DAY, dayOfDate } from '../../../kernel/week.ts';
import { AUTHORITY_WORDS } from '../../../notebook/delegations/model.ts';
import { sayCount, sayDate, sayHours, sayShare } from '../../../ui/numbers.ts';
import { OUTCOME_WORDS } from '../../step/page/step-words.ts';
import type { Card, Item, LiveDelegation, Overdue, ShownCard, Span, WeekFacts } from '../model.ts';

export const CARD_TITLES: Readonly<Record<Card, string>> = {
  'last-step': 'last step',
  moved: 'did it move',
  unsorted: 'unsorted hours',
  people: 'people',
  delegations: 'delegations',
  reflection: 'reflection',
  forecasts: 'forecasts due',
  decisions: 'decisions due',
  'self-check': 'self-check',
  'next-step': 'next step',
  hold: 'time for it',
};

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** `16–22 November`, or what it has grown to: `3 weeks, 2–22 November`. */
export function sayReviewed({ from, until, weeks }: Span, today: string): string {
  const isThisYear = [from, until].every((date) => date.slice(0, 4) === today.slice(0, 4));
  const days = new Intl.DateTimeFormat(navigator.language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).formatRange(dayOfDate(from) * DAY, dayOfDate(until) * DAY);
  // some locales set thin spaces around the dash, which part two bare days too far
  const range = days.replace(/^(\d+)\s–\s(\d)/, '$1–$2');
  return weeks === 1 ? range : `${sayCount(weeks, 'week')}, ${range}`;
}

/** `Five titles`, `One title`; figures from ten on. */
export function sayWordCount(count: number, one: string, many = `${one}s`): string {
  const word = WORDS[count] ?? String(count);
  return `${word} ${count === 1 ? one : many}`;
}

const WORDS = 'No One Two Three Four Five Six Seven Eight Nine'.split(' ');

/** `Thursday 26 November` of a local date. */
export function sayWeekday(date: string): string {
  return new Intl.DateTimeFormat(navigator.language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(dayOfDate(date) * DAY);
}

/** Rows of a label and what is known, each with its count; only what is known. */
export function listFacts(
  facts: WeekFacts,
): readonly { readonly of: string; readonly is: string }[] {
  const { hours, events, ahead, unsorted, largest, people, decisionMakers } = facts;
  const still = ahead > 0 ? `, ${sayHours(ahead)} still ahead` : '';
  const kinds = sayKinds(facts);
  const named =
    decisionMakers.of === 0
      ? ''
      : `, ${decisionMakers.met} of ${sayCount(decisionMakers.of, 'decision-maker')} among them`;
  return [
    { of: 'Hours', is: `${sayHours(hours)} in ${sayCount(events, 'event')}${still}` },
    ...(largest === null
      ? []
      : [
          {
            of: 'Largest',
            is: `${nameTitle(largest.title)}, ${sayHours(largest.hours)}, ${sayTimes(largest.times)}`,
          },
        ]),
    ...(kinds === '' ? [] : [{ of: 'For', is: kinds }]),
    ...(unsorted > 0
      ? [{ of: 'Unsorted', is: `${sayHours(unsorted)} of ${sayHours(hours)}` }]
      : []),
    ...(people === 0 && decisionMakers.of === 0
      ? []
      : [{ of: 'Met', is: `${sayCount(people, 'person', 'people')}${named}` }]),
  ];
}

/** The facts in one line, to stand above what is written about them. */
export function writeFacts(facts: WeekFacts): string {
  return listFacts(facts)
    .map(({ of, is }) => `${of}: ${is}.`)
    .join(' ');
}

/** `coordination 38% (44% in the 8 weeks before), review 20%`. */
function sayKinds({ kinds, usualWeeks }: WeekFacts): string {
  return kinds
    .map(({ kind, share, usual }, index) => {
      const when = index === 0 ? ` in the ${sayCount(usualWeeks, 'complete week')} before` : '';
      return `${kind} ${sayShare(share)}${usual === null ? '' : ` (${sayShare(usual)}${when})`}`;
    })
    .join(', ');
}

function sayTimes(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}

export function nameTitle(title: string): string {
  return title.trim() === '' ? 'Untitled' : title;
}

/** When someone was met last, and how often of late. */
export function sayLastMet({ last, recently, everyDays }: Overdue): string {
  const wish = everyDays === null ? '' : ` You wish to meet every ${sayCount(everyDays, 'day')}.`;
  if (last === null) return `No contact in the last twelve months.${wish}`;
  const where = last.title === '' ? ', as you noted' : ` in ${last.title}`;
  const when = sayDate(last.on);
  const met =
    last.isMessage === true ? `Last contact ${when}, by message` : `Last met ${when}${where}`;
  const days = recently === 0 ? 'No day' : sayCount(recently, 'day');
  return `${met}. ${days} of the last 90 with a contact.${wish}`;
}

/** How seldom, in a few words. */
export function saySeldom({ last, recently }: Overdue): string {
  if (last === null) return 'Not met in twelve months.';
  if (recently === 0) return 'Not met in ninety days.';
  if (last.isMessage === true) return `Last contact ${sayDate(last.on)}.`;
  return recently === 1 ? 'Met once in ninety days.' : `Not met since ${sayDate(last.on)}.`;
}

/** One thing to do about it, from what the calendar holds. */
export function sayOneThing({ name, last, next }: Overdue): string {
  if (next !== null) {
    return `You meet on ${sayWeekday(next.on)} in ${nameTitle(next.title)}: bring one question only ${name} can answer.`;
  }
  if (last === null)
    return `Ask someone who works with ${name} to bring you together for half an hour.`;
  if (last.title === '') return `Send ${name} one line on what came of your last talk.`;
  return `Send ${name} one line on what came of ${nameTitle(last.title)}, and ask for twenty minutes.`;
}

/** `Priya Shah, 6 inquire, since 3 September 2026, 1.5 h a week`. */
export function sayDelegation({ holder, level, since, hoursAWeek }: LiveDelegation): string {
  const hours = hoursAWeek === null ? '' : `, ${sayHours(hoursAWeek)} a week`;
  return `${holder}, ${level} ${AUTHORITY_WORDS[level - 1] ?? ''}, since ${sayDate(since)}${hours}`;
}

/** What was decided on a card, a line a thing; a card that was only read has one line. */
export function listDecided({ card, state, items }: ShownCard): readonly string[] {
  if (items.length > 0) return items.map((item) => sayItem(item));
  if (state === 'skipped') return ['Left out this time'];
  if (state === 'open') return ['Left open'];
  return [NOTHING_SAID[card]];
}

const NOTHING_SAID: Readonly<Record<Card, string>> = {
  'last-step': 'Looked at',
  moved: 'Looked at',
  unsorted: 'Looked at',
  people: 'Looked at',
  delegations: 'Nothing came back',
  reflection: 'Looked at',
  forecasts: 'Looked at',
  decisions: 'Looked at',
  'self-check': 'Looked at',
  'next-step': 'Looked at',
  hold: 'Looked at',
};

export function sayItem({ title, did, note }: Item): string {
  const name = nameTitle(title);
  switch (did) {
    case 'done':
    case 'partly':
    case 'no':
    case 'stopped':
      return `${name}: ${OUTCOME_WORDS[did].toLowerCase()}${note === '' ? '' : `, “${note}”`}`;
    case 'seen':
      return `${name}: ${note}`;
    case 'chosen':
      return `${name}: no time held`;
    case 'held':
      return `${name}: held ${note}`;
    case 'sorted':
      return `${name}: ${note}`;
    case 'met':
      return `${name}: you met`;
    case 'snoozed':
      return `${name}: asked again in four weeks`;
    case 'later':
      return `${name}: left for next time`;
    case 'taken-back':
      return `${name} came back to you`;
    case 'written':
      return 'An entry in the journal';
  }
}
