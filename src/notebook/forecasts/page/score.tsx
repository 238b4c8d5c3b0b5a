import { useState } from 'react';
import kept from '../../../keeping/page/kept.module.css';
import { SelectField } from '../../../ui/controls/field.tsx';
import { SectionHead } from '../../../ui/page.tsx';
import { listEnded, toResolved } from '../calibration/measures/ended.ts';
import { type Calibration, measureCalibration } from '../calibration/measures.ts';
import type { Forecast } from '../model.ts';
import { CalibrationPlot } from './calibration-plot.tsx';
import { CURVE_FROM, countTags, SCORE_FROM, say3, sayScore } from './forecast-words.ts';
import styles from './forecasts.module.css';

interface ScoreProps {
  readonly forecasts: readonly Forecast[];
  readonly today: string;
}

/** How well what was said agrees with what happened, of all or of one tag. */
export function Score({ forecasts, today }: ScoreProps) {
  const [tag, setTag] = useState('');
  const ended = listEnded(forecasts, today);
  const tags = countTags(ended);
  const chosen = tags.some((each) => each.tag === tag) ? tag : '';
  const counted = ended.filter(({ tags: own }) => chosen === '' || own.includes(chosen));
  const calibration = measureCalibration(counted.map(toResolved));
  return (
    <section aria-label="Said and happened">
      <SectionHead
        title="Said and happened"
        note={`${calibration.n} resolved, void ones left out`}
      />
      {tags.length === 0 ? null : (
        <div className={styles.tagChoice}>
          <SelectField
            label="Tag"
            value={chosen}
            onChange={(event) => setTag(event.currentTarget.value)}
          >
            <option value="">{`all, ${ended.length}`}</option>
            {tags.map((each) => (
              <option key={each.tag} value={each.tag}>
                {`${each.tag}, ${each.count}`}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <p className={styles.sentence} role="status">
        {sayScore(calibration)}
      </p>
      {calibration.n < SCORE_FROM ? null : <Scores calibration={calibration} />}
      {calibration.n < CURVE_FROM ? null : <CalibrationPlot bins={calibration.bins} />}
    </section>
  );
}

/** The figures behind the sentence; how they come apart only where there are enough. */
function Scores({ calibration }: { readonly calibration: Calibration }) {
  const { n, brier, log, uncertainty, reliability, resolution } = calibration;
  const { withinBinVariance, withinBinCovariance } = calibration;
  const figures: readonly (readonly [title: string, value: number | undefined, what: string])[] = [
    ['Brier score', brier, 'mean squared error: 0 is best, 0.250 is always saying half'],
    ['Log score', log, 'surprise at what happened: less is better, 0.693 is always saying half'],
    ...(n < CURVE_FROM
      ? []
      : ([
          ['Reliability', reliability, 'how far the tenths are from what happened: less is better'],
          ['Resolution', resolution, 'how far the tenths differ in what happened: more is better'],
          ['Uncertainty', uncertainty, 'how open the questions were'],
          ['Variance in tenths', withinBinVariance, 'how far what you said differs inside a tenth'],
          [
            'Covariance in tenths',
            withinBinCovariance,
            'how far what happened goes with that: reliability − resolution + uncertainty + variance − 2 × covariance is the Brier score',
          ],
        ] as const)),
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([title, value, what]) => (
        <div key={title} className={styles.figure}>
          <dt>{title}</dt>
          <dd className={styles.numeral}>{value === undefined ? '–' : say3(value)}</dd>
          <dd className={kept.quiet}>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
