import { sayCount, sayDate, sayNumber } from '../../ui/numbers.ts';
import type { Behind, Shift } from '../model.ts';

/** `4 of 5 on two questions, 4 May 2026.` */
export function saySelfView(self: NonNullable<Shift['self']>): string {
  const answered = sayCount(self.answered, 'question');
  const questions = self.answered === self.of ? answered : `${answered} of ${self.of}`;
  return `${sayNumber(self.mean)} of 5 on ${questions}, ${sayDate(self.answeredOn)}.`;
}

/** `Median of 3 measures, calendar and journal; the same with any one left out.` */
export function sayDataView({ shift: { data }, measures }: Behind): string {
  if (data.state === null) return `${capital(data.missing ?? 'not enough data')}.`;
  const resolved = new Set(
    data.positions.flatMap(({ measure, state }) => (state === null ? [] : [measure])),
  );
  const inputs = new Set(
    measures.flatMap((measure) => (resolved.has(measure.id) ? measure.inputs : [])),
  );
  const from = LIST.format([...inputs].map((input) => INPUT_WORDS[input] ?? input));
  if (data.resolved === 1) {
    const of = data.measures === 1 ? 'The one measure' : `One of ${data.measures} measures`;
    return `${of}, ${from}: thin.`;
  }
  const rest = data.isMixed
    ? 'mixed: with one left out it is another'
    : 'the same with any one left out';
  const thin = data.isThin ? ', no two of them independent: thin' : '';
  return `Median of ${data.resolved} of ${data.measures} measures, ${from}${thin}; ${rest}.`;
}

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

const INPUT_WORDS: Readonly<Record<string, string>> = {
  people: 'people list',
  growth: 'growth log',
  journal: 'forecasts and decisions',
};

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
