import styles from '../../../keeping/page/kept.module.css';
import { KeptList } from '../../../keeping/page/kept-list.tsx';
import { getQuery, useData } from '../../../ui/api.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { sayCount, sayHours } from '../../../ui/numbers.ts';
import { showHandOversEndpoint } from '../endpoints.ts';
import type { HandOver } from '../model/hand-overs.ts';
import type { DelegationDraft } from '../model.ts';
import { sayAttendance, startDelegation } from './delegation-words.ts';

interface HandOversProps {
  readonly today: string;
  readonly onChoose: (draft: DelegationDraft) => void;
}

/** Meetings that could be handed on next, from the calendar. */
export function HandOvers({ today, onChoose }: HandOversProps) {
  const { suggestions } = useData(getQuery(showHandOversEndpoint));
  return (
    <KeptList
      title="Could be handed on"
      note="recurring, with a report and three people or more, the last four complete weeks"
    >
      {suggestions.map((suggestion) => (
        <li key={suggestion.title} className={styles.item}>
          <div className={styles.line}>
            <div className={styles.what}>
              <p className={styles.title}>{suggestion.title}</p>
              <p className={styles.quiet}>{sayHandOver(suggestion)}</p>
            </div>
            <Button
              look="text"
              aria-label={`Hand on ${suggestion.title}`}
              onClick={() => onChoose(draftOfHandOver(suggestion, today))}
            >
              Hand it on
            </Button>
          </div>
        </li>
      ))}
    </KeptList>
  );
}

function sayHandOver({ hoursAWeek, people, meetings, to }: HandOver): string {
  const size = `${sayHours(hoursAWeek)} a week of you, ${sayCount(people, 'person', 'people')}`;
  return to === null ? size : `${size}; ${to.name} ${sayAttendance(to.meetings, meetings)}`;
}

function draftOfHandOver({ title, to }: HandOver, today: string): DelegationDraft {
  return { ...startDelegation(today), what: title, to: to?.address ?? '', series: [title] };
}
