import type { ReactNode } from 'react';
import { ActionLine, QuietButton } from '../../../ui/controls/action-line.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { KeyHints } from '../../../ui/controls/keys.tsx';
import { StepHeadline } from '../../../ui/step-headline.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import type { Card, KeptCard, WaitingReview } from '../model.ts';
import { useCardGuard } from './use-card-guard.ts';
import { useCardWays, useWeekChanges } from './use-week.ts';
import styles from './week.module.css';
import { CARD_TITLES, sayReviewed } from './week-words.ts';

export interface CardProps {
  readonly review: WaitingReview;
  readonly today: string;
}

interface CardFrameProps extends CardProps {
  readonly card: Card;
  readonly said: ReactNode;
  readonly shown?: ReactNode | undefined;
  /** takes the focus again whenever this changes: the number of what is asked about */
  readonly at?: number | undefined;
  /** the one action; without it each thing on the card has its own */
  readonly action?: { readonly title: string; readonly run: () => void } | undefined;
  /** on leaving it out; by default it is kept as skipped */
  readonly skipTitle?: string | undefined;
  readonly hints?:
    | readonly { readonly keys: readonly string[]; readonly does: string }[]
    | undefined;
  /** at the foot, where the thumb is: what can be said of the one thing asked about */
  readonly choices?: ReactNode | undefined;
  readonly children: ReactNode;
}

/** One card: where it stands, its sentence, what is asked, and the ways on at the foot. */
export function CardFrame(props: CardFrameProps) {
  const {
    review,
    today,
    card,
    said,
    shown,
    at,
    action,
    skipTitle,
    hints = [],
    choices,
    children,
  } = props;
  useCardGuard(`${card} ${at ?? 0}`);
  const { keep } = useWeekChanges();
  const ways = useCardWays(review, card);
  function skip(): void {
    keep({ until: review.until, card, kept: { ...keptOf(review, card), state: 'skipped' } });
    ways.goOn();
  }
  useKeys((key) => {
    if (key === 's') skip();
    else if (key === 'Enter' && action !== undefined) action.run();
    else if ((key === 'Backspace' || key === 'ArrowLeft') && ways.goBack !== undefined)
      ways.goBack();
    else if (key === 'ArrowRight' && keptOf(review, card).state !== 'open') ways.goOn();
    else return false;
    return true;
  });
  return (
    <div className={styles.card}>
      <Progress review={review} at={ways.at} />
      <StepHeadline
        title={`This week, ${CARD_TITLES[card]}`}
        above={sayReviewed(review, today)}
        {...{ said, shown, at }}
      />
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
        {choices}
        <ActionLine
          start={
            <KeyHints
              hints={[
                ...hints,
                ...(action === undefined ? [] : [{ keys: ['Enter'], does: 'go on' }]),
                { keys: ['s'], does: 'skip' },
                ...(ways.goBack === undefined ? [] : [{ keys: ['Backspace'], does: 'back' }]),
              ]}
            />
          }
        >
          {ways.goBack === undefined ? null : <QuietButton onClick={ways.goBack}>Back</QuietButton>}
          {action === undefined ? (
            <Button onClick={skip}>{skipTitle ?? 'Skip'}</Button>
          ) : (
            <>
              <QuietButton onClick={skip}>{skipTitle ?? 'Skip'}</QuietButton>
              <Button look="primary" onClick={action.run}>
                {action.title}
              </Button>
            </>
          )}
        </ActionLine>
      </div>
    </div>
  );
}

/** What was said on a card so far; nothing on one that was never touched. */
export function keptOf({ cards }: WaitingReview, card: Card): KeptCard {
  const { state, items } = cards.find((each) => each.card === card) ?? NOTHING;
  return { state, items: [...items] };
}

const NOTHING = { state: 'open', items: [] } as const;

interface ProgressProps {
  readonly review: WaitingReview;
  readonly at: number;
}

function Progress({ review, at }: ProgressProps) {
  const { finish } = useWeekChanges();
  const { cards, until } = review;
  const card = cards[at]?.card;
  return (
    <div className={styles.progress}>
      <span className={styles.dashes} aria-hidden="true">
        {cards.map((each, index) => (
          <span
            key={each.card}
            className={styles.dash}
            data-at={index === at ? 'here' : each.state === 'open' ? 'ahead' : 'past'}
          />
        ))}
      </span>
      <span className={styles.place}>
        {`${at + 1} of ${cards.length}${card === undefined ? '' : `, ${CARD_TITLES[card]}`}`}
      </span>
      <button type="button" className={styles.close} onClick={() => finish(until)}>
        Close it here
      </button>
    </div>
  );
}
