import { json, maybeText } from '../../keeping/archive/model.ts';
import { defineKept } from '../../keeping/model.ts';
import { forecastDraftSchema, forecastsSchema } from './model.ts';

export const FORECASTS = defineKept({
  kind: 'forecast',
  one: 'forecast',
  about: 'your forecasts',
  file: 'forecasts',
  table: 'forecast',
  path: '/api/forecasts',
  summary: 'Your forecasts with what became of them, and the imports that brought some.',
  draft: forecastDraftSchema,
  answer: forecastsSchema,
  list: 'forecasts',
  title: { about: 'what will happen', of: ({ text }) => text },
  date: { column: 'due', about: 'the local date by which it is known', of: ({ due }) => due },
  entry: json('entry', 'how likely in percent, when it was made, tags, and what became of it', {
    schema: forecastDraftSchema,
  }),
  more: [
    { field: maybeText('import_id', 'the import that brought it; null where it was written here') },
    { field: maybeText('import_name', 'the name of the imported file') },
  ],
  isMeasured: true,
  door: {
    title: 'Forecasts',
    under: 'Strategy',
    to: '/strategy/forecasts',
    called: 'calibration predictions brier fatebook',
    words: ({ text, tags }) => [text, ...tags],
    captures: [
      {
        what: 'forecast',
        title: 'Forecast',
        deed: 'Make a forecast',
        words: 'add capture prediction',
      },
    ],
  },
  said: 'Kept among your forecasts',
});
