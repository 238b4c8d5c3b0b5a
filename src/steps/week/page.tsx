import { Navigate, useParams } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { CARDS, type Card, type WaitingReview } from './model.ts';
import type { CardProps } from './page/card-frame.tsx';
import { Closing } from './page/closing.tsx';
import { DelegationsCard } from './page/delegations-card.tsx';
import { DecisionsCard, ForecastsCard, SelfCheckCard } from './page/due-cards.tsx';
import { NothingAsked, NothingYet } from './page/nothing.tsx';
import { PeopleCard } from './page/people-card.tsx';
import { ReflectionCard } from './page/reflection-card.tsx';
import { HoldCard, LastStepCard, MovedCard, NextStepCard } from './page/step-cards.tsx';
import { UnsortedCard } from './page/unsorted-card.tsx';
import { useWeek } from './page/use-week.ts';

/** The week: the review that waits, one card at a time, or what the last one decided. */
export function WeekPage() {
  const week = useWeek();
  const { card } = useParams({ strict: false });
  const { review, last } = week;
  if (review === null) {
    if (last === null) return <NothingYet />;
    return card === undefined ? (
      <Closing week={week} last={last} />
    ) : (
      <Navigate to="/week" replace />
    );
  }
  const asked = findCard(review, card);
  if (asked !== undefined) {
    const Shown = SHOWN[asked];
    return (
      <Page title="This week">
        <Shown key={asked} review={review} today={week.today} />
      </Page>
    );
  }
  const first = review.next ?? review.cards.at(-1)?.card;
  if (first !== undefined) return <Navigate to="/week/$card" params={{ card: first }} replace />;
  return last === null ? <NothingYet /> : <NothingAsked review={review} today={week.today} />;
}

const SHOWN: Readonly<Record<Card, (props: CardProps) => React.ReactNode>> = {
  'last-step': LastStepCard,
  moved: MovedCard,
  unsorted: UnsortedCard,
  people: PeopleCard,
  delegations: DelegationsCard,
  reflection: ReflectionCard,
  forecasts: ForecastsCard,
  decisions: DecisionsCard,
  'self-check': SelfCheckCard,
  'next-step': NextStepCard,
  hold: HoldCard,
};

/** The card at an address, where the review has it. */
function findCard({ cards }: WaitingReview, name: string | undefined): Card | undefined {
  const card = CARDS.find((each) => each === name);
  return cards.some((each) => each.card === card) ? card : undefined;
}
