import { readFileSync } from 'node:fs';
import { KINDS, type Kind, type SeriesTraits } from '../../src/time/model.ts';

/** A series with the kind a reader would give it. */
export interface LabelledTitle {
  readonly kind: Kind;
  readonly traits: SeriesTraits;
  /** in twelve weeks */
  readonly hours: number;
  /** whose calendar it stands in */
  readonly calendar: string;
}

/** Reads `seen.txt` (the word list was shaped on it) or `unseen.txt` (it was not). */
export function readLabelledTitles(name: 'seen' | 'unseen'): LabelledTitle[] {
  const text = readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8');
  const titles: LabelledTitle[] = [];
  let calendar = '';
  for (const line of text.split('\n')) {
    calendar = /^# calendar (.+)$/.exec(line)?.[1] ?? calendar;
    if (line === '' || line.startsWith('#')) continue;
    titles.push(readLine(line, calendar));
  }
  return titles;
}

const PER_WEEK: Readonly<Record<string, number>> = { d: 5, w: 1, f: 0.5, m: 0.25, q: 0.08 };
const WEEKS = 12;

function readLine(line: string, calendar: string): LabelledTitle {
  const [name, title, rest] = line.split(' | ');
  const kind = KINDS.find((known) => known === name);
  const [people, cadence, minutes, ...marks] = (rest ?? '').split(' ');
  if (!kind || !title || !cadence) throw new Error(`a line of another form: ${line}`);
  const perWeek = PER_WEEK[cadence];
  const hours = Number(minutes) / 60;
  return {
    kind,
    calendar,
    hours: hours * (perWeek === undefined ? 1 : perWeek * WEEKS),
    traits: {
      title,
      categories: [],
      people: Number(people),
      times: perWeek === undefined ? 1 : Math.ceil(perWeek * WEEKS),
      hasOutsider: marks.includes('o'),
      hasReport: marks.includes('r'),
      hasManager: marks.includes('m'),
      hasDecisionMaker: marks.includes('d'),
      names: [],
      isRecurring: perWeek !== undefined,
      perWeek,
      hours,
    },
  };
}
