import { findTenth, type Resolved } from '../../../notebook/forecasts/calibration/measures.ts';
import { badLine, type CsvFile, readCsvRows } from '../csv-rows.ts';
import { findDecimal } from '../read-number.ts';

export interface ForecastsFile {
  readonly resolved: readonly Resolved[];
  /** lines of forecasts that have no outcome yet */
  readonly open: readonly number[];
}

/**
 * Forecasts and what became of them, from a CSV file `forecast,outcome`. One without an outcome is
 * still open. A file without a word in it has none.
 * @throws UserError naming file and line for what cannot be read
 */
export async function readForecastsFile(file: CsvFile): Promise<ForecastsFile> {
  if (file.text.trim() === '') return { resolved: [], open: [] };
  const resolved: Resolved[] = [];
  const open: number[] = [];
  for (const { line, cell } of await readCsvRows(file, ['forecast', 'outcome'])) {
    const forecast = readForecast(cell('forecast'));
    if (typeof forecast === 'string') throw badLine(file.name, line, forecast);
    if (cell('outcome') === '') open.push(line);
    else {
      const happened = OUTCOMES[cell('outcome').toLowerCase()];
      if (happened === undefined) {
        const said = `the outcome “${cell('outcome')}” is neither 1 nor 0`;
        throw badLine(file.name, line, `${said}; leave it empty while it is open`);
      }
      resolved.push({ ...forecast, happened });
    }
  }
  return { resolved, open };
}

const OUTCOMES: Readonly<Record<string, boolean>> = Object.assign(Object.create(null), {
  '1': true,
  '1.0': true,
  yes: true,
  true: true,
  '0': false,
  '0.0': false,
  no: false,
  false: false,
});

/** The forecast with its tenth, or what is wrong with it. */
function readForecast(text: string): Pick<Resolved, 'forecast' | 'tenth'> | string {
  if (text === '') return 'the forecast is missing';
  const isPercent = text.endsWith('%');
  const decimal = findDecimal(isPercent ? text.slice(0, -1).trim() : text);
  if (decimal === undefined) return `the forecast “${text}” is no number`;
  const forecast = isPercent ? Number(decimal) / 100 : Number(decimal);
  if (!(forecast >= 0 && forecast <= 1)) {
    return `the forecast “${text}” is not between 0 and 1; seventy in a hundred is .7 or 70%`;
  }
  return { forecast, tenth: findTenth(isPercent ? String(forecast) : decimal) };
}
