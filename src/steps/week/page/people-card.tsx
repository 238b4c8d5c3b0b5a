import { Button } from '../../../ui/controls/button.tsx';
import { Key } from '../../../ui/controls/keys.tsx';
import { AppLink } from '../../../ui/link.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import type { Item, Overdue } from '../model.ts';
import { CardFrame, type CardProps, keptOf } from './card-frame.tsx';
import { DecidedList } from './decided-list.tsx';
import { useCardWays, useWeekChanges } from './use-week.ts';
import styles from './week.module.css';
import { sayItem, sayLastMet, sayOneThing, saySeldom } from './week-words.ts';

const WAYS = [
  { key: '1', did: 'met', title: 'We met' },
  { key: '2', did: 'snoozed', title: 'In 4 weeks' },
  { key: '3', did: 'later', title: 'Next week' },
] as const;

/** Two decision-makers who were seldom met, one after the other. */
export function PeopleCard({ review, today }: CardProps) {
  const { people } = review;
  const { items } = keptOf(review, 'people');
  const { goOn } = useCardWays(review, 'people');
  const { keep } = useWeekChanges();
  const [person] = people;
  if (person === undefined) {
    return (
      <CardFrame
        review={review}
        today={today}
        card="people"
        said="That is everyone for this week."
        action={{
          title: 'Go on',
          run: () => {
            keep({ until: review.until, card: 'people', kept: { state: 'answered', items } });
            goOn();
          },
        }}
      >
        <DecidedList items={items} />
      </CardFrame>
    );
  }
  const all = items.length + people.length;

  function say(asked: Overdue, did: (typeof WAYS)[number]['did']): void {
    const item: Item = { id: asked.id, title: asked.name, did, on: today, note: '' };
    const isLast = people.length === 1;
    const card = { until: review.until, card: 'people' } as const;
    keep({
      ...card,
      kept: { state: isLast ? 'answered' : 'open', items: [...items, item] },
      undo: { said: sayItem(item), back: { ...card, kept: { state: 'open', items } } },
    });
    if (isLast) goOn();
  }

  return (
    <CardFrame
      review={review}
      today={today}
      card="people"
      at={items.length}
      said={`${person.name}.`}
      shown={saySeldom(person)}
      skipTitle={people.length === 1 ? 'Skip' : 'Leave the rest'}
      hints={[{ keys: ['1', '2', '3'], does: 'choose' }]}
      choices={<Choices key={person.id} onSay={(did) => say(person, did)} />}
    >
      <Person
        person={person}
        place={all === 1 ? 'Decision-maker' : `Decision-maker, ${items.length + 1} of ${all}`}
      />
    </CardFrame>
  );
}

interface ChoicesProps {
  readonly onSay: (did: (typeof WAYS)[number]['did']) => void;
}

function Choices({ onSay }: ChoicesProps) {
  useKeys((key) => {
    const way = WAYS.find((each) => each.key === key);
    if (way === undefined) return false;
    onSay(way.did);
    return true;
  });
  return (
    <div className={styles.choices}>
      {WAYS.map(({ key, did, title }) => (
        <Button key={key} className={styles.choice} onClick={() => onSay(did)}>
          <span className={styles.key}>
            <Key>{key}</Key>
          </span>
          {title}
        </Button>
      ))}
    </div>
  );
}

interface PersonProps {
  readonly person: Overdue;
  readonly place: string;
}

function Person({ person, place }: PersonProps) {
  return (
    <section className={styles.person} aria-label={person.name}>
      <p className={styles.quiet}>{place}</p>
      <p className={styles.thing}>{sayOneThing(person)}</p>
      <p className={styles.why}>
        {sayLastMet(person)} <AppLink to="/guides">What to say</AppLink>
      </p>
      <p className={styles.quiet}>
        “We met” counts for this review; the measures go by your calendar.
      </p>
    </section>
  );
}
