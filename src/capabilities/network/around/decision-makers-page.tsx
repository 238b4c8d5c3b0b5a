import { SeeSample } from '../../../accounts/sample.tsx';
import { NETWORK_TABS } from '../../../notebook/page/network-tabs.ts';
import { getQuery, useData } from '../../../ui/api.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { EmptyState } from '../../../ui/controls/notes.tsx';
import { Tabs } from '../../../ui/controls/tabs.tsx';
import { AppLink } from '../../../ui/link.tsx';
import { sayDate } from '../../../ui/numbers.ts';
import { Headline, Page } from '../../../ui/page.tsx';
import { useArrival } from '../../../ui/use-arrival.ts';
import { showDecisionMakersEndpoint } from './endpoints.ts';
import type { DecisionMakers } from './model.ts';
import styles from './page/around.module.css';
import { DecisionMakerRow } from './page/decision-maker-row.tsx';
import { sayCoverage } from './page/decision-maker-words.ts';

/** Whom the next role depends on: who is reached, on what it hangs, who could open the door. */
export function DecisionMakersPage() {
  const found = useData(getQuery(showDecisionMakersEndpoint));
  const { decisionMakers } = found;
  useArrival();
  return (
    <Page title="Decision-makers">
      <div className={styles.page}>
        <Tabs label="Network" current={NETWORK_TABS[1].to} tabs={NETWORK_TABS} />
        <Headline {...sayCoverage(found)} isOneLine>
          <Proof {...found} />
        </Headline>
        {decisionMakers.length === 0 ? <Nobody /> : null}
        <ul className={styles.list}>
          {decisionMakers.map((person) => (
            <DecisionMakerRow key={person.id} person={person} />
          ))}
        </ul>
        {decisionMakers.length === 0 ? null : (
          <p className={styles.note}>
            Who decides is yours to say on <AppLink to="/people">People</AppLink>, key D.{' '}
            <AppLink to="/network">The measure</AppLink> counts up to the start of this week, this
            page up to yesterday.
          </p>
        )}
      </div>
    </Page>
  );
}

function Proof({ until, isEarlier, hasContacts }: DecisionMakers) {
  if (!hasContacts) return 'Live is two contacts in 90 days: a meeting with eight others at most.';
  const up = isEarlier ? `your calendar ends before ${sayDate(until)} and is` : 'it is';
  return `Live is two contacts in 90 days. A contact is a meeting you held with eight others at most, or a message to three at most; ${up} counted up to ${isEarlier ? 'there' : 'yesterday'}. Contact outside your calendar and mail is not seen.`;
}

function Nobody() {
  return (
    <>
      <EmptyState
        title="No decision-maker is named yet"
        action={
          <LinkButton look="primary" to="/people">
            Say who decides
          </LinkButton>
        }
      >
        This page answers which of the people who decide about your next role you reach, on whom
        each tie hangs, and who could introduce you. Name three to six of them.
      </EmptyState>
      <SeeSample />
    </>
  );
}
