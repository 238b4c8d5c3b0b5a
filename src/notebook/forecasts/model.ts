import * as z from 'zod/mini';

export const FORECAST_OUTCOMES = ['yes', 'no', 'void'] as const;
export type ForecastOutcome = (typeof FORECAST_OUTCOMES)[number];

const forecast = {
  text: z
    .string()
    .check(z.trim(), z.minLength(1, 'Say in one line what will happen.'), z.maxLength(1000)),
  /** local dates: when it was said, and when it will be known */
  made: z.iso.date({ error: 'Say when you made it, as in 2026-11-24.' }),
  due: z.iso.date({ error: 'Say by when it is known, as in 2027-03-31.' }),
  /** how likely, in percent */
  percent: z
    .number({ error: 'Say how likely it is, from 0 to 100 percent.' })
    .check(
      z.minimum(0, 'Say how likely it is, from 0 to 100 percent.'),
      z.maximum(100, 'Say how likely it is, from 0 to 100 percent.'),
    ),
  tags: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(50))).check(z.maxLength(20)),
  /** what became of it; null while it is open, void where it can no longer be told */
  resolved: z.nullable(z.object({ outcome: z.enum(FORECAST_OUTCOMES), on: z.iso.date() })),
};

interface Told {
  readonly made: string;
  readonly due: string;
  readonly resolved: { readonly on: string } | null;
}

/** What the owner says of a forecast; the whole of it is sent at each save. */
export const forecastDraftSchema = z.object(forecast).check(
  z.refine<Told>(({ made, due }) => due >= made, {
    error: 'It is due before it was made.',
    path: ['due'],
  }),
  z.refine<Told>(({ made, resolved }) => resolved === null || resolved.on >= made, {
    error: 'It came to its end before it was made.',
    path: ['resolved'],
  }),
);
export type ForecastDraft = z.infer<typeof forecastDraftSchema>;

const forecastSchema = z.object({ id: z.string(), ...forecast });
export type Forecast = z.infer<typeof forecastSchema>;

const forecastImportSchema = z.object({
  id: z.string(),
  /** of the file */
  name: z.string(),
  /** when it was read */
  at: z.string(),
  /** how many of its forecasts are still here */
  count: z.number(),
});
export type ForecastImport = z.infer<typeof forecastImportSchema>;

export const forecastsSchema = z.object({
  /** due first */
  forecasts: z.array(forecastSchema),
  /** latest first */
  imports: z.array(forecastImportSchema),
});
export type Forecasts = z.infer<typeof forecastsSchema>;

// ---------------------------------------------------------------- a file of another program

/** A file to read, and whose of its forecasts. */
export const forecastFileSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(300)),
  text: z.string({ error: 'Send the text of the CSV file.' }),
  /** a name among those in the file; null takes the one with the most forecasts */
  by: z.nullable(z.string().check(z.maxLength(300))),
});
export type ForecastFile = z.infer<typeof forecastFileSchema>;

const notReadSchema = z.object({
  /** of the file, from 1 */
  line: z.number(),
  /** why it was not read, in a sentence */
  reason: z.string(),
});

/** What reading a file would do, before anything is kept. */
export const forecastPreviewSchema = z.object({
  /** `Fatebook`, `PredictionBook`, or `CSV` */
  format: z.string(),
  /** everyone who made forecasts in it, most first; empty where the file does not say */
  people: z.array(z.object({ name: z.string(), count: z.number() })),
  /** whose are read; null where the file does not say */
  by: z.nullable(z.string()),
  /** how many are new here, and of these how many came to their end */
  count: z.number(),
  resolved: z.number(),
  /** how many are here already, in the same words and due on the same day */
  known: z.number(),
  /** the first few that are new */
  sample: z.array(forecastDraftSchema),
  /** the first of them, in the order of the file, and how many there are */
  notRead: z.array(notReadSchema),
  notReadCount: z.number(),
});
export type ForecastPreview = z.infer<typeof forecastPreviewSchema>;
