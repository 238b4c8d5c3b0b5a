import { LinkButton } from '../../ui/controls/button.tsx';
import { sayDate } from '../../ui/numbers.ts';
import { Headline, Page } from '../../ui/page.tsx';
import { ReflectionTabs } from '../page/tabs.tsx';
import type { RoundComparison, Rounds } from './model.ts';
import { countMoves, sayMoves } from './page/compare-words.ts';
import { RoundComparisonRows } from './page/round-comparison.tsx';
import { RoundQuestions } from './page/round-questions.tsx';
import styles from './page/self-check.module.css';
import { StartRound } from './page/start-round.tsx';
import { useRounds } from './page/use-rounds.ts';

/** What you say of yourself: a round of thirty-six each quarter, and how it moved. */
export function SelfCheckPage() {
  const rounds = useRounds();
  if (rounds.open !== null)
    return (
      <Page title="Self-check">
        <RoundQuestions rounds={rounds} round={rounds.open} />
      </Page>
    );
  if (rounds.comparison === null) return <BeforeTheFirst questions={rounds.questions.length} />;
  return <Compared rounds={rounds} comparison={rounds.comparison} />;
}

function BeforeTheFirst({ questions }: { readonly questions: number }) {
  return (
    <Page title="Self-check">
      <ReflectionTabs current="/self-check" />
      <Headline
        said="What do you say of yourself?"
        shown={`${questions} questions about the last 90 days.`}
      >
        Six a shift, each about one act someone could have seen; about ten minutes. You can stop and
        go on later. Each quarter the same questions come again: earlier answers stay hidden until
        you are done, then both are set side by side.
      </Headline>
      <div className={styles.first}>
        <StartRound look="primary">{`Start the ${questions} questions`}</StartRound>
      </div>
    </Page>
  );
}

interface ComparedProps {
  readonly rounds: Rounds;
  readonly comparison: RoundComparison;
}

function Compared({ rounds, comparison }: ComparedProps) {
  return (
    <Page title="Self-check">
      <ReflectionTabs current="/self-check" />
      <Headline
        {...sayFinding(rounds, comparison)}
        above="What you say"
        aside={sayWhen(comparison)}
      >
        {comparison.before === null
          ? 'There is nothing earlier to compare with yet; the next round has this one.'
          : 'A dot is what you said before, the circle what you say now. A reversed question counts turned round.'}
      </Headline>
      <RoundComparisonRows comparison={comparison} questions={rounds.questions} />
      <div className={styles.next}>
        <p>
          {rounds.dueOn === null
            ? null
            : `The next round is due on ${sayDate(rounds.dueOn)}. One sooner asks about the same days again.`}
        </p>
        <div className={styles.actions}>
          <LinkButton to="/">See it on the mirror</LinkButton>
          <StartRound look="plain">Start a round</StartRound>
        </div>
      </div>
    </Page>
  );
}

function sayFinding({ questions }: Rounds, comparison: RoundComparison) {
  if (comparison.before !== null) return sayMoves(countMoves(comparison, questions));
  return {
    said: `You answered ${questions.length} questions.`,
    shown: 'This is where they place you.',
  };
}

function sayWhen({ at, before, beforeOn }: RoundComparison): string {
  const today = `Answered ${sayDate(at.slice(0, 10))}`;
  if (before === null || beforeOn === null) return today;
  const earlier = before === 'quick' ? 'the quick questions of' : 'the round of';
  return `${today}, beside ${earlier} ${sayDate(beforeOn)}`;
}
