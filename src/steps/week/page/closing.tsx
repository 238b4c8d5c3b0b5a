import { QuietButton } from '../../../ui/controls/action-line.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { SelectField } from '../../../ui/controls/field.tsx';
import { AppLink } from '../../../ui/link.tsx';
import { Headline, Page, SectionHead } from '../../../ui/page.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import type { ShownCard, Week } from '../model.ts';
import { useWeekChanges } from './use-week.ts';
import styles from './week.module.css';
import { CARD_TITLES, listDecided, sayReviewed, sayWeekday, WEEKDAYS } from './week-words.ts';

interface ClosingProps {
  readonly week: Week;
  readonly last: NonNullable<Week['last']>;
}

/** After the last card: what was decided, and when the next review is. */
export function Closing({ week, last }: ClosingProps) {
  const { reopen, setDay } = useWeekChanges();
  useKeys((key) => {
    if (key !== 'Backspace') return false;
    reopen(last.until);
    return true;
  });
  return (
    <Page title="This week">
      <div className={styles.closing}>
        <Headline
          above={sayReviewed(last, week.today)}
          said="This review is closed."
          shown={`The next waits from ${sayWeekday(week.opensOn)}.`}
        />
        <section aria-label="What you decided">
          <SectionHead title="What you decided" />
          <dl className={styles.summary}>
            {last.cards.map((card) => (
              <Decided key={card.card} card={card} />
            ))}
          </dl>
        </section>
        <div className={styles.after}>
          <SelectField
            label="A week can be reviewed from"
            hint="Weeks you leave out join the next review."
            value={week.day}
            onChange={(event) => setDay(Number(event.currentTarget.value))}
          >
            {WEEKDAYS.map((name, index) => (
              <option key={name} value={index + 1}>
                {name}
              </option>
            ))}
          </SelectField>
          <p className={styles.ways}>
            <Button onClick={() => print()}>Print it</Button>
            <QuietButton onClick={() => reopen(last.until)}>Open it again</QuietButton>
          </p>
        </div>
      </div>
    </Page>
  );
}

function Decided({ card }: { readonly card: ShownCard }) {
  return (
    <div className={styles.decidedOn}>
      <dt>{CARD_TITLES[card.card]}</dt>
      <dd>
        <ul className={styles.plain}>
          {listDecided(card).map((line) => (
            <li key={line}>
              {card.card === 'reflection' && card.items.length > 0 ? (
                <AppLink to="/journal">{line}</AppLink>
              ) : (
                line
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
