import { type ReactNode, useState } from 'react';
import { joinClasses } from '../../ui/classes.ts';
import type { Time } from '../model.ts';
import styles from './hours.module.css';
import type { KindNames } from './kind-order.ts';
import { Ledger } from './ledger.tsx';
import type { Series } from './ledger-rows.ts';
import { Blocks, OpenQuestions } from './open-questions.tsx';
import type { RecordsOf } from './records-query.ts';
import type { RuleDraft } from './rule-dialog.tsx';
import { Rules } from './rules.tsx';
import { SortedBar } from './sorted-bar.tsx';
import { Weeks } from './weeks.tsx';
import { WhatIf } from './what-if.tsx';

interface HoursProps {
  readonly time: Time;
  readonly names: KindNames;
  readonly steps: ReactNode;
  /** a draft is of the weeks that are measured now */
  readonly isLatest: boolean;
  readonly onOpen: (records: RecordsOf) => void;
}

/** The weeks, what recurs in them, and the rules that sort them. */
export function Hours({ time, names, steps, isLatest, onOpen }: HoursProps) {
  const [draft, setDraft] = useState<RuleDraft>();
  return (
    <>
      <div className={joinClasses(styles.top, isLatest && styles.withDraft)}>
        <div className={styles.main}>
          <Weeks
            time={time}
            steps={steps}
            onOpen={({ week, part }) => {
              if (part !== undefined) onOpen({ of: 'week', week, part });
            }}
          />
          <Blocks time={time} names={names} />
        </div>
        {isLatest ? (
          <div className={styles.side}>
            <WhatIf time={time} names={names} />
          </div>
        ) : null}
      </div>
      <Ledger
        time={time}
        names={names}
        onOpen={(series) => onOpen({ of: 'series', id: series.id })}
        onRule={(series) => setDraft({ rule: ruleFrom(series), index: undefined })}
      />
      <section className={styles.sorted} aria-label="How the hours are sorted">
        <SortedBar time={time} />
        <OpenQuestions time={time} names={names} />
      </section>
      <Rules series={time.series} draft={draft} onDraft={setDraft} />
    </>
  );
}

function ruleFrom({ title, sorting }: Series): RuleDraft['rule'] {
  const kind = sorting.kind === 'unsorted' ? sorting.guess : sorting.kind;
  return { match: title.slice(0, 200), field: 'title', kind };
}
