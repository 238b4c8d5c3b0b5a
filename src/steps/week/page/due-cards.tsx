import { useKept } from '../../../keeping/page/use-kept.ts';
import { DECISIONS } from '../../../notebook/decisions/kept.ts';
import { DecisionItem } from '../../../notebook/decisions/page/decision-item.tsx';
import { sortDecisions } from '../../../notebook/decisions/page/decision-words.ts';
import { DueList } from '../../../notebook/forecasts/page/due-list.tsx';
import { sortForecasts } from '../../../notebook/forecasts/page/forecast-words.ts';
import { useForecasts } from '../../../notebook/forecasts/page/use-forecasts.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { sayDate } from '../../../ui/numbers.ts';
import type { Card } from '../model.ts';
import { CardFrame, type CardProps, keptOf } from './card-frame.tsx';
import { useCardWays, useWeekChanges } from './use-week.ts';
import styles from './week.module.css';
import { sayWordCount } from './week-words.ts';

/** Forecasts that wait for an answer, with the keys of their own page. */
export function ForecastsCard({ review, today }: CardProps) {
  const { forecasts, ...actions } = useForecasts();
  const { due } = sortForecasts(forecasts, today);
  return (
    <CardFrame
      review={review}
      today={today}
      card="forecasts"
      said={
        due.length === 0 ? 'No forecast is due.' : `${sayWordCount(due.length, 'forecast')} due.`
      }
      shown={due.length === 0 ? 'All of them have their answer.' : 'What became of them?'}
      action={useGoOn(review, 'forecasts')}
    >
      {due.length === 0 ? null : <DueList forecasts={due} today={today} actions={actions} />}
    </CardFrame>
  );
}

/** Decisions whose day to look back has come. */
export function DecisionsCard({ review, today }: CardProps) {
  const { things: decisions, keep, remove } = useKept(DECISIONS);
  const { due } = sortDecisions(decisions, today);
  return (
    <CardFrame
      review={review}
      today={today}
      card="decisions"
      said={
        due.length === 0
          ? 'No decision waits for a look back.'
          : `${sayWordCount(due.length, 'decision')} to look back at.`
      }
      shown={due.length === 0 ? undefined : 'What came of it?'}
      action={useGoOn(review, 'decisions')}
    >
      <ul className={styles.rows}>
        {due.map((decision) => (
          <DecisionItem key={decision.id} {...{ decision, today, keep, remove }} />
        ))}
      </ul>
    </CardFrame>
  );
}

/** A new round of the self-check, once it asks about other days than the last. */
export function SelfCheckCard({ review, today }: CardProps) {
  const since = review.selfCheckSince;
  return (
    <CardFrame
      review={review}
      today={today}
      card="self-check"
      said="Your last answers are a quarter old."
      shown="The same thirty-six questions again?"
      skipTitle="Not this quarter"
    >
      <p className={styles.why}>
        They ask about ninety days.
        {since === null ? '' : ` Since ${sayDate(since)} these are other days than last time.`} What
        you said then stays out of sight until you are done, and the round waits where you leave it.
      </p>
      <p className={styles.doorway}>
        <LinkButton look="primary" to="/self-check" isWide>
          Start the 36 questions
        </LinkButton>
      </p>
    </CardFrame>
  );
}

/** Keeps a card as answered and leads on. */
function useGoOn(review: CardProps['review'], card: Card) {
  const { keep } = useWeekChanges();
  const { goOn } = useCardWays(review, card);
  return {
    title: 'Go on',
    run: () => {
      const { items } = keptOf(review, card);
      keep({ until: review.until, card, kept: { state: 'answered', items } });
      goOn();
    },
  };
}
