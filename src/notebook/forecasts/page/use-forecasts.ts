import { draftOf } from '../../../keeping/model.ts';
import { useKept } from '../../../keeping/page/use-kept.ts';
import { callEndpoint, getQuery, useChange, useData } from '../../../ui/api.ts';
import {
  importForecastsEndpoint,
  previewForecastsEndpoint,
  undoForecastsEndpoint,
} from '../endpoints.ts';
import { FORECASTS } from '../kept.ts';
import {
  type Forecast,
  type ForecastFile,
  type ForecastOutcome,
  type Forecasts,
  forecastsSchema,
} from '../model.ts';

interface ImportStep {
  readonly id: string;
  /** undefined takes back all that it brought */
  readonly file: ForecastFile | undefined;
}

/** The owner's forecasts, and what can be done to them; each change is taken back by its toast. */
export function useForecasts() {
  const { things: forecasts, keep, remove } = useKept(FORECASTS);
  const { imports } = useData(getQuery(FORECASTS.path, forecastsSchema));
  const change = useChange<ImportStep, Forecasts>({
    send: sendImport,
    replaces: FORECASTS.path,
    undo: ({ id, file }) =>
      file && { said: `“${file.name}” is imported`, back: { id, file: undefined } },
  });
  return {
    forecasts,
    imports,
    keep,
    remove,
    /** what became of it, on a local date; null opens it again. It leaves the list at once. */
    resolve: (forecast: Forecast, outcome: ForecastOutcome | null, on: string) => {
      const resolved = outcome === null ? null : { outcome, on };
      const said = outcome === null ? 'Open again' : OUTCOME_SAID[outcome];
      keep(forecast.id, { ...draftOf(FORECASTS, forecast), resolved }, said);
    },
    bring: (file: ForecastFile) => change.mutate({ id: crypto.randomUUID(), file }),
    takeBack: (id: string) => change.mutate({ id, file: undefined }),
  };
}

export type ForecastActions = Omit<ReturnType<typeof useForecasts>, 'forecasts' | 'imports'>;

/** What a file would bring; keeps nothing. */
export function previewFile(file: ForecastFile) {
  return callEndpoint(previewForecastsEndpoint, { body: file });
}

function sendImport({ id, file }: ImportStep): Promise<Forecasts> {
  const params = { id };
  return file === undefined
    ? callEndpoint(undoForecastsEndpoint, { params })
    : callEndpoint(importForecastsEndpoint, { params, body: file });
}

const OUTCOME_SAID: Readonly<Record<ForecastOutcome, string>> = {
  yes: 'It happened',
  no: 'It did not happen',
  void: 'It cannot be told',
};
