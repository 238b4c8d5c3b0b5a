import { AppLink } from '../../ui/link.tsx';
import type { Shift } from '../model.ts';
import { orderByGap, sayViews } from './shift-words.ts';
import styles from './widest-gaps.module.css';

interface WidestGapsProps {
  readonly shifts: readonly Shift[];
}

/** The widest gaps in plain words with their counts; gaps that tie are shown as ties. */
export function WidestGaps({ shifts }: WidestGapsProps) {
  const widest = orderByGap(shifts).filter(({ gap }) => gap.isAmongWidest);
  return (
    <section className={styles.gaps} aria-labelledby="widest">
      <h2 id="widest">{sayTitle(widest.length)}</h2>
      {widest.length === 0 ? (
        <p className={styles.none}>{sayNone(shifts)}</p>
      ) : (
        <ul className={styles.list}>
          {widest.map((shift) => (
            <Gap key={shift.capability} shift={shift} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Gap({ shift }: { readonly shift: Shift }) {
  return (
    <li className={styles.gap}>
      <p className={styles.views}>
        <b>{shift.title}</b>
        <span>{sayViews(shift)}</span>
        {shift.gap.isTied ? <span>tied</span> : null}
      </p>
      <p className={styles.sentence}>{shift.gap.sentence}</p>
      <AppLink to={`/${shift.capability}`}>
        See what’s behind it<span className="hidden">, {shift.title}</span>
      </AppLink>
    </li>
  );
}

function sayTitle(count: number): string {
  if (count === 3) return 'The three widest gaps';
  return count === 1 ? 'The widest gap' : 'The widest gaps';
}

/** No gap may mean that the views agree, or that nothing can be compared yet. */
function sayNone(shifts: readonly Shift[]): string {
  const compared = shifts.filter(({ gap }) => gap.size !== 'cannot tell').length;
  if (compared === 0) {
    return 'A gap shows once a shift has both: what you say of it, and enough of your data.';
  }
  return `None. What you say and what your data shows agree in ${compared} of ${shifts.length} shifts; the others cannot be told yet.`;
}
