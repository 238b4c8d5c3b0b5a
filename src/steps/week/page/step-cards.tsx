import { useState } from 'react';
import { showMeEndpoint } from '../../../accounts/endpoints.ts';
import { sayStart } from '../../../time/page/dates.ts';
import { callEndpoint, getQuery, useData } from '../../../ui/api.ts';
import { Offers } from '../../offers/page/offers.tsx';
import { answerStepEndpoint, takeAnswerBackEndpoint } from '../../step/endpoints.ts';
import type { OneStep, Outcome, StepAnswer } from '../../step/model.ts';
import { AnswerForm, SeenForm } from '../../step/page/answer.tsx';
import { HoldSection } from '../../step/page/hold.tsx';
import { Picture } from '../../step/page/picture.tsx';
import { sayAim, sayBeforeAfter, saySeen, sayVerdict } from '../../step/page/step-words.ts';
import { useStep } from '../../step/page/use-steps.ts';
import type { Card, Item } from '../model.ts';
import { CardFrame, type CardProps, keptOf } from './card-frame.tsx';
import { DecidedList } from './decided-list.tsx';
import { useCardWays, useWeekChanges } from './use-week.ts';
import styles from './week.module.css';
import { sayItem } from './week-words.ts';

interface StepCardProps extends CardProps {
  readonly id: string;
}

/** How the last step went: done, partly, no, and a line; then whether it was seen. */
export function LastStepCard(props: CardProps) {
  const asked = props.review.steps.last;
  if (asked === null) return <Settled {...props} card="last-step" said="You said how it went." />;
  return <LastStep {...props} id={asked.id} />;
}

type Went = Pick<StepAnswer, 'outcome' | 'line'>;

function LastStep({ review, today, id }: StepCardProps) {
  const step = useStep(id);
  const say = useSayStep({ review, today, step });
  const [went, setWent] = useState<Went>();
  const done = step.outcome === null ? went : { outcome: step.outcome, line: step.line };
  return (
    <CardFrame
      review={review}
      today={today}
      card="last-step"
      at={done === undefined ? 0 : 1}
      said={`${step.title}.`}
      shown={done === undefined ? 'Did you do it?' : 'Did you see it?'}
      skipTitle="Not yet"
      hints={[
        {
          keys: ['1', '2', '3'],
          does: done === undefined ? 'done, partly, no' : 'yes, partly, no',
        },
      ]}
    >
      <div className={styles.write}>
        <p className={styles.why}>
          {step.about === null || step.about.words === '' ? step.act : `${step.about.words}.`} You
          said {step.probability}%
          {step.observable === '' ? ` that it moves: ${sayAim(step)}.` : ' that it is seen.'}
        </p>
        {done === undefined ? (
          <AnswerForm
            hasBegun={step.isFixed}
            onAnswer={(outcome, line) =>
              isSeenNow({ outcome, step, today })
                ? setWent({ outcome, line })
                : say({ outcome, line, seen: null })
            }
          />
        ) : (
          <SeenForm observable={step.observable} onAnswer={(seen) => say({ ...done, seen })} />
        )}
      </div>
    </CardFrame>
  );
}

interface SeenNow {
  readonly outcome: Outcome;
  readonly step: OneStep;
  readonly today: string;
}

/** What was done is looked at from its day on. */
function isSeenNow({ outcome, step: { observable, observeOn }, today }: SeenNow): boolean {
  const isDone = outcome === 'done' || outcome === 'partly';
  return isDone && observable !== '' && (observeOn === null || observeOn <= today);
}

/** Keeps what is said of a step, and takes it back to what was said before. */
function useSayStep({ review, today, step }: CardProps & { readonly step: OneStep }) {
  const { keep } = useWeekChanges();
  const { goOn } = useCardWays(review, 'last-step');
  const { id, title, outcome, line, seen } = step;
  return (answer: StepAnswer) => {
    const note = answer.line.slice(0, 300);
    const item: Item = { id, title, did: answer.outcome, on: today, note };
    const card = { until: review.until, card: 'last-step' } as const;
    const before = outcome === null ? undefined : { outcome, line, seen };
    keep({
      ...card,
      kept: { state: 'answered', items: [item] },
      also: () => sendAnswer(id, answer),
      undo: {
        said: sayItem(item),
        back: {
          ...card,
          kept: { state: 'open', items: [] },
          also: () => sendAnswer(id, before),
        },
      },
    });
    goOn();
  };
}

/** A verdict that has come: the weeks before and after, beside what is usual. */
export function MovedCard(props: CardProps) {
  const id = props.review.steps.told?.id ?? keptOf(props.review, 'moved').items[0]?.id;
  if (id === undefined) return <Settled {...props} card="moved" said="You looked at it." />;
  return <Moved {...props} id={id} />;
}

function Moved({ review, today, id }: StepCardProps) {
  const step = useStep(id);
  const sides = sayBeforeAfter(step);
  const verdict = sayVerdict(step);
  const item: Item = { id, title: step.title, did: 'seen', on: today, note: verdict };
  return (
    <CardFrame
      review={review}
      today={today}
      card="moved"
      said={`${step.title}.`}
      shown={verdict}
      action={useKeep(review, 'moved', [item])}
    >
      <div className={styles.write}>
        <p className={styles.why}>
          {sides === undefined ? '' : `${sides}. `}
          {saySeen(step)} You said {step.probability}%.
          {step.hasTrend ? ' The weeks before had a trend of their own.' : ''}
        </p>
        <Picture step={step} />
      </div>
    </CardFrame>
  );
}

/** Three steps on offer, from the widest gaps. */
export function NextStepCard({ review, today }: CardProps) {
  return (
    <CardFrame
      review={review}
      today={today}
      card="next-step"
      said="One step for the week to come."
      shown="Or none."
      skipTitle="No step this week"
    >
      <Offers />
    </CardFrame>
  );
}

/** Time for the step that is to be done next. */
export function HoldCard(props: CardProps) {
  const asked = props.review.steps.next;
  if (asked === null) return <Settled {...props} card="hold" said="Your next step." />;
  return <NextHold {...props} id={asked.id} />;
}

function NextHold({ review, today, id }: StepCardProps) {
  const step = useStep(id);
  const { zone } = useData(getQuery(showMeEndpoint)).profile;
  const item: Item = {
    id,
    title: step.title,
    did: step.hold === null ? 'chosen' : 'held',
    on: today,
    note: step.hold === null ? '' : sayStart(step.hold.start, zone),
  };
  return (
    <CardFrame
      review={review}
      today={today}
      card="hold"
      said={`${step.title}.`}
      shown={step.hold === null ? 'When will you do it?' : 'Its time is held.'}
      action={useKeep(review, 'hold', [item])}
    >
      <HoldSection step={step} />
    </CardFrame>
  );
}

interface SettledProps extends CardProps {
  readonly card: Card;
  readonly said: string;
}

/** What was said on a card whose step is answered by now. */
function Settled({ review, today, card, said }: SettledProps) {
  const { items } = keptOf(review, card);
  return (
    <CardFrame {...{ review, today, card, said }} action={useKeep(review, card, items)}>
      <DecidedList items={items} />
    </CardFrame>
  );
}

/** Keeps a card as answered and leads on. */
function useKeep(review: CardProps['review'], card: Card, items: readonly Item[]) {
  const { keep } = useWeekChanges();
  const { goOn } = useCardWays(review, card);
  return {
    title: 'Go on',
    run: () => {
      keep({ until: review.until, card, kept: { state: 'answered', items: [...items] } });
      goOn();
    },
  };
}

function sendAnswer(id: string, body: StepAnswer | undefined) {
  return body === undefined
    ? callEndpoint(takeAnswerBackEndpoint, { params: { id } })
    : callEndpoint(answerStepEndpoint, { params: { id }, body });
}
