import { useState } from 'react';
import { SegmentedControl } from '../../ui/controls/choice.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import styles from './add-calendar.module.css';
import { ExclusionList } from './exclusion-list.tsx';
import { ExportSteps } from './export-steps.tsx';
import type { WayOut } from './export-ways.ts';
import { FileImports } from './file-imports.tsx';
import { PeopleSteps } from './people-steps.tsx';
import { SubscriptionImports } from './subscription-imports.tsx';
import { type KindChoice, WeekByHand } from './week-by-hand.tsx';

interface AddCalendarProps {
  /** the kinds a half-day may be for, in the order they are offered */
  readonly kinds: readonly KindChoice[];
  /** after each source that was saved */
  readonly onSaved?: (() => void) | undefined;
}

/** Every way a calendar comes in: a file, an address read on a schedule, last week by hand. */
export function AddCalendar({ kinds, onSaved }: AddCalendarProps) {
  const [way, setWay] = useState<Way>('file');
  const [ways, setWays] = useState<readonly Way[]>(['file']);
  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        <ExclusionList />
        <SegmentedControl
          label="How the calendar comes in"
          options={WAYS}
          value={way}
          onChange={(chosen) => {
            setWay(chosen);
            setWays((shown) => (shown.includes(chosen) ? shown : [...shown, chosen]));
          }}
        />
        {/* what is being read goes on while another way is in front */}
        {ways.map((each) => (
          <div key={each} hidden={each !== way}>
            {each === 'file' ? <FileImports onSaved={onSaved} /> : null}
            {each === 'file' ? <PeopleSteps /> : null}
            {each === 'address' ? <SubscriptionImports onSaved={onSaved} /> : null}
            {each === 'hand' ? <WeekByHand kinds={kinds} /> : null}
          </div>
        ))}
        <p className={styles.quiet}>
          It is read on this machine, and nothing leaves it. Of a calendar only times, titles, who
          is invited and what they answered are kept; of contacts who they are and where they work;
          of mail only who, when and to whom, never subjects or text.
        </p>
      </div>
      {way === 'hand' ? null : <GettingItOut way={way} />}
    </div>
  );
}

function GettingItOut({ way }: { readonly way: WayOut }) {
  const isPhone = useIsPhone();
  const title = 'How to get your calendar out';
  if (isPhone) {
    return (
      <Disclosure title={title}>
        <ExportSteps way={way} />
      </Disclosure>
    );
  }
  return (
    <aside className={styles.stack} aria-label={title}>
      <h2>{title}</h2>
      <ExportSteps way={way} />
    </aside>
  );
}

const WAYS = [
  { value: 'file', title: 'A file' },
  { value: 'address', title: 'An address' },
  { value: 'hand', title: 'By hand' },
] as const;
type Way = (typeof WAYS)[number]['value'];
