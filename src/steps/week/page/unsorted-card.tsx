import { useState } from 'react';
import { answerEndpoint, takeBackEndpoint } from '../../../time/endpoints.ts';
import type { Kind } from '../../../time/model.ts';
import { turnKind } from '../../../time/page/kind-ring.ts';
import { KindTurn } from '../../../time/page/kind-turn.tsx';
import { callEndpoint } from '../../../ui/api.ts';
import { sayCount, sayHours } from '../../../ui/numbers.ts';
import { useKeys } from '../../../ui/use-keys.ts';
import type { WaitingReview } from '../model.ts';
import { CardFrame, type CardProps, keptOf } from './card-frame.tsx';
import { DecidedList } from './decided-list.tsx';
import { useCardWays, useWeekChanges } from './use-week.ts';
import styles from './week.module.css';
import { nameTitle, sayWordCount } from './week-words.ts';

/** A handful of series that no kind holds yet, one after the other. */
export function UnsortedCard({ review, today }: CardProps) {
  const { unsorted } = review;
  const { items } = keptOf(review, 'unsorted');
  const { goOn } = useCardWays(review, 'unsorted');
  const { keep } = useWeekChanges();
  const [series] = unsorted;
  const hours = unsorted.reduce((sum, each) => sum + each.hours, 0);
  if (series === undefined) {
    return (
      <CardFrame
        review={review}
        today={today}
        card="unsorted"
        said="These are sorted."
        shown="Their hours count by their kind from now on."
        action={{
          title: 'Go on',
          run: () => {
            keep({ until: review.until, card: 'unsorted', kept: { state: 'answered', items } });
            goOn();
          },
        }}
      >
        <DecidedList items={items} />
      </CardFrame>
    );
  }
  return (
    <CardFrame
      review={review}
      today={today}
      card="unsorted"
      said={`${sayWordCount(unsorted.length, 'title')} without a kind.`}
      shown={`${sayHours(hours)} of twelve weeks.`}
      skipTitle="Leave the rest"
      hints={[
        { keys: ['←', '→'], does: 'another kind' },
        { keys: ['Enter'], does: 'keep it' },
        { keys: ['p'], does: 'personal' },
      ]}
    >
      <Series key={series.title} series={series} review={review} today={today} />
    </CardFrame>
  );
}

interface SeriesProps extends CardProps {
  readonly series: WaitingReview['unsorted'][number];
}

function Series({ series, review, today }: SeriesProps) {
  const { title, hours, people, cadence, sorting } = series;
  const [kind, setKind] = useState<Kind>(sorting.guess);
  const { keep } = useWeekChanges();
  const { goOn } = useCardWays(review, 'unsorted');
  const { items } = keptOf(review, 'unsorted');
  const place = items.length + 1;
  function sortAs(chosen: Kind): void {
    const { until, unsorted } = review;
    const item = { id: title, title, did: 'sorted', on: today, note: chosen } as const;
    const isLast = unsorted.length === 1;
    keep({
      until,
      card: 'unsorted',
      kept: { state: isLast ? 'answered' : 'open', items: [...items, item] },
      also: () => callEndpoint(answerEndpoint, { body: { title, kind: chosen } }),
      undo: {
        said: `${nameTitle(title)}: ${chosen}`,
        back: {
          until,
          card: 'unsorted',
          kept: { state: 'open', items },
          also: () => callEndpoint(takeBackEndpoint, { body: { title } }),
        },
      },
    });
    if (isLast) goOn();
  }
  useKeys((key) => {
    if (key === 'ArrowLeft') setKind(turnKind(kind, -1));
    else if (key === 'ArrowRight') setKind(turnKind(kind, 1));
    else if (key === 'Enter') sortAs(kind);
    else if (key === 'p') sortAs('personal');
    else return false;
    return true;
  });
  return (
    <section className={styles.one} aria-label={nameTitle(title)}>
      <p className={styles.quiet}>
        {`${place} of ${items.length + review.unsorted.length}, ${sayHours(hours)} in twelve weeks`}
      </p>
      <h2 className={styles.name}>{nameTitle(title)}</h2>
      <p className={styles.why}>
        {`${cadence}, ${sayCount(people, 'other person', 'other people')}. Perhaps ${sorting.guess}: ${sorting.why}.`}
      </p>
      <KindTurn
        kind={kind}
        onTurn={(by) => setKind(turnKind(kind, by))}
        onKeep={() => sortAs(kind)}
        onPersonal={() => sortAs('personal')}
      />
    </section>
  );
}
