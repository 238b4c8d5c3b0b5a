import { useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import styles from '../../keeping/page/kept.module.css';
import { AddKept } from '../../keeping/page/kept-list.tsx';
import { useKept } from '../../keeping/page/use-kept.ts';
import { usePeopleNames } from '../../people/page/use-people-names.ts';
import { showHoursEndpoint } from '../../time/endpoints.ts';
import { listSeries } from '../../time/page/series-hours.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page } from '../../ui/page.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { DELEGATIONS } from './kept.ts';
import type { DelegationDraft } from './model.ts';
import { sortDelegations } from './page/changes.ts';
import { DelegationForm } from './page/delegation-form.tsx';
import { DelegationItem } from './page/delegation-item.tsx';
import { DELEGATION_TABS } from './page/delegation-tabs.ts';
import { sayDelegations, startDelegation } from './page/delegation-words.ts';
import { HandOvers } from './page/hand-overs.tsx';
import { LevelMeanings } from './page/level-choice.tsx';
import { LiveList } from './page/live-list.tsx';

export { CaptureDelegation as Capture } from './page/delegation-form.tsx';
export { DelegationsPage as Page };

const EMPTY = {
  title: 'Nothing is noted yet',
  action: 'Note the first',
  why: 'This page answers how far others decide in what you handed on, what came back to you, and how many hours it gave you. One line each; the key c does it from any page.',
};

/** What is handed on, to whom and how far, and what came back. */
function DelegationsPage() {
  const { things: delegations, keep, remove } = useKept(DELEGATIONS);
  const { nameOf } = usePeopleNames();
  const series = listSeries(useData(getQuery(showHoursEndpoint)));
  const today = useToday();
  const [added, setAdded] = useState<DelegationDraft>();
  useArrival();
  const sorted = sortDelegations(delegations, today);
  const item = { today, series, nameOf, keep, remove };
  const { rest } = sorted;
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
        <LiveList {...sorted} {...item} />
        <AddKept
          isEmpty={delegations.length === 0}
          isOpen={added !== undefined}
          onOpen={() => setAdded(startDelegation(today))}
          empty={EMPTY}
          action="Hand something on"
        >
          <DelegationForm
            key={added?.what}
            start={added ?? startDelegation(today)}
            isNew
            action="Keep it as handed on"
            onCancel={() => setAdded(undefined)}
            onSave={(draft) => {
              keep(crypto.randomUUID(), draft);
              setAdded(undefined);
            }}
          />
        </AddKept>
        <HandOvers today={today} onChoose={setAdded} />
        <LevelMeanings />
        {rest.length === 0 ? null : (
          <Disclosure title={`Ended, or not begun: ${rest.length}`}>
            <ul className={styles.items}>
              {rest.map((delegation) => (
                <DelegationItem key={delegation.id} delegation={delegation} {...item} />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Page>
  );
}
