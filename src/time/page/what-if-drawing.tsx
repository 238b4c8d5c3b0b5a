import { useId } from 'react';
import { HatchPattern } from '../../ui/charts/hatch.tsx';
import type { Draft } from '../draft/model.ts';
import { sayTenths } from './figures.ts';
import type { KindNames, StackPart } from './kind-order.ts';
import { fillOf, sayPart } from './kind-words.tsx';
import styles from './what-if.module.css';
import { layoutWhatIf, type WhatIfLabel, type WhatIfLayout } from './what-if-layout.ts';

interface WhatIfDrawingProps {
  readonly draft: Draft;
  readonly names: KindNames;
  /** the layers of the page's stacks, from bottom to top */
  readonly parts: readonly StackPart[];
}

/** Two stacks on one scale, and the same as a table for those who do not see them. */
export function WhatIfDrawing({ draft, names, parts }: WhatIfDrawingProps) {
  const hatch = useId();
  const layout = layoutWhatIf(draft, { names, parts, height: HEIGHT });
  const drawn = { layout, names, hatch: `url(#${hatch})` };
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.drawing}
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 4}`}
        width={WIDTH}
        height={HEIGHT + 4}
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <Bands layout={layout} />
        <Stack {...drawn} of="today" x={0} />
        <Stack {...drawn} of="changed" x={SECOND} />
        <Freed layout={layout} hours={draft.freed} />
        <Total
          x={0}
          top={layout.today.at(-1)?.top}
          said={`today ${sayTenths(draft.today.hours)}`}
        />
        <Total
          x={SECOND}
          top={layout.free?.top ?? layout.changed.at(-1)?.top}
          said={`then ${sayTenths(draft.changed.hours)}`}
        />
        {layout.labels.map((label) => (
          <Label key={label.part} label={label} names={names} />
        ))}
      </svg>
      <MixTable draft={draft} labels={layout.labels} names={names} />
    </figure>
  );
}

const WIDTH = 312;
const HEIGHT = 210;
const COLUMN = 46;
const SECOND = 108;

interface Drawn {
  readonly layout: WhatIfLayout;
  readonly names: KindNames;
  readonly hatch: string;
}

function Stack({ layout, names, hatch, of, x }: Drawn & { of: 'today' | 'changed'; x: number }) {
  return layout[of].map(({ part, hours, top, bottom }) =>
    hours === 0 ? null : (
      <rect
        key={part}
        x={x}
        width={COLUMN}
        y={top}
        height={Math.max(0.5, bottom - top - 1)}
        fill={part === 'unsorted' ? hatch : fillOf(part, names)}
      />
    ),
  );
}

/** What goes is tied to what is left of it. */
function Bands({ layout }: Pick<Drawn, 'layout'>) {
  const [left, right] = [COLUMN, SECOND];
  const changed = new Set(layout.labels.filter((each) => each.hasChanged).map(({ part }) => part));
  return layout.today.map(({ part, top, bottom }, index) => {
    const after = layout.changed[index];
    if (after === undefined) return null;
    const corners = `${left},${top} ${right},${after.top} ${right},${after.bottom} ${left},${bottom}`;
    return changed.has(part) ? (
      <polygon key={part} className={styles.band} points={corners} />
    ) : (
      <line key={part} className={styles.tie} x1={left} x2={right} y1={top} y2={after.top} />
    );
  });
}

function Freed({ layout, hours }: Pick<Drawn, 'layout'> & { readonly hours: number }) {
  if (layout.free === undefined) return null;
  const { top, bottom } = layout.free;
  const middle = (top + bottom) / 2;
  return (
    <g className={styles.free}>
      <rect x={SECOND + 1} width={COLUMN - 2} y={top} height={Math.max(2, bottom - top - 2)} />
      {bottom - top < 16 ? null : (
        <text x={SECOND + COLUMN / 2} y={middle + 4}>
          {`${sayTenths(hours)} h`}
        </text>
      )}
    </g>
  );
}

interface TotalProps {
  readonly x: number;
  readonly top: number | undefined;
  readonly said: string;
}

function Total({ x, top, said }: TotalProps) {
  return (
    <text className={styles.total} x={x} y={(top ?? HEIGHT) - 7}>
      {said}
    </text>
  );
}

function Label({ label, names }: { readonly label: WhatIfLabel; readonly names: KindNames }) {
  const edge = SECOND + COLUMN;
  return (
    <g className={label.hasChanged ? styles.changedLabel : undefined}>
      <polyline
        className={styles.tie}
        points={`${edge + 3},${label.anchor} ${edge + 10},${label.y} ${edge + 14},${label.y}`}
      />
      <text x={edge + 18} y={label.y + 4}>
        {`${sayPart(label.part, names)} ${sayHoursOf(label)}`}
      </text>
    </g>
  );
}

function sayHoursOf({ from, to, hasChanged }: WhatIfLabel): string {
  return hasChanged ? `${sayTenths(from)} → ${sayTenths(to)}` : sayTenths(to);
}

interface MixTableProps extends Omit<WhatIfDrawingProps, 'parts'> {
  readonly labels: readonly {
    readonly part: StackPart;
    readonly from: number;
    readonly to: number;
  }[];
}

function MixTable({ draft, labels, names }: MixTableProps) {
  return (
    <table className="hidden">
      <caption>Hours a week by kind, today and with the draft</caption>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Today</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {labels.map(({ part, from, to }) => (
          <tr key={part}>
            <th scope="row">{sayPart(part, names)}</th>
            <td>{sayTenths(from)}</td>
            <td>{sayTenths(to)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">All</th>
          <td>{sayTenths(draft.today.hours)}</td>
          <td>{sayTenths(draft.changed.hours)}</td>
        </tr>
      </tbody>
    </table>
  );
}
