import { useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import { timeSchema } from '../../time/model.ts';
import { listSeries } from '../../time/page/series-hours.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { EmptyState } from '../../ui/controls/notes.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page } from '../../ui/page.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import type { DelegationDraft } from './model.ts';
import { sortDelegations } from './page/changes.ts';
import { DelegationForm } from './page/delegation-form.tsx';
import { DelegationItem, type DelegationItemProps } from './page/delegation-item.tsx';
import { DELEGATION_TABS } from './page/delegation-tabs.ts';
import { sayDelegations, startDelegation } from './page/delegation-words.ts';
import styles from './page/delegations.module.css';
import { HandOvers } from './page/hand-overs.tsx';
import { LevelMeanings } from './page/level-choice.tsx';
import { LiveList } from './page/live-list.tsx';
import { useDelegations, usePeopleNames } from './page/use-delegations.ts';

/** What is handed on, to whom and how far, and what came back. */
export function DelegationsPage() {
  const { delegations, keep, remove } = useDelegations();
  const { nameOf } = usePeopleNames();
  const series = listSeries(useData(getQuery('/api/time', timeSchema)));
  const today = useToday();
  const [added, setAdded] = useState<DelegationDraft>();
  useArrival();
  const sorted = sortDelegations(delegations, today);
  const item = { today, series, nameOf, keep, remove };
  const isEmpty = delegations.length === 0;
  const start = () => setAdded(startDelegation(today));
  return (
    <Page title="Handed on">
      <div className={styles.page}>
        <Tabs label="Delegation" current="/delegation/log" tabs={DELEGATION_TABS} />
        <Headline {...sayDelegations(sorted, { today })} isOneLine>
          They feed{' '}
          <AppLink to="/delegation">
            Authority you give, Taken back and Hours given back to you
          </AppLink>
          . Nobody but you sees this.
        </Headline>
        {isEmpty && added === undefined ? (
          <Empty onStart={start} />
        ) : (
          <LiveList {...sorted} {...item} />
        )}
        <NewDelegation
          draft={added}
          isEmpty={isEmpty}
          onStart={start}
          onCancel={() => setAdded(undefined)}
          onSave={(draft) => {
            keep(crypto.randomUUID(), draft);
            setAdded(undefined);
          }}
        />
        <HandOvers today={today} onChoose={setAdded} />
        <LevelMeanings />
        <Rest delegations={sorted.rest} {...item} />
      </div>
    </Page>
  );
}

function Empty({ onStart }: { readonly onStart: () => void }) {
  return (
    <EmptyState
      title="Nothing is noted yet"
      action={
        <Button look="primary" onClick={onStart}>
          Note the first
        </Button>
      }
    >
      This page answers how far others decide in what you handed on, what came back to you, and how
      many hours it gave you. One line each; the key c does it from any page.
    </EmptyState>
  );
}

interface NewDelegationProps {
  readonly draft: DelegationDraft | undefined;
  readonly isEmpty: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly onSave: (draft: DelegationDraft) => void;
}

function NewDelegation({ draft, isEmpty, onStart, onCancel, onSave }: NewDelegationProps) {
  if (draft !== undefined) {
    return (
      <DelegationForm
        key={draft.what}
        start={draft}
        isNew
        action="Keep it as handed on"
        onCancel={onCancel}
        onSave={onSave}
      />
    );
  }
  if (isEmpty) return null;
  return (
    <div className={styles.add}>
      <Button onClick={onStart}>Hand something on</Button>
    </div>
  );
}

type RestProps = Omit<DelegationItemProps, 'delegation'> & {
  readonly delegations: readonly DelegationItemProps['delegation'][];
};

function Rest({ delegations, ...item }: RestProps) {
  if (delegations.length === 0) return null;
  return (
    <details className={styles.meanings}>
      <summary>{`Ended, or not begun: ${delegations.length}`}</summary>
      <ul className={styles.items}>
        {delegations.map((delegation) => (
          <DelegationItem key={delegation.id} delegation={delegation} {...item} />
        ))}
      </ul>
    </details>
  );
}
