import type { Answer, Rule, SeriesTraits, Sorting } from '../model.ts';
import { answerKey } from './answer-key.ts';
import type { Candidate, EventFacts } from './candidates.ts';
import { HORIZON_OF_KIND } from './kinds.ts';
import type { Series } from './series.ts';
import { ENOUGH_CONFIDENCE, type Guess, type Sorter, type SortLesson } from './sort/sorter.ts';

export interface Decisions {
  /** in order: the first that matches decides */
  readonly rules: readonly Rule[];
  /** a later answer to the same title replaces an earlier one */
  readonly answers: readonly Answer[];
  /** learns from the owner's answers, on top of the word list */
  readonly train: (lessons: readonly SortLesson[]) => Sorter;
}

/**
 * Finds the kind of each candidate: the owner's rules first, then the owner's answers, then what
 * they taught and the word list. Rules and answers to titles reach back over all events.
 * Source: docs/measures.md#sorting
 */
export function sortCandidates(
  series: ReadonlyMap<string, Series>,
  decisions: Decisions,
): Map<Candidate, Sorting> {
  const answers = readAnswers(decisions.answers);
  const sorter = decisions.train(collectLessons(series, answers.ofTitle));
  const rules = decisions.rules.map((rule) => ({ ...rule, match: rule.match.toLowerCase() }));
  const sortings = new Map<Candidate, Sorting>();
  for (const each of series.values()) {
    const guessed = sortByGuess(each, sorter);
    const ofEvent = new Map<unknown, Sorting>();
    for (const member of each.members) {
      let sorting = ofEvent.get(member.event);
      if (sorting === undefined) {
        sorting =
          sortByRule(member, rules) ??
          sortByAnswer(answers.ofTitle.get(member.key) ?? answers.ofTitle.get(each.key)) ??
          guessed;
        ofEvent.set(member.event, sorting);
      }
      const only = answers.ofOne.get(oneOccurrence(member));
      sortings.set(member, sorting.by === 'rule' ? sorting : (sortByAnswer(only) ?? sorting));
    }
  }
  return sortings;
}

interface ReadAnswers {
  readonly ofTitle: ReadonlyMap<string, Answer>;
  readonly ofOne: ReadonlyMap<string, Answer>;
}

function readAnswers(answers: readonly Answer[]): ReadAnswers {
  const ofTitle = new Map<string, Answer>();
  const ofOne = new Map<string, Answer>();
  for (const answer of answers) {
    if (answer.only === undefined) {
      ofTitle.set(answerKey(answer.title), answer);
    } else ofOne.set(oneOccurrence(answer.only), answer);
  }
  return { ofTitle, ofOne };
}

function oneOccurrence({ uid, recurrence }: { uid: string; recurrence: string }): string {
  return `${uid}\n${recurrence}`;
}

/** An answer to one occurrence alone teaches nothing: it is the exception. */
function collectLessons(
  series: ReadonlyMap<string, Series>,
  ofTitle: ReadonlyMap<string, Answer>,
): SortLesson[] {
  const traitsOf = new Map<string, Series>();
  for (const each of series.values()) {
    const known = traitsOf.get(each.key);
    if (known === undefined || known.members.length < each.members.length) {
      traitsOf.set(each.key, each);
    }
  }
  return [...ofTitle].flatMap(([key, { title, kind }]) => {
    const known = traitsOf.get(key);
    if (known?.isPrivate) return [];
    return { traits: known?.traits ?? traitsOfTitle(title), kind };
  });
}

/** What is known of a title that the window does not hold. */
function traitsOfTitle(title: string): SeriesTraits {
  return {
    title,
    categories: [],
    people: undefined,
    times: 1,
    hasOutsider: false,
    hasReport: false,
    hasManager: false,
    hasDecisionMaker: false,
    names: [],
    isRecurring: false,
    perWeek: undefined,
    hours: 1,
  };
}

function sortByGuess({ traits, isPrivate }: Series, sorter: Sorter): Sorting {
  const { guess, confidence, by, why } = isPrivate ? NOTHING_KNOWN : sorter.sort(traits);
  if (confidence < ENOUGH_CONFIDENCE) {
    return { kind: 'unsorted', by: undefined, confidence, guess, horizon: undefined, why };
  }
  return { kind: guess, by, confidence, guess, horizon: HORIZON_OF_KIND[guess], why };
}

/** Without title and people a guess would rest on what was left out. */
const NOTHING_KNOWN: Guess = {
  guess: 'personal',
  confidence: 0,
  by: 'words',
  why: 'private: its title and people are not kept',
};

function sortByAnswer(answer: Answer | undefined): Sorting | undefined {
  if (answer === undefined) return undefined;
  return decided(answer, 'you', 'you sorted it');
}

function sortByRule(event: EventFacts, rules: readonly Rule[]): Sorting | undefined {
  const rule = rules.find((each) => matches(each, event));
  if (rule === undefined) return undefined;
  return decided(rule, 'rule', `your rule: “${rule.match}” in the ${rule.field}`);
}

/** Text of a rule in lower case. */
function matches({ match, field }: Rule, { event, title, people }: EventFacts): boolean {
  if (field === 'title') return title.toLowerCase().includes(match);
  if (event.isPrivate) return false;
  if (field === 'category') {
    return event.categories.some((category) => category.toLowerCase().includes(match));
  }
  return event.people.some(({ address, name }) => {
    if (!people.includes(address)) return false;
    return address.includes(match) || (name?.toLowerCase().includes(match) ?? false);
  });
}

function decided(
  { kind, horizon }: Pick<Answer, 'kind' | 'horizon'>,
  by: 'rule' | 'you',
  why: string,
): Sorting {
  return { kind, by, confidence: 1, guess: kind, horizon: horizon ?? HORIZON_OF_KIND[kind], why };
}
