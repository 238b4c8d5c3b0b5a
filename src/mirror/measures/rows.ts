import { CAPABILITY_IDS, type CapabilityId } from '../../kernel/capability.ts';
import { positionOfRating, stateOf } from '../../kernel/reading.ts';
import { SHIFTS } from '../../kernel/shifts.ts';
import { USUAL_IMPORTANCE } from '../../reflection/heading/model.ts';
import type { Shift } from '../model.ts';
import { type Evidence, weighEvidence } from './evidence.ts';
import { type Gap, type GapSize, rankGaps } from './gaps.ts';
import { sayShortage } from './missing.ts';
import { weighShift } from './placed.ts';
import { sayGap } from './say-gap.ts';
import type { SelfView, Views } from './views.ts';

/** Gaps that are drawn strong and told in words. */
const WIDEST = 3;

/**
 * The six shifts, each with what the owner says, what the data shows and the gap between the two.
 * Positions run from 0 to 1.25; unknown is null.
 * Source: docs/measures.md#evidence
 */
export function describeShifts(views: Views): Shift[] {
  const evidence = new Map(CAPABILITY_IDS.map((id) => [id, weighShift(id, views)]));
  const gaps = rankGaps(
    CAPABILITY_IDS.map((capability) => ({
      capability,
      rating: describeSelf(views.self.get(capability))?.position,
      data: evidence.get(capability) ?? NOTHING,
      importance: views.importance.get(capability) ?? USUAL_IMPORTANCE,
    })),
  );
  return CAPABILITY_IDS.map((capability) => {
    const data = evidence.get(capability) ?? NOTHING;
    const self = describeSelf(views.self.get(capability));
    const gap = describeGap(capability, gaps);
    return {
      capability,
      ...SHIFTS[capability],
      importance: views.importance.get(capability) ?? USUAL_IMPORTANCE,
      self,
      others: null,
      data: describeData(data, data.state === undefined ? sayShortage(capability, views) : null),
      gap: {
        ...gap,
        sentence: self && (sayGap({ capability, self, data, size: gap.size }, views) ?? null),
      },
    };
  });
}

const NOTHING = weighEvidence([]);

/** A self-rating on the axis; null where too little was answered. */
function describeSelf(self: SelfView | undefined): Shift['self'] {
  if (self?.mean === undefined || self.answeredOn === undefined) return null;
  const position = positionOfRating(self.mean);
  return {
    position,
    state: stateOf(position),
    mean: self.mean,
    answered: self.answered,
    of: self.asked,
    answeredOn: self.answeredOn,
  };
}

function describeData(evidence: Evidence, missing: string | null): Shift['data'] {
  const { at, low, high, state, positions, ...rest } = evidence;
  return {
    at: at ?? null,
    low: low ?? null,
    high: high ?? null,
    state: state ?? null,
    ...rest,
    missing,
    positions: positions.map((position) => ({
      measure: position.id,
      at: position.at,
      low: position.low,
      high: position.high,
      state: position.state ?? null,
    })),
  };
}

const GAP_WORDS = {
  wide: 'wide gap',
  some: 'some gap',
  agree: 'agree',
  'cannot tell': 'can’t tell',
} as const satisfies Record<GapSize, string>;

function describeGap(
  capability: CapabilityId,
  gaps: readonly Gap[],
): Omit<Shift['gap'], 'sentence'> {
  const gap = gaps.find((each) => each.capability === capability);
  if (gap === undefined) throw new Error(`no gap of ${capability}`);
  const { size, distance } = gap;
  const rank = size === 'cannot tell' ? null : gap.rank;
  const isApart = size === 'wide' || size === 'some';
  return {
    size,
    word: GAP_WORDS[size],
    distance: distance ?? null,
    rank,
    isTied: rank !== null && gaps.filter((each) => each.rank === rank).length > 1,
    isAmongWidest: isApart && gap.rank <= WIDEST,
  };
}
