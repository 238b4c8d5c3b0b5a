import { useState } from 'react';
import { Legend } from '../../ui/charts/legend.tsx';
import { SegmentedControl } from '../../ui/controls/choice.tsx';
import { AppLink } from '../../ui/link.tsx';
import type { Shift } from '../model.ts';
import { ShiftPlot, ZoneHead } from './shift-plot.tsx';
import styles from './shift-rows.module.css';
import { orderByGap, sayRow } from './shift-words.ts';

interface ShiftRowsProps {
  readonly shifts: readonly Shift[];
}

/** What you say, what others say and what your data shows of the six shifts, on one axis. */
export function ShiftRows({ shifts }: ShiftRowsProps) {
  const [order, setOrder] = useState<'shift' | 'gap'>('shift');
  return (
    <div>
      <div className={styles.above}>
        <Legend
          entries={[
            { sign: 'self', title: 'You say' },
            { sign: 'others', title: 'Others say, range' },
            { sign: 'data', title: 'Your data, range' },
            { sign: 'thin', title: 'Thin' },
            { sign: 'heading', title: 'Heading' },
          ]}
        />
        <SegmentedControl
          label="Order of the shifts"
          options={ORDERS}
          value={order}
          onChange={setOrder}
        />
      </div>
      <table className={styles.rows}>
        <caption className="hidden">The six shifts, three views side by side</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Shift</span>
            </th>
            <th scope="col" className={styles.plot}>
              <span className="hidden">The views, from away through near to there</span>
              <ZoneHead />
            </th>
            <th scope="col">
              <span className="hidden">Gap</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(order === 'gap' ? orderByGap(shifts) : shifts).map((shift) => (
            <ShiftRow key={shift.capability} shift={shift} />
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        The heading is where you want to be; “there” begins at it. A line is the range in which the
        middle of your measures lies with 80%. Thin: no two measures rest on different records.
        Mixed: without one measure the middle would stand elsewhere.
      </p>
    </div>
  );
}

const ORDERS = [
  { value: 'shift', title: 'By shift' },
  { value: 'gap', title: 'Widest first' },
] as const;

function ShiftRow({ shift }: { readonly shift: Shift }) {
  const { capability, title, from, gap } = shift;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.shift}>
        <AppLink to={`/${capability}`} className={styles.title}>
          {title}
        </AppLink>
        <span className={styles.from}>{from}</span>
      </th>
      <td className={styles.plot}>
        <ShiftPlot shift={shift} />
        <span className="hidden">{sayRow(shift)}</span>
      </td>
      <td className={styles.word} data-quiet={isApart(gap.size) ? undefined : true}>
        {gap.word}
      </td>
    </tr>
  );
}

function isApart(size: Shift['gap']['size']): boolean {
  return size === 'wide' || size === 'some';
}
