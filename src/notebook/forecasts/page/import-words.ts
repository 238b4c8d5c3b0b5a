import { sayCount } from '../../../ui/numbers.ts';
import type { ForecastPreview } from '../model.ts';

/** What a file would bring, in sentences. */
export function sayPreview({ format, by, count, resolved, known }: ForecastPreview): string {
  const from = format === 'CSV' ? 'this file' : `this file of ${format}`;
  const whose = by === null ? '' : ` of ${by}`;
  const sentences = [
    count === 0
      ? `Nothing in ${from} is new.`
      : `${sayCount(count, 'forecast')}${whose} in ${from}, ${resolved} of them resolved.`,
  ];
  if (known > 0) sentences.push(`${known} more ${known === 1 ? 'is' : 'are'} here already.`);
  if (format === 'PredictionBook') {
    sentences.push('PredictionBook gives the mean of all who answered, not yours alone.');
  }
  return sentences.join(' ');
}
