import { useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import styles from '../../keeping/page/kept.module.css';
import { AddKept, KeptList } from '../../keeping/page/kept-list.tsx';
import { useKept } from '../../keeping/page/use-kept.ts';
import { usePeopleNames } from '../../people/page/use-people-names.ts';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page } from '../../ui/page.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { NETWORK_TABS } from '../page/network-tabs.ts';
import { PROMISES } from './kept.ts';
import { PromiseForm } from './page/promise-form.tsx';
import { PromiseItem } from './page/promise-item.tsx';
import { sayPromises, sortPromises, startPromise } from './page/promise-words.ts';

export { CapturePromise as Capture } from './page/promise-form.tsx';
export { PromisesPage as Page };

const EMPTY = {
  title: 'No promises yet',
  action: 'Note the first',
  why: 'This page answers what you owe to whom, by when, and how many you kept. Note one line after a meeting: “send the plan by Friday”. The key c does it from any page.',
};

/** Promises: what is past its day, what is open, and what became of the others. */
function PromisesPage() {
  const { things: promises, keep, remove } = useKept(PROMISES);
  const { nameOf } = usePeopleNames();
  const [isAdding, setAdding] = useState(false);
  const today = useToday();
  useArrival();
  const sorted = sortPromises(promises, today);
  const parts = [
    { title: 'Past their day', note: 'kept or not?', some: sorted.late },
    { title: 'Open', note: 'the next due first', some: sorted.open },
    { title: 'Kept or not', note: 'latest first', some: sorted.ended },
  ];
  return (
    <Page title="Promises">
      <div className={styles.page}>
        <Tabs label="Network" current="/network/promises" tabs={NETWORK_TABS} />
        <Headline {...sayPromises(sorted)} isOneLine>
          What is open stands on the page of each person and in the{' '}
          <AppLink to="/network/brief">meeting brief</AppLink>. Nobody but you sees this.
        </Headline>
        <AddKept
          isEmpty={promises.length === 0}
          isOpen={isAdding}
          onOpen={() => setAdding(true)}
          empty={EMPTY}
          action="Note a promise"
        >
          <PromiseForm
            start={startPromise(today)}
            action="Keep the promise"
            onCancel={() => setAdding(false)}
            onSave={(draft) => {
              keep(crypto.randomUUID(), draft);
              setAdding(false);
            }}
          />
        </AddKept>
        {parts.map(({ title, note, some }) => (
          <KeptList key={title} title={title} note={`${some.length}, ${note}`}>
            {some.map((promise) => (
              <PromiseItem key={promise.id} {...{ promise, today, nameOf, keep, remove }} />
            ))}
          </KeptList>
        ))}
      </div>
    </Page>
  );
}
