import { type Ground, type GrowthDraft, type GrowthEntry, isGround } from '../model.ts';

export type GrowthKind = GrowthDraft['kind'];

export const KIND_TITLES = {
  session: 'Session',
  insight: 'Insight',
  evidence: 'Evidence',
  program: 'Program',
  'stretch-role': 'Stretch role',
} as const satisfies Record<GrowthKind, string>;

export const AUDIENCE_TITLES = {
  'decision-maker': 'a decision-maker',
  'other-function': 'another function',
  'own-team': 'your own team',
} as const;

export function listGrounds(entries: readonly GrowthEntry[]): readonly Ground[] {
  return entries.filter(isGround);
}

/** An empty entry of a kind, as its form opens. */
export function startDraft(kind: GrowthKind, on: string, ground: string = ''): GrowthDraft {
  if (kind === 'session') return { kind, on, with: '', role: 'mentor', commitment: '' };
  if (kind === 'insight') return { kind, on, text: '', audience: 'decision-maker' };
  if (kind === 'evidence') return { kind, of: ground, on, text: '' };
  return { kind, title: '', from: on, until: null };
}

/** What still has to be filled in, in words; undefined when it can be kept. */
export function findMissing(draft: GrowthDraft): string | undefined {
  if (draft.kind === 'session')
    return isEmpty(draft.with) ? 'Say whom it was with.' : noDate(draft.on);
  if (draft.kind === 'insight')
    return isEmpty(draft.text) ? 'Say what you brought.' : noDate(draft.on);
  if (draft.kind === 'evidence') {
    if (draft.of === '') return 'Choose the program or role it shows.';
    return isEmpty(draft.text) ? 'Say what happened.' : noDate(draft.on);
  }
  if (isEmpty(draft.title)) return 'Give it a title.';
  const ends = draft.until !== null && draft.until < draft.from;
  return ends ? 'It ends before it begins.' : noDate(draft.from);
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function noDate(date: string): string | undefined {
  return date === '' ? 'Say when.' : undefined;
}

const DAYS = 28;

/** The sentence of the page: what was held and brought in the 28 days up to a local date. */
export function sayGrowth(entries: readonly GrowthEntry[], on: string) {
  if (entries.length === 0) return { said: 'Nothing noted yet.', shown: 'A line each is enough.' };
  const from = new Date(Date.parse(on) - (DAYS - 1) * 86_400_000).toISOString().slice(0, 10);
  const recent = entries.filter((entry) => 'on' in entry && entry.on >= from && entry.on <= on);
  const sessions = recent.filter(({ kind }) => kind === 'session').length;
  const insights = recent.filter(({ kind }) => kind === 'insight').length;
  return {
    said: `${count(sessions, 'session')} in ${DAYS} days.`,
    shown: `${count(insights, 'insight')} brought to a room.`,
  };
}

function count(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}
