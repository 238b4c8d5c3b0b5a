import { useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import styles from '../../keeping/page/kept.module.css';
import { AddKept, KeptList } from '../../keeping/page/kept-list.tsx';
import { useKept } from '../../keeping/page/use-kept.ts';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page } from '../../ui/page.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { LEADERSHIP_TABS } from '../page/leadership-tabs.ts';
import { DECISIONS } from './kept.ts';
import { DecisionForm } from './page/decision-form.tsx';
import { DecisionItem } from './page/decision-item.tsx';
import { sayDecisions, sortDecisions, startDecision } from './page/decision-words.ts';

export { CaptureDecision as Capture } from './page/decision-form.tsx';
export { DecisionsPage as Page };

const EMPTY = {
  title: 'No decisions yet',
  action: 'Note the first',
  why: 'This page answers how long decisions wait for you, which are made without you, and whether they did what you expected. Note one that is open now; the key c does it from any page.',
};

/** Decisions: what waits for a look back, what is open, and what was decided and by whom. */
function DecisionsPage() {
  const { things: decisions, keep, remove } = useKept(DECISIONS);
  const [isAdding, setAdding] = useState(false);
  const today = useToday();
  useArrival();
  const sorted = sortDecisions(decisions, today);
  const parts = [
    { title: 'Due for review', note: 'what came of it?', some: sorted.due },
    { title: 'Open', note: 'the longest open first', some: sorted.open },
    { title: 'Decided', note: 'latest first', some: sorted.decided },
  ];
  return (
    <Page title="Decisions">
      <div className={styles.page}>
        <Tabs label="Leadership" current="/leadership/decisions" tabs={LEADERSHIP_TABS} />
        <Headline {...sayDecisions(sorted)} isOneLine>
          They feed <AppLink to="/leadership">Days to decide</AppLink>,{' '}
          <AppLink to="/delegation">Decided without you</AppLink> and, by their review date,{' '}
          <AppLink to="/strategy">How far ahead you look</AppLink>. Nobody but you sees this.
        </Headline>
        <AddKept
          isEmpty={decisions.length === 0}
          isOpen={isAdding}
          onOpen={() => setAdding(true)}
          empty={EMPTY}
          action="Note a decision"
        >
          <DecisionForm
            start={startDecision(today)}
            action="Keep the decision"
            onCancel={() => setAdding(false)}
            onSave={(draft) => {
              keep(crypto.randomUUID(), draft);
              setAdding(false);
            }}
          />
        </AddKept>
        {parts.map(({ title, note, some }) => (
          <KeptList key={title} title={title} note={`${some.length}, ${note}`}>
            {some.map((decision) => (
              <DecisionItem key={decision.id} {...{ decision, today, keep, remove }} />
            ))}
          </KeptList>
        ))}
      </div>
    </Page>
  );
}
