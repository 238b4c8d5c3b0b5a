import { sayAmount, sayHours } from '../../../kernel/amount.ts';
import type { MeasureUnit } from '../../../kernel/measure.ts';
import { headingOf } from '../../../mirror/measures/placed.ts';
import type { MeasureOnTheWire } from '../../../time/model.ts';

/** Where a measure should head, in a sentence; a trend is read against the weeks before. */
export function sayHeading(
  measure: MeasureOnTheWire,
  headings: ReadonlyMap<string, number>,
): string {
  const to = headingOf(measure, headings);
  if (to === undefined || measure.value === null)
    return 'It is read against your own weeks before.';
  const { heading, until } = to;
  const say = (value: number) => saySome(value, measure.unit);
  const most = to.floor > heading ? 'at most' : 'at least';
  const aim = until === undefined ? `${most} ${say(heading)}` : `${say(heading)} to ${say(until)}`;
  const whose = headings.has(measure.id) ? 'your heading' : 'the heading';
  return measure.unit === 'share'
    ? `That is ${say(measure.value)}; ${whose} is ${aim}.`
    : `${whose.charAt(0).toUpperCase()}${whose.slice(1)} is ${aim}.`;
}

function saySome(value: number, unit: MeasureUnit): string {
  if (unit === 'share' || unit === 'hours a week') return sayAmount(value, unit);
  return unit === 'minutes a week' ? `${sayHours(value)} minutes` : sayHours(value);
}
