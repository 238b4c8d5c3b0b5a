import { sayCount, sayDate, sayNumber } from '../../ui/numbers.ts';
import type { Behind, Shift } from '../model.ts';

/** `4 of 5 on two questions, 4 May 2026.` */
export function saySelfView(self: NonNullable<Shift['self']>): string {
  const answered = sayCount(self.answered, 'question');
  const questions = self.answered === self.of ? answered : `${answered} of ${self.of}`;
  return `${sayNumber(self.mean)} of 5 on ${questions}, ${sayDate(self.answeredOn)}.`;
}

/** `The middle of 3 of 5 measures, from your calendar and people list.` */
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
    return `${of}, from your ${from}. Thin: a second one from other records would bear it out.`;
  }
  const middle = `The middle of ${data.resolved} of ${data.measures} measures, from your ${from}.`;
  const thin = data.isThin ? ' Thin: no two of them rest on different records.' : '';
  const mixed = data.isMixed ? ' Mixed: without one of them it would stand elsewhere.' : '';
  return `${middle}${thin}${mixed}`;
}

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

const INPUT_WORDS: Readonly<Record<string, string>> = {
  people: 'people list',
  growth: 'growth log',
  journal: 'forecasts and decisions',
  board: 'delegation board',
  tasks: 'task list',
};

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
