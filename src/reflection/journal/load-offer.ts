import { readFileSync } from 'node:fs';
import { loadMeasures } from '../../capabilities/load-measures.ts';
import { sayHours } from '../../kernel/amount.ts';
import { DAY, dateOfDay, mondayOf } from '../../kernel/week.ts';
import { findLargestMeeting, recentWeeks } from '../../time/core/largest-meeting.ts';
import { RECENT_WEEKS } from '../../time/core/weeks.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { loadTime } from '../../time/load-summary.ts';
import { choosePrompt, type Facts } from './choose-prompt.ts';
import type { JournalEntry, Prompt } from './model.ts';
import { type PromptFact, readPrompts } from './read-prompts.ts';
import { loadEntriesBetween, loadUsedPrompts } from './store.ts';

const FILE = 'content/en/prompts.yaml';
const HALF_A_YEAR = 183;
/** An entry counts as "a year ago" this many days before or after the day. */
const ABOUT = 10;
let prompts: readonly Prompt[] | undefined;

/** The prompt of this week with its fact, and what was written about a year ago. */
export async function loadOffer(ground: HoursGround, today: number) {
  const { database, workspace } = ground;
  const used = await loadUsedPrompts(database, workspace, dateOfDay(today - HALF_A_YEAR));
  const prompt = choosePrompt({
    prompts: loadPrompts(),
    used,
    facts: await loadFacts(ground),
    week: Math.floor(mondayOf(today) / 7),
  });
  return { prompt: prompt ?? null, yearAgo: (await loadYearAgo(ground, today)) ?? null };
}

/** The prompts of the journal, read once. */
export function loadPrompts(): readonly Prompt[] {
  prompts ??= readPrompts(readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8'), FILE);
  return prompts;
}

async function loadFacts(ground: HoursGround): Promise<Facts> {
  const time = await loadTime(ground);
  const { measures, decisionMakerHours } = await loadMeasures(ground);
  const weeks = recentWeeks(time).length;
  if (weeks < RECENT_WEEKS) return {};
  const known = new Map(measures.filter((each) => each.enough).map((each) => [each.id, each]));
  const largest = findLargestMeeting(time);
  return {
    hours: sayHours(time.byKind.reduce((sum, each) => sum + each.recentHours, 0) / weeks),
    largest: largest?.title,
    'largest hours': say(largest && largest.recentHours / weeks),
    'strategy hours': say(perWeek(known.get('strategy.share')?.count.n, weeks)),
    'could run hours': say(known.get('delegation.could-run')?.value),
    'decision hours': say(decisionMakerHours.value),
  } satisfies Record<PromptFact, string | undefined>;
}

function perWeek(hours: number | undefined, weeks: number): number | undefined {
  return hours === undefined ? undefined : hours / weeks;
}

function say(hours: number | null | undefined): string | undefined {
  return hours === null || hours === undefined ? undefined : sayHours(hours);
}

async function loadYearAgo(
  { database, workspace }: HoursGround,
  today: number,
): Promise<JournalEntry | undefined> {
  const day = today - 365;
  const near = await loadEntriesBetween(database, workspace, {
    from: dateOfDay(day - ABOUT),
    to: dateOfDay(day + ABOUT),
  });
  return near.toSorted((a, b) => distance(a, day) - distance(b, day))[0];
}

function distance({ on }: JournalEntry, day: number): number {
  return Math.abs(Date.parse(on) / DAY - day);
}
