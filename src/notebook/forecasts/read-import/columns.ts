/** What is read of a row, whatever its column is called. */
export interface Columns {
  readonly text: number;
  readonly percent: number;
  readonly made: number | undefined;
  readonly due: number | undefined;
  readonly outcome: number | undefined;
  readonly resolvedOn: number | undefined;
  readonly by: number | undefined;
  readonly option: number | undefined;
  readonly tags: number | undefined;
  readonly withdrawn: number | undefined;
}

/** Programs that write files of forecasts, told by a column that only they have. */
const FORMATS = [
  { name: 'Fatebook', mark: 'forecast (scale = 0-1)' },
  { name: 'PredictionBook', mark: 'mean_confidence' },
] as const;

const NAMES: Readonly<Record<keyof Columns, readonly string[]>> = {
  text: ['question title', 'description', 'text', 'question', 'title', 'prediction', 'statement'],
  percent: [
    'forecast (scale = 0-1)',
    'mean_confidence',
    'forecast',
    'confidence',
    'probability',
    'percentage',
    'percent',
    'credence',
  ],
  made: ['forecast created at', 'created_at', 'created at', 'created', 'made', 'date'],
  due: ['question resolve by', 'resolve by', 'deadline', 'due', 'due date', 'resolves'],
  outcome: ['resolution', 'question resolution', 'outcome', 'result', 'resolved as'],
  resolvedOn: [
    'resolved at',
    'question resolved at',
    'judged_at',
    'judged at',
    'resolved',
    'resolved on',
  ],
  by: ['forecast created by', 'creator_label', 'forecaster', 'user'],
  option: ['multiple choice option'],
  tags: ['question tags', 'tags', 'tag_names', 'categories'],
  withdrawn: ['withdrawn'],
};

/** The first spelling that a file has wins, so that a title goes before a description. */
export function findColumns(head: readonly string[]) {
  const names = head.map((name) => name.trim().toLowerCase());
  const format = FORMATS.find(({ mark }) => names.includes(mark))?.name ?? 'CSV';
  const at = (what: keyof Columns) => {
    const name = NAMES[what].find((each) => names.includes(each));
    return name === undefined ? undefined : names.indexOf(name);
  };
  const [text, percent] = [at('text'), at('percent')];
  if (text === undefined || percent === undefined) return undefined;
  const columns: Columns = {
    text,
    percent,
    made: at('made'),
    due: at('due'),
    outcome: at('outcome'),
    resolvedOn: at('resolvedOn'),
    by: at('by'),
    option: at('option'),
    tags: at('tags'),
    withdrawn: at('withdrawn'),
  };
  return { format, columns };
}
