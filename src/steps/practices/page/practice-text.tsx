import type { Practice, WeeklyMeasure } from '../../../notebook/practices/model.ts';
import { FACTS } from '../../../notebook/practices/model.ts';
import { AppLink } from '../../../ui/link.tsx';
import { Line, Lines } from '../../page/lines.tsx';
import { capitalise, sayGrade, sayMove, sayUnfilled } from './practice-words.ts';
import styles from './practices.module.css';

interface PracticeTextProps {
  readonly practice: Practice;
  readonly measure: WeeklyMeasure | undefined;
}

/** A practice in full. */
export function PracticeText({ practice, measure }: PracticeTextProps) {
  const { trigger, act, say, fails, easier, harder, fact, evidence } = practice;
  return (
    <Lines>
      <Line title="When">
        <Unfilled text={trigger} practice={practice} />
      </Line>
      <Line title="Do this">
        <Unfilled text={act} practice={practice} />
      </Line>
      {say.length === 0 ? null : (
        <Line title="Say" isSpoken>
          {say.map((text) => (
            <p key={text} className={styles.said}>
              “<Unfilled text={text} practice={practice} />”
            </p>
          ))}
        </Line>
      )}
      {practice.observable === '' ? null : (
        <Line title="You will see">
          <Unfilled text={practice.observable} practice={practice} />
        </Line>
      )}
      {practice.sort === 'act' || measure === undefined ? null : (
        <Line title="Should move">
          <AppLink to={`/${measure.shift}`}>{measure.title}</AppLink> {sayMove(practice)}
          <p className={styles.quiet}>{capitalise(measure.counts)}</p>
        </Line>
      )}
      {fails === '' ? null : <Line title="How it fails">{fails}</Line>}
      {easier === '' ? null : <Line title="Easier">{easier}</Line>}
      {harder === '' ? null : <Line title="Harder">{harder}</Line>}
      <Line title="How it is known">
        {sayGrade(practice)} {evidence.says}
        {evidence.source === undefined ? null : <p className={styles.quiet}>{evidence.source}</p>}
      </Line>
      {fact === 'none' ? null : (
        <Line title="About">
          {capitalise(FACTS[fact].about)}.
          <p className={styles.quiet}>What is underlined is known from your records.</p>
        </Line>
      )}
    </Lines>
  );
}

function Unfilled({ text, practice }: { readonly text: string; readonly practice: Practice }) {
  return sayUnfilled(text, practice.fact).map((piece, index) => {
    const key = `${index} ${piece.text}`;
    return (
      <span key={key} className={piece.isUnfilled ? styles.unfilled : undefined}>
        {piece.text}
      </span>
    );
  });
}
