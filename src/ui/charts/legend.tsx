import type { ReactNode } from 'react';
import styles from './legend.module.css';
import { DataMark, OthersMark, RangeLine, SelfMark, ThinMark } from './marks.tsx';

const SIGNS = {
  self: { width: 16, drawn: <SelfMark x={50} y={8} /> },
  others: {
    width: 30,
    drawn: (
      <>
        <RangeLine from={0} to={100} y={8} of="others" />
        <OthersMark x={50} y={8} />
      </>
    ),
  },
  data: {
    width: 30,
    drawn: (
      <>
        <RangeLine from={0} to={100} y={8} of="data" />
        <DataMark x={50} y={8} />
      </>
    ),
  },
  thin: { width: 14, drawn: <ThinMark x={50} y={8} /> },
  heading: {
    width: 6,
    drawn: <line x1="3" x2="3" y1="0" y2="16" stroke="var(--pine)" strokeWidth="1.6" />,
  },
} as const satisfies Record<string, { readonly width: number; readonly drawn: ReactNode }>;

interface LegendProps {
  readonly entries: readonly { readonly sign: keyof typeof SIGNS; readonly title: string }[];
}

/** Which mark speaks for whom. The shape says it; the colour repeats it. */
export function Legend({ entries }: LegendProps) {
  return (
    <ul className={styles.legend} aria-label="Marks">
      {entries.map(({ sign, title }) => (
        <li key={sign} className={styles.entry}>
          <svg aria-hidden="true" width={SIGNS[sign].width} height="16">
            {SIGNS[sign].drawn}
          </svg>
          {title}
        </li>
      ))}
    </ul>
  );
}
