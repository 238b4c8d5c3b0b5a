import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { AppLink } from '../../ui/link.tsx';
import { sayHours, sayNumber } from '../../ui/numbers.ts';
import type { Time } from '../model.ts';
import { weekNumber } from './dates.ts';
import { sayTenths } from './figures.ts';
import { Swatch, sayPart } from './kind-words.tsx';
import { hoursOfPart, layoutStack, meanOfPart, type StackLayout } from './stack-layout.ts';
import { usePageKey } from './use-page-key.ts';
import { useWidth } from './use-width.ts';
import { WeekNotes } from './week-notes.tsx';
import { bracketWeeks, splitWeeks } from './week-phases.ts';
import styles from './weeks.module.css';
import { WeeksDrawing } from './weeks-drawing.tsx';
import { type WeekCell, WeeksTable } from './weeks-table.tsx';

interface WeeksProps {
  readonly time: Time;
  /** the steps to other weeks */
  readonly steps: ReactNode;
  readonly onOpen: (cell: Required<WeekCell>) => void;
}

/** The weeks of the window, stacked by kind; a press on a layer opens its events. */
export function Weeks({ time, steps, onOpen }: WeeksProps) {
  const [ref, width] = useWidth<HTMLDivElement>(PAPER_WIDTH);
  const [isTable, setTable] = useTableKey();
  const [focused, setFocused] = useState<WeekCell>();
  const [selected, setSelected] = useState<string>();
  const isNarrow = width !== undefined && width < NARROW;
  const layout = layoutStack(time, {
    width: width ?? PAPER_WIDTH,
    height: time.hours === 0 ? EMPTY_HEIGHT : HEIGHT,
    labelWidth: isNarrow ? 0 : LABEL_WIDTH,
  });

  function pick(cell: WeekCell): void {
    if (cell.part === undefined) setSelected(cell.week === selected ? undefined : cell.week);
    else onOpen(cell);
  }

  return (
    <section className={styles.weeks} aria-labelledby="weeks-title">
      <header className={styles.head}>
        <h2 id="weeks-title">{`${sayWeekCount(time.weeks.length)}, hours by kind`}</h2>
        <p className={styles.note}>
          {focused === undefined || isTable ? sayMeans(time) : sayFocused(time, layout, focused)}
        </p>
        <div className={styles.steps}>{steps}</div>
        <Button
          look="text"
          className={styles.toggle}
          aria-pressed={isTable}
          aria-keyshortcuts="t"
          onClick={() => setTable(!isTable)}
        >
          {isTable ? 'Show as chart' : 'Show as table'}
        </Button>
      </header>
      {time.hours === 0 ? (
        <p className={styles.empty}>Each week will stand here as a stack of its hours.</p>
      ) : null}
      <div ref={ref} className={styles.frame}>
        {isTable || width === undefined ? null : (
          <WeeksDrawing
            layout={layout}
            brackets={bracketWeeks(time.weeks, sayNumber)}
            width={width}
            focused={focused}
            onPick={pick}
          />
        )}
        <WeeksTable
          time={time}
          layout={layout}
          isShown={isTable}
          onFocus={setFocused}
          onPick={pick}
        />
      </div>
      {isNarrow && !isTable ? <Legend time={time} layout={layout} /> : null}
      <WeekNotes weeks={time.weeks} selected={selected} onClose={() => setSelected(undefined)} />
      <Beside time={time} />
    </section>
  );
}

const HEIGHT = 290;
const EMPTY_HEIGHT = 130;
const LABEL_WIDTH = 148;
const NARROW = 560;
/** A4 between its margins, in CSS pixels. */
const PAPER_WIDTH = 672;

function Legend({ time, layout }: { readonly time: Time; readonly layout: StackLayout }) {
  return (
    <ul className={styles.legend}>
      {layout.parts.toReversed().map((part) => {
        const mean = meanOfPart(time, part, layout.names);
        return (
          <li key={part}>
            <Swatch part={part} names={layout.names} />
            {sayPart(part, layout.names)}
            {mean === undefined ? null : <span> {sayTenths(mean)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** The table is one key away, unless keys are switched off. */
function useTableKey() {
  const [isTable, setTable] = useState(false);
  usePageKey('t', () => setTable(!isTable));
  return [isTable, setTable] as const;
}

function sayMeans(time: Time): string {
  const { recent } = splitWeeks(time.weeks);
  if (recent.length === 0) return 'no complete week yet, so no means';
  if (recent.length === 1) return 'labels: the one complete week';
  return `labels: mean of the last ${recent.length}, h a week`;
}

/** What the ring is around, for those who see it and do not hear the table. */
function sayFocused(time: Time, { names }: StackLayout, { week, part }: WeekCell): string {
  const found = time.weeks.find((each) => each.week === week);
  const what = `week ${weekNumber(week)}`;
  if (found === undefined) return what;
  if (part === undefined) return `${what}, ${sayHours(found.hours)}; Enter says more`;
  const hours = sayHours(hoursOfPart(found, part, names));
  return `${what}, ${sayPart(part, names)} ${hours}; Enter opens its events`;
}

function Beside({ time }: { readonly time: Time }) {
  const { hours, tentativeHours, unscheduled } = time;
  return (
    <p className={styles.note}>
      {unscheduled === null
        ? null
        : `Beside these, ${sayHours(unscheduled)} a week of your working time hold no counted event. `}
      {tentativeHours > 0 && tentativeHours < hours
        ? `${sayNumber(tentativeHours)} of ${sayHours(hours)} are events you have not firmly accepted.`
        : null}
      {tentativeHours > 0 && tentativeHours >= hours ? (
        <>
          None of these events is accepted by you, as far as can be told.{' '}
          <AppLink to="/settings">Name your own addresses</AppLink>
        </>
      ) : null}
    </p>
  );
}

function sayWeekCount(count: number): string {
  if (count === 12) return 'Twelve weeks';
  return count === 1 ? 'One week' : `${count} weeks`;
}
