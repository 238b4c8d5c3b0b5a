import type { ReactNode } from 'react';

interface MarkProps {
  /** percent of the plot's width */
  readonly x: number;
  readonly y: number;
}

/** What you say: a hollow circle. */
export function SelfMark({ x, y }: MarkProps) {
  return (
    <At x={x} y={y}>
      <circle r="5.3" fill="var(--paper)" stroke="var(--self)" strokeWidth="2.6" />
    </At>
  );
}

/** What others say: a diamond. */
export function OthersMark({ x, y }: MarkProps) {
  return (
    <At x={x} y={y}>
      <path d="M0-7.2 7.2 0 0 7.2-7.2 0z" fill="var(--others)" stroke="var(--paper)" />
    </At>
  );
}

/** What your data shows: a square. */
export function DataMark({ x, y }: MarkProps) {
  return (
    <At x={x} y={y}>
      <rect
        x="-5.8"
        y="-5.8"
        width="11.6"
        height="11.6"
        rx="1.2"
        fill="var(--data)"
        stroke="var(--paper)"
      />
    </At>
  );
}

/** What little data shows: a hollow square. */
export function ThinMark({ x, y }: MarkProps) {
  return (
    <At x={x} y={y}>
      <rect
        x="-4.6"
        y="-4.6"
        width="9.2"
        height="9.2"
        rx="1"
        fill="var(--paper)"
        stroke="var(--data)"
        strokeWidth="2"
      />
    </At>
  );
}

interface RangeProps {
  /** percents of the plot's width */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly of: 'others' | 'data' | 'thin data';
}

export function RangeLine({ from, to, y, of }: RangeProps) {
  return (
    <line
      x1={`${from}%`}
      x2={`${to}%`}
      y1={y}
      y2={y}
      stroke={of === 'others' ? 'var(--others)' : 'var(--data)'}
      strokeWidth="1.8"
      strokeDasharray={of === 'thin data' ? '1.8 3.2' : undefined}
    />
  );
}

interface GapBarProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly isWide: boolean;
}

/** Sand from the lowest view to the highest; strong where the gap is among the widest. */
export function GapBar({ from, to, y, isWide }: GapBarProps) {
  return (
    <rect
      x={`${Math.min(from, to)}%`}
      width={`${Math.abs(to - from)}%`}
      y={y - 6}
      height="12"
      fill={isWide ? 'var(--gap-wide)' : 'var(--gap)'}
    />
  );
}

interface AtProps extends MarkProps {
  readonly children: ReactNode;
}

/** A nested drawing whose origin lies at a percentage: marks keep their size at any width. */
function At({ x, y, children }: AtProps) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}
