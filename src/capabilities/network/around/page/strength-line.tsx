import { area, line } from 'd3-shape';
import { sayDate } from '../../../../ui/numbers.ts';
import type { PersonPage } from '../model.ts';
import styles from './person.module.css';
import { sayStrengths } from './person-words.ts';

const WIDTH = 1000;
const HEIGHT = 96;
/** Room for the line itself at its highest. */
const TOP = 3;

/** The strength of a tie over the year, against its own highest. */
export function StrengthLine({ page }: { readonly page: PersonPage }) {
  const { strengths } = page;
  if (strengths.length < 2) return null;
  const highest = Math.max(...strengths.map(({ strength }) => strength));
  const points = strengths.map(({ strength }, at): [number, number] => [
    (at / (strengths.length - 1)) * WIDTH,
    HEIGHT - (highest === 0 ? 0 : strength / highest) * (HEIGHT - TOP),
  ]);
  const shape = area<[number, number]>()
    .y0(HEIGHT)
    .y1(([, y]) => y);
  return (
    <figure className={styles.strength}>
      <svg
        aria-hidden="true"
        className={styles.drawing}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <path className={styles.area} d={shape(points) ?? ''} />
        <path className={styles.line} d={line()(points) ?? ''} vectorEffect="non-scaling-stroke" />
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{sayDate(strengths[0]?.on ?? '')}</span>
        <span>yesterday</span>
      </div>
      <figcaption className={styles.caption}>{sayStrengths(page)}</figcaption>
    </figure>
  );
}
