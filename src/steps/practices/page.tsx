import { useState } from 'react';
import { useKept } from '../../keeping/page/use-kept.ts';
import { SHIFTS } from '../../kernel/shifts.ts';
import { PRACTICES } from '../../notebook/practices/kept.ts';
import {
  type Practice,
  type PracticeDraft,
  practicesSchema,
} from '../../notebook/practices/model.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SegmentedControl } from '../../ui/controls/choice.tsx';
import { Input } from '../../ui/controls/field.tsx';
import { KeyHints } from '../../ui/controls/keys.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { sayCount } from '../../ui/numbers.ts';
import { Headline, Page, SectionHead } from '../../ui/page.tsx';
import { useFind } from '../../ui/use-find.ts';
import { PRACTICE_TABS } from '../page/practice-tabs.ts';
import { PracticeForm } from './page/practice-form.tsx';
import { PracticeRow } from './page/practice-row.tsx';
import {
  adoptPractice,
  draftOf,
  EVERYTHING,
  findPractices,
  type Looked,
  SHIFT_CHOICES,
  sayPractices,
  startPractice,
} from './page/practice-words.ts';
import styles from './page/practices.module.css';
import { useOpened } from './page/use-opened.ts';
import { PRACTICE_KEYS, usePracticeKeys } from './page/use-practice-keys.ts';

interface Writing {
  readonly id: string;
  readonly draft: PracticeDraft;
  readonly isNew: boolean;
}

/** What can be done this week, shift by shift: ours, and the owner’s own. */
export function PracticesPage() {
  const { keep, remove } = useKept(PRACTICES);
  const { practices, measures } = useData(getQuery(PRACTICES.path, practicesSchema));
  const [looked, setLooked] = useState<Looked>(EVERYTHING);
  const [writing, setWriting] = useState<Writing>();
  const { opened, toggle } = useOpened();
  useFind((words) => setLooked({ ...EVERYTHING, words }));
  usePracticeKeys(looked, setLooked);
  const groups = findPractices(practices, looked);
  const [measure] = measures;
  const write = (draft: PracticeDraft) =>
    setWriting({ id: crypto.randomUUID(), draft, isNew: true });

  return (
    <Page title="Practices">
      <div className={styles.page}>
        <Tabs label="Steps" current="/practices" tabs={PRACTICE_TABS} />
        <Headline {...sayPractices(practices)} isOneLine>
          Each is something to do this week in the role you have, with words to say, the weekly
          measure it should move, how it fails, and how well that is known. For a whole talk there
          are <AppLink to="/guides">conversation guides</AppLink>.
        </Headline>
        <Tools
          looked={looked}
          onLook={setLooked}
          onWrite={() => measure !== undefined && write(startPractice(measure))}
        />
        <div className={styles.hints}>
          <KeyHints hints={PRACTICE_KEYS} />
        </div>
        {writing === undefined ? null : (
          <section aria-label="Write a practice" className={styles.fresh}>
            <PracticeForm
              key={writing.id}
              start={writing.draft}
              measures={measures}
              action={writing.isNew ? 'Keep the practice' : 'Keep the change'}
              onCancel={() => setWriting(undefined)}
              onSave={(draft) => {
                keep(writing.id, draft);
                setWriting(undefined);
                setLooked(EVERYTHING);
              }}
            />
          </section>
        )}
        {groups.map((group) => (
          <section
            key={group.shift}
            id={group.shift}
            tabIndex={-1}
            aria-label={SHIFTS[group.shift].title}
            className={styles.shift}
          >
            <SectionHead
              title={SHIFTS[group.shift].title}
              note={`${SHIFTS[group.shift].from}, ${sayCount(group.practices.length, 'practice')}`}
            />
            <ul className={styles.list}>
              {group.practices.map((practice) => (
                <PracticeRow
                  key={practice.id}
                  practice={practice}
                  measure={measures.find(({ id }) => id === practice.measure)}
                  isOpen={opened === practice.id}
                  onToggle={toggle}
                  onRemove={remove}
                  onAdopt={(each) => write(adoptPractice(each))}
                  onEdit={(each) => setWriting(editing(each))}
                />
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 ? (
          <p role="status">Nothing here holds these words. Write a practice of your own instead.</p>
        ) : null}
      </div>
    </Page>
  );
}

interface ToolsProps {
  readonly looked: Looked;
  readonly onLook: (looked: Looked) => void;
  readonly onWrite: () => void;
}

function Tools({ looked, onLook, onWrite }: ToolsProps) {
  return (
    <div className={styles.tools}>
      <SegmentedControl
        label="Shift"
        options={SHIFT_CHOICES}
        value={looked.shift}
        onChange={(shift) => onLook({ ...looked, shift })}
      />
      <Input
        type="search"
        className={styles.search}
        aria-label="Find a practice by its words"
        placeholder="1:1, meeting, finance …"
        value={looked.words}
        onChange={(event) => onLook({ ...looked, words: event.currentTarget.value })}
      />
      <div className={styles.own}>
        <Button onClick={onWrite}>Write your own</Button>
      </div>
    </div>
  );
}

function editing(practice: Practice): Writing {
  return { id: practice.id, draft: draftOf(practice), isNew: false };
}
