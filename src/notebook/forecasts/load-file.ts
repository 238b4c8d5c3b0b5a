import { loadProfile } from '../../accounts/store.ts';
import { loadKept } from '../../keeping/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import { dateOfDay, localDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/values.ts';
import { parseCsv } from '../../platform/parse-csv.ts';
import { FORECASTS } from './kept.ts';
import type { ForecastDraft, ForecastFile, ForecastPreview } from './model.ts';
import { readForecasts } from './read-import/read-forecasts.ts';

interface Ground {
  readonly database: Database;
  readonly workspace: Workspace;
  /** epoch milliseconds */
  readonly now: number;
}

interface FileOfForecasts {
  readonly preview: ForecastPreview;
  /** those that are not here yet, with an id each */
  readonly fresh: readonly { readonly id: string; readonly draft: ForecastDraft }[];
}

const SAMPLE = 5;
const MOST_NOT_READ = 200;

/**
 * What a file of forecasts would bring beside what is here.
 * @throws UserError for text that is no such file
 */
export async function loadFile(
  { database, workspace, now }: Ground,
  { name, text, by }: ForecastFile,
): Promise<FileOfForecasts> {
  const rows = await parseCsv(text, (line) => brokenQuote(name, line));
  const { zone } = await loadProfile(database, workspace);
  const today = dateOfDay(localDay(findZone(zone) ?? UTC, now));
  const read = readForecasts(rows, { by: by ?? undefined, today });
  if (read === undefined) throw noColumns(name);
  const here = new Set((await loadKept(database, workspace, FORECASTS)).map(keyOf));
  const fresh = read.forecasts.filter((draft) => !here.has(keyOf(draft)));
  return {
    fresh: fresh.map((draft) => ({ id: newId(), draft })),
    preview: {
      format: read.format,
      people: [...read.people],
      by: read.by ?? null,
      count: fresh.length,
      resolved: fresh.filter(({ resolved }) => resolved !== null).length,
      known: read.forecasts.length - fresh.length,
      sample: fresh.slice(0, SAMPLE),
      notRead: read.notRead.slice(0, MOST_NOT_READ),
      notReadCount: read.notRead.length,
    },
  };
}

/** A file need not say when a forecast was made; by what and by when, it is the same one. */
function keyOf({ text, due }: Pick<ForecastDraft, 'text' | 'due'>): string {
  return `${due} ${text}`;
}

function brokenQuote(name: string, line: number): UserError {
  return new UserError(
    'bad-input',
    `${name} line ${line}: a quote that was opened is not closed. Export the file once more.`,
  );
}

function noColumns(name: string): UserError {
  return new UserError(
    'no-columns',
    `${name} line 1: no column says what was foretold and how likely it was. Choose the CSV file that Fatebook or PredictionBook exports, or name the columns text, percent, made, due and outcome.`,
  );
}
