import { pathOf } from '../../ui/path-of.ts';
import { showRecordsEndpoint } from '../endpoints.ts';
import type { Records, Time } from '../model.ts';
import { type KindNames, type StackPart, stackParts } from './kind-order.ts';

/** What a drill-down shows the events of. It is kept in the address, so that it can be linked to. */
export type RecordsOf =
  | { readonly of: 'series'; readonly id: string }
  | { readonly of: 'measure'; readonly id: string }
  | { readonly of: 'week'; readonly week: string; readonly part: StackPart };

/** `series:…`, `measure:strategy.share`, `week:2026-W12:coordination`, as the address holds it. */
export function writeRecordsOf(records: RecordsOf): string {
  if (records.of === 'week') return `week:${records.week}:${records.part}`;
  return `${records.of}:${records.id}`;
}

/** What an address asks for; undefined when it asks for nothing that exists. */
export function readRecordsOf(
  text: unknown,
  byKind: Time['byKind'],
  names: KindNames,
): RecordsOf | undefined {
  if (typeof text !== 'string') return undefined;
  const [, of, id] = /^(series|measure):(.+)$/s.exec(text) ?? [];
  if (id !== undefined) return { of: of === 'series' ? 'series' : 'measure', id };
  const [, week, name] = /^week:(\d{4}-W\d{2}):(.+)$/.exec(text) ?? [];
  const part = stackParts(byKind, names).find((each) => each === name);
  return week === undefined || part === undefined ? undefined : { of: 'week', week, part };
}

/** The paths that together hold the events asked for; the layer of other kinds has several. */
export function pathsOfRecords(
  records: RecordsOf,
  { names, window }: { readonly names: KindNames; readonly window: URLSearchParams },
): readonly string[] {
  if (records.of !== 'week') return [recordsPath({ [records.of]: records.id }, window)];
  const kinds = records.part === 'others' ? names.others : [records.part];
  return kinds.map((kind) => recordsPath({ kind, week: records.week }, window));
}

/** Several answers as one, the latest event first. */
export function joinRecords(answers: readonly Records[]): Records {
  const records = answers
    .flatMap((answer) => answer.records)
    .toSorted((a, b) => b.start.localeCompare(a.start));
  const sum = (of: (answer: Records) => number) =>
    answers.reduce((total, answer) => total + of(answer), 0);
  return {
    count: { n: sum((answer) => answer.count.n), of: answers[0]?.count.of ?? 0 },
    hours: sum((answer) => answer.hours),
    records,
  };
}

function recordsPath(what: Readonly<Record<string, string>>, window: URLSearchParams): string {
  return pathOf(showRecordsEndpoint, { query: { ...what, ...Object.fromEntries(window) } });
}
