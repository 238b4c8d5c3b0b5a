import { sayDate } from '../../ui/numbers.ts';
import type { Attribute, Importance, Origin, Provenance } from '../model/attributes.ts';
import type { Person } from '../model.ts';
import { sayLevel } from './relations.ts';

/** What was changed of someone, in words: `function not said`, `every 30 days`. */
export function sayAttribute(said: Partial<Person>): string {
  if (said.level !== undefined) return sayLevel(said.level) || 'level not said';
  if (said.importance !== undefined) return sayImportance(said.importance);
  if (said.cadenceDays !== undefined) return sayCadence(said.cadenceDays);
  if (said.snoozedUntil !== undefined) {
    return said.snoozedUntil === null ? 'no longer snoozed' : `until ${sayDate(said.snoozedUntil)}`;
  }
  if (said.notes !== undefined) return said.notes === null ? 'notes deleted' : 'notes kept';
  if (said.isPerson !== undefined) return said.isPerson ? 'a person' : 'not a person';
  if (said.name !== undefined) return said.name === '' ? 'no name' : said.name;
  const [name = '', value] = Object.entries(said)[0] ?? [];
  return typeof value === 'string' ? value : `${name} not said`;
}

export function sayImportance(importance: Importance | null): string {
  return importance === null ? 'importance not said' : `${importance} importance`;
}

export function sayCadence(days: number | null): string {
  if (days === null) return 'no cadence';
  return days === 1 ? 'every day' : `every ${days} days`;
}

export const CADENCES = [7, 14, 30, 60, 90, 180, 365];

/** `Title from a contacts file, level by merging.`; empty where nothing is known of it. */
export function sayProvenance(provenance: Provenance): string {
  const named = Object.entries(WORDS).flatMap(([attribute, word]) => {
    const origin = Object.entries(provenance).find(([name]) => name === attribute)?.[1];
    return origin === undefined ? [] : [{ word, origin }];
  });
  const groups = Map.groupBy(named, ({ origin }) => origin);
  const said = [...groups].map(
    ([origin, some]) => `${joinWords(some.map(({ word }) => word))} ${ORIGIN_WORDS[origin]}`,
  );
  const text = said.join('; ');
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const WORDS: Readonly<Record<Attribute, string>> = {
  name: 'name',
  relations: 'relations',
  level: 'level',
  function: 'function',
  organisation: 'organisation',
  title: 'title',
  department: 'department',
  importance: 'importance',
  cadenceDays: 'cadence',
  snoozedUntil: 'snooze',
  notes: 'notes',
  isPerson: 'whether they are a person',
};

const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  you: 'from you',
  calendar: 'from the calendar',
  contacts: 'from a contacts file',
  suggestion: 'suggested, and accepted by you',
  merge: 'from someone merged',
};
