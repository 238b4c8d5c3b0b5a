import { useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { EmptyState } from '../../ui/controls/notes.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page, SectionHead } from '../../ui/page.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { LEADERSHIP_TABS } from '../page/leadership-tabs.ts';
import type { Decision } from './model.ts';
import { DecisionForm } from './page/decision-form.tsx';
import { DecisionItem } from './page/decision-item.tsx';
import { sayDecisions, sortDecisions, startDecision } from './page/decision-words.ts';
import styles from './page/decisions.module.css';
import { useDecisions } from './page/use-decisions.ts';

/** Decisions: what waits for a look back, what is open, and what was decided and by whom. */
export function DecisionsPage() {
  const { decisions, keep, remove } = useDecisions();
  const [isAdding, setAdding] = useState(false);
  const today = useToday();
  useArrival();
  const sorted = sortDecisions(decisions, today);
  const parts = [
    { title: 'Due for review', note: 'what came of it?', some: sorted.due },
    { title: 'Open', note: 'the longest open first', some: sorted.open },
    { title: 'Decided', note: 'latest first', some: sorted.decided },
  ];
  const isEmpty = decisions.length === 0;
  return (
    <Page title="Decisions">
      <div className={styles.page}>
        <Tabs label="Leadership" current="/leadership/decisions" tabs={LEADERSHIP_TABS} />
        <Headline {...sayDecisions(sorted)} isOneLine>
          They feed <AppLink to="/leadership">Days to decide</AppLink>,{' '}
          <AppLink to="/delegation">Decided without you</AppLink> and, by their review date,{' '}
          <AppLink to="/strategy">How far ahead you look</AppLink>. Nobody but you sees this.
        </Headline>
        {isEmpty && !isAdding ? (
          <EmptyState
            title="No decisions yet"
            action={
              <Button look="primary" onClick={() => setAdding(true)}>
                Note the first
              </Button>
            }
          >
            This page answers how long decisions wait for you, which are made without you, and
            whether they did what you expected. Note one that is open now; the key c does it from
            any page.
          </EmptyState>
        ) : null}
        {isAdding ? (
          <DecisionForm
            start={startDecision(today)}
            action="Keep the decision"
            onCancel={() => setAdding(false)}
            onSave={(draft) => {
              keep(crypto.randomUUID(), draft);
              setAdding(false);
            }}
          />
        ) : null}
        {isEmpty || isAdding ? null : (
          <div>
            <Button onClick={() => setAdding(true)}>Note a decision</Button>
          </div>
        )}
        {parts.map(({ title, note, some }) => (
          <Part key={title} {...{ title, note, some, today, keep, remove }} />
        ))}
      </div>
    </Page>
  );
}

interface PartProps extends Pick<ReturnType<typeof useDecisions>, 'keep' | 'remove'> {
  readonly title: string;
  readonly note: string;
  readonly some: readonly Decision[];
  readonly today: string;
}

function Part({ title, note, some, ...rest }: PartProps) {
  if (some.length === 0) return null;
  return (
    <section aria-label={title}>
      <SectionHead title={title} note={`${some.length}, ${note}`} />
      <ul className={styles.items}>
        {some.map((decision) => (
          <DecisionItem key={decision.id} decision={decision} {...rest} />
        ))}
      </ul>
    </section>
  );
}
