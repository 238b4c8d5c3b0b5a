import { useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import styles from '../../keeping/page/kept.module.css';
import { KeptList } from '../../keeping/page/kept-list.tsx';
import { useKept } from '../../keeping/page/use-kept.ts';
import { SegmentedControl } from '../../ui/controls/choice.tsx';
import { EmptyState } from '../../ui/controls/notes.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page } from '../../ui/page.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { LEADERSHIP_TABS } from '../page/leadership-tabs.ts';
import { GROWTH } from './kept.ts';
import type { Ground, GrowthDraft } from './model.ts';
import { EntryItem, GroundItem } from './page/growth-entries.tsx';
import { GrowthForm } from './page/growth-form.tsx';
import {
  type GrowthKind,
  KIND_TITLES,
  listGrounds,
  sayGrowth,
  startDraft,
} from './page/growth-words.ts';

export { CaptureGrowth as Capture } from './page/growth-form.tsx';
export { GrowthPage as Page };

/** The growth log: sessions, programs, stretch roles with their evidence, insights brought. */
function GrowthPage() {
  const { things: entries, ...actions } = useKept(GROWTH);
  const grounds = listGrounds(entries);
  const today = useToday();
  useArrival();
  const dated = entries.filter(({ kind }) => kind === 'session' || kind === 'insight');
  return (
    <Page title="Growth log">
      <div className={styles.page}>
        <Tabs label="Leadership" current={LEADERSHIP_TABS[1].to} tabs={LEADERSHIP_TABS} />
        <Headline {...sayGrowth(entries, today)} isOneLine>
          Sessions, programs and roles are read by{' '}
          <AppLink to="/leadership">two measures of leadership</AppLink>, insights by{' '}
          <AppLink to="/network">one of network</AppLink>. Nobody but you sees this.
        </Headline>
        <section aria-label="New entry" className={styles.fresh}>
          <NewEntry
            grounds={grounds}
            onSave={(draft) => actions.keep(crypto.randomUUID(), draft)}
          />
        </section>
        {entries.length === 0 ? (
          <EmptyState title="Your growth log is empty">
            It answers who helps you grow, what you practise beyond your role, and what you bring to
            rooms that are not your own. Note the last session you had, in one line. The key c does
            it from any page.
          </EmptyState>
        ) : null}
        <KeptList title="Programs and stretch roles" note="evidence of the last 90 days counts">
          {grounds.map((ground) => (
            <GroundItem key={ground.id} ground={ground} {...{ entries, grounds, ...actions }} />
          ))}
        </KeptList>
        <KeptList title="Sessions and insights" note="latest first; 28 days count">
          {dated.map((entry) => (
            <EntryItem key={entry.id} entry={entry} grounds={grounds} {...actions} />
          ))}
        </KeptList>
      </div>
    </Page>
  );
}

interface NewEntryProps {
  readonly grounds: readonly Ground[];
  readonly onSave: (draft: GrowthDraft) => void;
}

const KINDS: readonly GrowthKind[] = ['session', 'insight', 'stretch-role', 'program', 'evidence'];

function NewEntry({ grounds, onSave }: NewEntryProps) {
  const today = useToday();
  const [kind, setKind] = useState<GrowthKind>('session');
  const [kept, setKept] = useState(0);
  // evidence stands under something
  const kinds = KINDS.filter((each) => each !== 'evidence' || grounds.length > 0);
  const chosen = kinds.includes(kind) ? kind : 'session';
  return (
    <>
      <SegmentedControl
        label="What to note"
        options={kinds.map((value) => ({ value, title: KIND_TITLES[value] }))}
        value={chosen}
        onChange={setKind}
      />
      <GrowthForm
        key={`${chosen} ${kept}`}
        start={startDraft(chosen, today, grounds[0]?.id)}
        grounds={grounds}
        action={`Keep the ${KIND_TITLES[chosen].toLowerCase()}`}
        onSave={(draft) => {
          onSave(draft);
          setKept(kept + 1);
        }}
      />
    </>
  );
}
