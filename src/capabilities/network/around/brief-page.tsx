import { useState } from 'react';
import { showMeEndpoint } from '../../../accounts/endpoints.ts';
import { SeeSample } from '../../../accounts/sample.tsx';
import { NETWORK_TABS } from '../../../notebook/page/network-tabs.ts';
import { getQuery, useData } from '../../../ui/api.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { EmptyState } from '../../../ui/controls/notes.tsx';
import { Tabs } from '../../../ui/controls/tabs.tsx';
import { useToasts } from '../../../ui/controls/toasts.tsx';
import { Headline, Page } from '../../../ui/page.tsx';
import { pathOf } from '../../../ui/path-of.ts';
import { useArrival } from '../../../ui/use-arrival.ts';
import { showBriefEndpoint, writeBriefTextEndpoint } from './endpoints.ts';
import styles from './page/brief.module.css';
import { BriefMeeting } from './page/brief-meeting.tsx';
import { sayBrief, sayDay } from './page/brief-words.ts';

const TEXT = pathOf(writeBriefTextEndpoint);

/** Whom the owner meets next, and what is between them; one page on paper. */
export function BriefPage() {
  const brief = useData(getQuery(showBriefEndpoint));
  const { profile } = useData(getQuery(showMeEndpoint));
  useArrival();
  const days = [...Map.groupBy(brief.meetings, ({ on }) => on)];
  return (
    <Page title="Meeting brief">
      <div className={styles.page}>
        <Tabs label="Network" current={NETWORK_TABS.at(-1)?.to ?? ''} tabs={NETWORK_TABS} />
        <Headline {...sayBrief(brief)} isOneLine>
          Who is there, when you were last in contact up to yesterday, and what you wrote down as
          open between you. At most eight people a meeting, who decides first.
        </Headline>
        {brief.meetings.length === 0 ? <NothingAhead /> : <Ways />}
        {days.map(([on, meetings]) => (
          <section key={on} aria-label={sayDay(on, brief.today)} className={styles.day}>
            <h2 className={styles.dayName}>{sayDay(on, brief.today)}</h2>
            {meetings.map((meeting) => (
              <BriefMeeting key={meeting.id} meeting={meeting} zone={profile.zone} />
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}

function Ways() {
  const toasts = useToasts();
  const [isBusy, setBusy] = useState(false);
  async function copy(): Promise<void> {
    setBusy(true);
    try {
      const answer = await fetch(TEXT, { credentials: 'same-origin' });
      if (!answer.ok) throw new Error(`the brief answered ${answer.status}`);
      await navigator.clipboard.writeText(await answer.text());
      toasts.show({ text: 'The brief is copied as text' });
    } catch {
      const text = 'The browser did not let the text be copied. Open it as text and copy it there.';
      toasts.show({ text, isTrouble: true });
    }
    setBusy(false);
  }
  return (
    <div className={styles.ways}>
      <Button onClick={() => print()}>Print</Button>
      <Button isBusy={isBusy} onClick={() => void copy()}>
        Copy as text
      </Button>
      <a href={TEXT} className={styles.text}>
        Open as text
      </a>
    </div>
  );
}

function NothingAhead() {
  return (
    <>
      <EmptyState
        title="No meeting with others in the week ahead"
        action={
          <LinkButton look="primary" to="/sources">
            Add a calendar
          </LinkButton>
        }
      >
        This page answers whom you meet today and tomorrow, when you were last in contact, and what
        is open between you. It needs a calendar that goes on; a subscription reads itself again.
      </EmptyState>
      <SeeSample />
    </>
  );
}
