import { CAPABILITY_IDS, type CapabilityId } from '../../../kernel/capability.ts';
import { foldWords, hasWords } from '../../../kernel/fold-words.ts';
import { SHIFTS } from '../../../kernel/shifts.ts';
import {
  cutAtPlaceholders,
  FACTS,
  type FactKind,
  type Practice,
  type PracticeDraft,
  type WeeklyMeasure,
} from '../../../notebook/practices/model.ts';
import { sayCount } from '../../../ui/numbers.ts';

/** What to look for: a shift or all, and words. */
export interface Looked {
  readonly shift: CapabilityId | 'all';
  readonly words: string;
}

export const EVERYTHING: Looked = { shift: 'all', words: '' };

export const SHIFT_CHOICES = [
  { value: 'all', title: 'All' },
  ...CAPABILITY_IDS.map((value) => ({ value, title: SHIFTS[value].title })),
] as const;

/** The practices of a shift that hold all the words, shift by shift; shifts without any are left out. */
export function findPractices(practices: readonly Practice[], { shift, words }: Looked) {
  const asked = foldWords(words);
  return CAPABILITY_IDS.filter((id) => shift === 'all' || shift === id)
    .map((id) => ({
      shift: id,
      practices: practices.filter(
        (practice) => practice.shift === id && hasWords(textOf(practice), asked),
      ),
    }))
    .filter((group) => group.practices.length > 0);
}

/** A text with the words that stand for what is not known here, told apart from its own. */
export function sayUnfilled(text: string, fact: FactKind) {
  return cutAtPlaceholders(text).map((piece, index) => {
    if ('text' in piece) return { text: piece.text, isUnfilled: false };
    const words = FACTS[fact].supplies[piece.placeholder] ?? piece.placeholder;
    return { text: index === 0 ? capitalise(words) : words, isUnfilled: true };
  });
}

/** Which way it should move its measure, and when that shows. */
export function sayMove({ better, lag }: Pick<PracticeDraft, 'better' | 'lag'>): string {
  const when = lag === 0 ? 'from the next week on' : `after ${sayCount(lag, 'more week')}`;
  return `${better}, to be seen ${when}`;
}

const GRADES = {
  A: 'trials brought together',
  B: 'studies of something near',
  C: 'what practitioners advise',
} as const;

/** How well it is known to work: “Grade B: studies of something near.” */
export function sayGrade({ evidence: { grade }, isOwn }: Practice): string {
  if (grade === 'ours') return isOwn ? 'Your judgement.' : 'Our judgement.';
  return `Grade ${grade}: ${GRADES[grade]}.`;
}

/** The sentence of the page: how many there are to choose from, and how many are the owner’s. */
export function sayPractices(practices: readonly Practice[]) {
  const own = practices.filter(({ isOwn }) => isOwn).length;
  const said = `${sayCount(practices.length, 'practice')}, half an hour at most.`;
  const shown = own === 0 ? 'Each ends in something you can see.' : `${own} of them your own.`;
  return { said, shown };
}

/** An empty practice of the owner’s, as its form opens. */
export function startPractice(measure: WeeklyMeasure): PracticeDraft {
  return {
    shift: measure.shift,
    title: '',
    fact: 'none',
    trigger: '',
    act: '',
    minutes: 20,
    say: [],
    sort: 'act',
    observable: '',
    isSlow: false,
    measure: measure.id,
    better: measure.ways[0] ?? 'up',
    lag: 1,
    fails: '',
    easier: '',
    harder: '',
    kind: 'doing',
    evidence: { grade: 'ours', says: '' },
  };
}

/** One of ours as the owner’s own to begin with: its words for what is not known take its place. */
export function adoptPractice({ id: _, isOwn: __, ...practice }: Practice): PracticeDraft {
  const fill = (text: string) =>
    sayUnfilled(text, practice.fact)
      .map((piece) => piece.text)
      .join('');
  return {
    ...practice,
    trigger: fill(practice.trigger),
    act: fill(practice.act),
    say: practice.say.map(fill),
    observable: fill(practice.observable),
    fact: 'none',
    // what is known of ours is not known of what they make of it
    evidence: { grade: 'ours', says: `Begun from “${practice.title}”.` },
  };
}

export function draftOf({ id: _, isOwn: __, ...practice }: Practice): PracticeDraft {
  return practice;
}

const MOST_MINUTES = 30;

/** What still has to be filled in, in words; undefined when it can be kept. */
export function findMissing(draft: PracticeDraft): string | undefined {
  if (draft.title.trim() === '') return 'Give it a title.';
  if (draft.trigger.trim() === '') return 'Say when it is time for it.';
  if (draft.act.trim() === '') return 'Say what you will do.';
  if (draft.observable.trim() === '') return 'Say what you will see if it went well.';
  const isTime = Number.isInteger(draft.minutes) && draft.minutes >= 1;
  if (!isTime || draft.minutes > MOST_MINUTES) return 'Make it 30 minutes at most.';
  const texts = [draft.trigger, draft.act, draft.observable, ...draft.say];
  const isBraced = texts.flatMap(cutAtPlaceholders).some((piece) => 'placeholder' in piece);
  return isBraced && draft.fact === 'none' ? 'Write the name itself, without braces.' : undefined;
}

function textOf({ title, trigger, act, say, fact, observable }: Practice): string {
  return [title, trigger, act, observable, ...say, FACTS[fact].about].join(' ');
}

/** With a capital, as a sentence begins. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
