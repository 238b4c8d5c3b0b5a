import type { CapabilityId } from '../../kernel/capability.ts';
import type { Shift } from '../model.ts';
import { listCited, listTypical } from './cite.ts';
import type { Evidence } from './evidence.ts';
import type { GapSize } from './gaps.ts';
import { asSentence, sayMeasure } from './say-measure.ts';
import type { Views } from './views.ts';
import { CLAIMS } from './words.ts';

interface ShiftViews {
  readonly capability: CapabilityId;
  readonly self: NonNullable<Shift['self']>;
  readonly data: Evidence;
  readonly size: GapSize;
}

/**
 * A gap in plain words: what the owner says of the shift, and the measure that makes most of the
 * gap, with its count; of an agreement the one that stands for the data. Undefined where the data
 * cannot tell.
 */
export function sayGap(
  { capability, self, data, size }: ShiftViews,
  { measures, subjects }: Pick<Views, 'measures' | 'subjects'>,
): string | undefined {
  const isApart = size === 'wide' || size === 'some';
  const [first] = isApart ? listCited(self.position, data, measures) : listTypical(data, measures);
  if (first === undefined) return undefined;
  return `${CLAIMS[capability][self.state]} ${asSentence(sayMeasure(first, subjects.get(first.id)))}`;
}
