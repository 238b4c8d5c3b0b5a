import { scaleLinear } from 'd3-scale';
import type { Draft } from '../draft/model.ts';
import { type KindNames, partOf, type StackPart } from './kind-order.ts';
import { placeLabels } from './place-labels.ts';

interface WhatIfSegment {
  readonly part: StackPart;
  readonly hours: number;
  readonly top: number;
  readonly bottom: number;
}

export interface WhatIfLayout {
  readonly today: readonly WhatIfSegment[];
  readonly changed: readonly WhatIfSegment[];
  /** the hours that are freed, above the changed stack; undefined where none are */
  readonly free: { readonly top: number; readonly bottom: number } | undefined;
  readonly labels: readonly WhatIfLabel[];
  readonly baseY: number;
}

export interface WhatIfLabel {
  readonly part: StackPart;
  /** hours a week */
  readonly from: number;
  readonly to: number;
  readonly hasChanged: boolean;
  /** where the layer lies beside the changed stack, and where its text does */
  readonly anchor: number;
  readonly y: number;
}

interface WhatIfFrame {
  readonly names: KindNames;
  /** from bottom to top */
  readonly parts: readonly StackPart[];
  /** from the top of the frame to the foot of the stacks */
  readonly height: number;
}

/** Room above the higher stack for its total. */
const HEAD = 22;
const LABEL_GAP = 17;
/** A twentieth of an hour a week is no change that one could see. */
const SEEN = 0.05;

/**
 * Places today’s mix and the draft’s as two stacks on one scale.
 * @returns positions in the frame's unit; empty stacks for a mix without hours
 */
export function layoutWhatIf({ today, changed }: Draft, frame: WhatIfFrame): WhatIfLayout {
  const most = Math.max(1, today.hours, changed.hours);
  const y = scaleLinear([0, most], [frame.height, HEAD]);
  const before = layoutStack(today, { ...frame, y });
  const after = layoutStack(changed, { ...frame, y });
  const isFreed = today.hours - changed.hours >= SEEN;
  return {
    today: before,
    changed: after,
    free: isFreed ? { top: y(today.hours), bottom: y(changed.hours) } : undefined,
    labels: layoutLabels(before, after, frame.height),
    baseY: frame.height,
  };
}

interface Scaled extends WhatIfFrame {
  readonly y: (hours: number) => number;
}

/** Every part has its place, also one without hours, so that the stacks compare part by part. */
function layoutStack(mix: Draft['today'], { names, parts, y }: Scaled): WhatIfSegment[] {
  let below = 0;
  return parts.map((part) => {
    const hours = mix.byKind
      .filter(({ kind }) => partOf(kind, names) === part)
      .reduce((sum, each) => sum + each.hours, 0);
    const bottom = y(below);
    below += hours;
    return { part, hours, top: y(below), bottom };
  });
}

function layoutLabels(
  today: readonly WhatIfSegment[],
  changed: readonly WhatIfSegment[],
  height: number,
): readonly WhatIfLabel[] {
  const labels = changed.flatMap(({ part, hours, top, bottom }, index) => {
    const from = today[index]?.hours ?? 0;
    if (from === 0 && hours === 0) return [];
    const hasChanged = Math.abs(hours - from) >= SEEN;
    return [{ part, from, to: hours, hasChanged, anchor: (top + bottom) / 2 }];
  });
  const downwards = labels.toReversed();
  const places = placeLabels(
    downwards.map(({ anchor }) => anchor),
    { gap: LABEL_GAP, low: HEAD / 2, high: height - 4 },
  );
  return downwards.map((label, index) => ({ ...label, y: places[index] ?? label.anchor }));
}
