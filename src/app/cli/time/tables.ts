import { styleText } from 'node:util';
import { DEFINITIONS } from '../../../capabilities/catalog.ts';
import { sayAmount, sayHours } from '../../../kernel/amount.ts';
import type { MeasureUnit } from '../../../kernel/measure.ts';
import { dateOfDay, localDay } from '../../../kernel/week.ts';
import type { Zone } from '../../../kernel/zone.ts';
import type { TimeFacts } from '../../../time/core/facts.ts';
import { sumHours } from '../../../time/core/tally.ts';
import { showBar, showTable } from '../show.ts';
import type { TimeDocument } from './document.ts';

interface TablesLook {
  readonly zone: Zone;
  /** whether the calendar ends before this week */
  readonly isEarlier: boolean;
  readonly facts: TimeFacts;
}

const BAR = 30;
const NUMBER = { align: 'right' } as const;

/** The document for people: tables with bars. */
export function showTimeTables(document: TimeDocument, look: TablesLook): string {
  return [
    showHead(document, look),
    showWeeks(document),
    showKinds(document),
    showSeries(document),
    showQuestions(document, look),
    showMeasures(document),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function showHead(
  { from, to, hours, asOf }: TimeDocument,
  { zone, isEarlier, facts }: TablesLook,
): string {
  const days = `${firstDay(zone, from)} to ${lastDay(zone, to)}`;
  const open = sumHours(facts.count.events.filter(({ answer }) => answer !== 'accepted'));
  const lines = [
    heading(`${sayHours(hours)} ${hours === 1 ? 'hour' : 'hours'}, ${days}, ${zone.id}`),
  ];
  if (open > 0) lines.push(`${sayHours(open)} of them are tentative or not answered.`);
  if (isEarlier) {
    const end = lastDay(zone, asOf);
    lines.push(
      `The calendar has no events after the week that ends on ${end}: it is counted up to there.`,
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

function showWeeks({ weeks }: TimeDocument): string {
  const most = weeks.reduce((largest, { hours }) => Math.max(largest, hours), 0);
  const rows = weeks.map(({ week, hours, complete }) => [
    week,
    hours.toFixed(1),
    [showBar(hours, most, BAR), complete ? '' : 'not complete, left out'].join(' ').trim(),
  ]);
  return showTable([{ title: 'week' }, { title: 'hours', ...NUMBER }, { title: '' }], rows);
}

function showKinds({ byKind, sorted, hours }: TimeDocument): string {
  if (byKind.length === 0) return '';
  const rows = byKind.map(({ kind, hours: each, share }) => [
    kind,
    each.toFixed(1),
    sayAmount(share, 'share'),
    showBar(each, byKind[0]?.hours ?? 0, BAR),
  ]);
  const columns = [
    { title: 'kind' },
    { title: 'hours', ...NUMBER },
    { title: 'share', ...NUMBER },
    { title: '' },
  ];
  const sum = `${sayHours((sorted.share ?? 0) * hours)} of ${sayHours(hours)} hours are sorted`;
  return `${showTable(columns, rows)}${sum}: ${saySorters(sorted)}.\n`;
}

function saySorters({ rules, you, learned, words }: TimeDocument['sorted']): string {
  const shares = { 'your rules': rules, you, 'what you taught': learned, 'the word list': words };
  const said = Object.entries(shares).flatMap(([name, share]) =>
    share === null || share === 0 ? [] : [`${sayAmount(share, 'share')} by ${name}`],
  );
  return said.length === 0 ? 'none yet' : said.join(', ');
}

const MOST_SERIES = 15;

function showSeries(document: TimeDocument): string {
  const series = document.series.filter(({ hours }) => hours > 0);
  if (series.length === 0) return '';
  const rows = series
    .slice(0, MOST_SERIES)
    .map(({ title, hours, occurrences, people, kind }) => [
      title,
      hours.toFixed(1),
      String(occurrences),
      String(people),
      kind,
    ]);
  const columns = [
    { title: `largest series, ${rows.length} of ${series.length}`, isFlexible: true },
    { title: 'hours', ...NUMBER },
    { title: 'times', ...NUMBER },
    { title: 'people', ...NUMBER },
    { title: 'kind' },
  ];
  return showTable(columns, rows);
}

const MOST_QUESTIONS = 12;

function showQuestions({ ask }: TimeDocument, { facts }: TablesLook): string {
  if (ask.length === 0) return '';
  const uncounted = new Set(
    facts.count.leftOut.filter(({ isBlock }) => isBlock).map(({ candidate }) => candidate.title),
  );
  const rows = ask
    .slice(0, MOST_QUESTIONS)
    .map(({ title, hours, guess, confidence }) => [
      title,
      hours.toFixed(1),
      `${guess}? ${sayAmount(confidence, 'share')}${uncounted.has(title) ? ', not counted yet' : ''}`,
    ]);
  const columns = [
    { title: 'to answer next (--answers)', isFlexible: true },
    { title: 'hours', ...NUMBER },
    { title: 'guess' },
  ];
  return showTable(columns, rows);
}

function showMeasures({ measures }: TimeDocument): string {
  const columns = [
    { title: 'measure' },
    { title: 'value', ...NUMBER },
    { title: 'last four complete weeks' },
  ];
  return showTable(columns, measures.map(showMeasure));
}

function showMeasure(measure: TimeDocument['measures'][number]): string[] {
  const { id, value, unit, count, low, high, missing, beside } = measure;
  const definition = DEFINITIONS.get(id);
  const title = definition?.title ?? id;
  if (value === null) return [title, '–', `Not enough data yet. ${missing}`];
  const isExact = low === high;
  const range =
    low === null || high === null || isExact
      ? ''
      : `, 80% range ${sayMeasured(low, unit)} to ${sayMeasured(high, unit)}`;
  const counted = `${sayHours(count.n)} of ${sayHours(count.of)} ${definition?.counted ?? ''}`;
  return [
    title,
    sayMeasured(value, unit),
    `${PER[unit] ?? ''}${counted.trim()}${range}${beside === undefined ? '' : `. ${beside}`}`,
  ];
}

/** A value in its own unit, as short as a column asks. */
function sayMeasured(value: number, unit: MeasureUnit): string {
  if (unit === 'share') return sayAmount(value, 'share');
  if (unit === 'hours a week' || unit === 'hours in 4 weeks') {
    return sayAmount(value, 'hours a week');
  }
  if (unit === 'minutes a week') return `${Math.round(value)} min`;
  return String(Number(value.toFixed(2)));
}

const PER: Readonly<Partial<Record<MeasureUnit, string>>> = {
  'hours a week': 'a week, ',
  'minutes a week': 'a week, ',
  'hours in 4 weeks': 'in 4 weeks, ',
  'times in 28 days': 'in 28 days, ',
};

/** Bold where the terminal can, and NO_COLOR is not set. */
function heading(text: string): string {
  return styleText('bold', text, { stream: process.stdout });
}

function firstDay(zone: Zone, instant: string): string {
  return dateOfDay(localDay(zone, Date.parse(instant)));
}

/** The local day that ends, or is under way, at the end of a span. */
function lastDay(zone: Zone, instant: string): string {
  return dateOfDay(localDay(zone, Date.parse(instant) - 1));
}
