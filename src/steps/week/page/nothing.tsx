import { SeeSample } from '../../../accounts/sample.tsx';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { EmptyState } from '../../../ui/controls/notes.tsx';
import { Headline, Page } from '../../../ui/page.tsx';
import type { WaitingReview } from '../model.ts';
import { useWeekChanges } from './use-week.ts';
import styles from './week.module.css';
import { sayReviewed } from './week-words.ts';

const HOLDS = [
  ['Your last step', 'how it went, and whether its measure moved after it'],
  ['Unsorted hours', 'five titles at most, a key each'],
  ['People', 'two decision-makers you seldom met, with one thing to do'],
  ['Delegations', 'whether anything came back to you'],
  ['Reflection', 'one question, beside the week in figures'],
  ['Once a month', 'forecasts and decisions that are due'],
  ['Once a quarter', 'the self-check again'],
  ['Next step', 'three on offer, and a time for the one you take'],
] as const;

/** Nothing is kept yet that a review could ask about: what it will hold, and where to begin. */
export function NothingYet() {
  return (
    <Page title="This week">
      <div className={styles.closing}>
        <Headline said="Ten minutes a week." shown="One card at a time, from what you keep here." />
        <EmptyState
          title="Nothing to look back at yet"
          action={
            <span className={styles.ways}>
              <LinkButton look="primary" to="/sources">
                Add a calendar
              </LinkButton>
              <SeeSample />
            </span>
          }
        >
          A review asks only about what is there; a card without data stays away. With a calendar it
          begins.
        </EmptyState>
        <dl className={styles.summary}>
          {HOLDS.map(([of, is]) => (
            <div key={of} className={styles.decidedOn}>
              <dt>{of}</dt>
              <dd>{is}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Page>
  );
}

interface NothingAskedProps {
  readonly review: WaitingReview;
  readonly today: string;
}

/** The weeks hold nothing to ask about. */
export function NothingAsked({ review, today }: NothingAskedProps) {
  const { finish } = useWeekChanges();
  return (
    <Page title="This week">
      <div className={styles.closing}>
        <Headline
          above={sayReviewed(review, today)}
          said="Nothing to ask about."
          shown="No hours counted, nothing due, nothing that waits."
        />
        <div>
          <Button look="primary" onClick={() => finish(review.until)}>
            Close it
          </Button>
        </div>
      </div>
    </Page>
  );
}
