import type { MeasureInput } from '../../kernel/measure.ts';
import { closeSentence } from '../../kernel/say-title.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';

/** What the records of an input are called by who keeps them; others only help to read those. */
const RECORDS: Readonly<Partial<Record<MeasureInput, string>>> = {
  calendar: 'calendar',
  mail: 'mail',
  board: 'delegation board',
  journal: 'notes',
  tasks: 'task list',
  growth: 'log',
};

/** Already plural. */
const SEVERAL = new Set(['notes']);

interface Filled {
  /** the inputs that hold anything */
  readonly filled: ReadonlySet<string>;
}

/** `Your calendar says …`, `Your calendar and mail say …`: whose records a measure was made from. */
export function sayOf(measure: MeasureOnTheWire, views: Filled, clause: string): string {
  const { records, isOne } = sourcesOf(measure, views);
  return closeSentence(`${records} ${isOne ? 'says' : 'say'} ${clause}`);
}

/** `Your calendar agrees.` */
export function agreeOf(measure: MeasureOnTheWire, views: Filled): string {
  const { records, isOne } = sourcesOf(measure, views);
  return `${records} ${isOne ? 'agrees' : 'agree'}.`;
}

function sourcesOf({ inputs }: MeasureOnTheWire, { filled }: Filled) {
  const records = Object.entries(RECORDS).flatMap(([input, called]) =>
    inputs.includes(input) && filled.has(input) ? [called] : [],
  );
  const [only] = records;
  if (only === undefined) return { records: 'Your own record', isOne: true };
  return {
    records: `Your ${LIST.format(records)}`,
    isOne: records.length === 1 && !SEVERAL.has(only),
  };
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
