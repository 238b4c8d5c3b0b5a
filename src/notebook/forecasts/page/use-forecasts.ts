import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import {
  type Forecast,
  type ForecastDraft,
  type ForecastFile,
  type ForecastOutcome,
  type Forecasts,
  forecastPreviewSchema,
  forecastsSchema,
} from '../model.ts';

const FORECASTS_PATH = '/api/forecasts';
const IMPORTS_PATH = '/api/forecast-imports';

type ForecastStep =
  | { readonly do: 'keep'; readonly id: string; readonly draft: ForecastDraft }
  | { readonly do: 'delete'; readonly id: string }
  | { readonly do: 'import'; readonly id: string; readonly file: ForecastFile }
  | { readonly do: 'take back'; readonly id: string };

/** The owner's forecasts, and what can be done to them; each change is taken back by its toast. */
export function useForecasts() {
  const { forecasts, imports } = useData(getQuery(FORECASTS_PATH, forecastsSchema));
  const change = useKeepForecast();
  const keep = (id: string, draft: ForecastDraft) => change.mutate({ do: 'keep', id, draft });
  return {
    forecasts,
    imports,
    keep,
    remove: (id: string) => change.mutate({ do: 'delete', id }),
    /** what became of it, on a local date; null opens it again */
    resolve: (forecast: Forecast, outcome: ForecastOutcome | null, on: string) => {
      const resolved = outcome === null ? null : { outcome, on };
      keep(forecast.id, { ...draftOf(forecast), resolved });
    },
    bring: (file: ForecastFile) => change.mutate({ do: 'import', id: crypto.randomUUID(), file }),
    takeBack: (id: string) => change.mutate({ do: 'take back', id }),
  };
}

export type ForecastActions = Omit<ReturnType<typeof useForecasts>, 'forecasts' | 'imports'>;

export function useKeepForecast() {
  return useChange<ForecastStep, Forecasts>({
    send: sendStep,
    replaces: FORECASTS_PATH,
    guess: guessForecasts,
    undo: (step, before) => undoStep(step, before?.forecasts ?? []),
  });
}

export function draftOf({ id: _, ...draft }: Forecast): ForecastDraft {
  return draft;
}

/** What a file would bring; keeps nothing. */
export function previewFile(file: ForecastFile) {
  const answer = forecastPreviewSchema;
  return callApi({ method: 'POST', path: `${IMPORTS_PATH}/preview`, body: file, answer });
}

function sendStep(step: ForecastStep): Promise<Forecasts> {
  const answer = forecastsSchema;
  const path = `${step.do === 'import' || step.do === 'take back' ? IMPORTS_PATH : FORECASTS_PATH}/${step.id}`;
  if (step.do === 'keep') return callApi({ method: 'PUT', path, body: step.draft, answer });
  if (step.do === 'import') return callApi({ method: 'PUT', path, body: step.file, answer });
  return callApi({ method: 'DELETE', path, answer });
}

/** A forecast that is resolved leaves the list at once, so that the keys go on with the next. */
function guessForecasts({ forecasts, imports }: Forecasts, step: ForecastStep): Forecasts {
  if (step.do === 'keep') {
    const changed = forecasts.map((each) =>
      each.id === step.id ? { ...each, ...step.draft } : each,
    );
    return { forecasts: changed, imports };
  }
  if (step.do === 'delete') {
    return { forecasts: forecasts.filter(({ id }) => id !== step.id), imports };
  }
  return { forecasts, imports };
}

function undoStep(step: ForecastStep, before: readonly Forecast[]) {
  if (step.do === 'import') {
    const back: ForecastStep = { do: 'take back', id: step.id };
    return { said: `“${step.file.name}” is imported`, back };
  }
  if (step.do === 'take back') return undefined;
  const old = before.find(({ id }) => id === step.id);
  if (old === undefined) {
    const back: ForecastStep = { do: 'delete', id: step.id };
    return { said: 'Kept among your forecasts', back };
  }
  const back: ForecastStep = { do: 'keep', id: step.id, draft: draftOf(old) };
  if (step.do === 'delete') return { said: `“${old.text}” is deleted`, back };
  return { said: saySaved(step.draft, old), back };
}

function saySaved({ resolved }: ForecastDraft, old: Forecast): string {
  if (resolved === null) return old.resolved === null ? 'Changed' : 'Open again';
  if (old.resolved?.outcome === resolved.outcome) return 'Changed';
  return OUTCOME_SAID[resolved.outcome];
}

const OUTCOME_SAID: Readonly<Record<ForecastOutcome, string>> = {
  yes: 'It happened',
  no: 'It did not happen',
  void: 'It cannot be told',
};
