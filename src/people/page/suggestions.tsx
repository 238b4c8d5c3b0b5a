import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getQuery } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Key } from '../../ui/controls/keys.tsx';
import { sayHours } from '../../ui/numbers.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { showSuggestionsEndpoint } from '../endpoints.ts';
import type { Suggestion } from '../model.ts';
import { saySuggestion } from './edits.ts';
import styles from './people.module.css';
import { nameOf, type PersonRow } from './rows.ts';
import { useRefused } from './use-refused.ts';

interface SuggestionsProps {
  readonly rows: readonly PersonRow[];
  readonly onAccept: (row: PersonRow, suggestion: Suggestion) => void;
}

/** One guess at a time with its reason, those first on whom most hours depend. */
export function Suggestions({ rows, onAccept }: SuggestionsProps) {
  // the list need not wait for guesses
  const { data } = useQuery(getQuery(showSuggestionsEndpoint));
  const refused = useRefused();
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const at = new Map(rows.map((row) => [row.address, row]));
  const open = (data?.suggestions ?? []).filter(
    (each) => !answered.has(each.address) && !refused.has(each),
  );
  const [first] = open;
  const row = first === undefined ? undefined : at.get(first.address);

  function answer(isAccepted: boolean): boolean {
    if (first === undefined || row === undefined) return false;
    setAnswered(new Set([...answered, first.address]));
    if (isAccepted) onAccept(row, first);
    else refused.add(first);
    return true;
  }

  useKeys((key) => {
    if (key === 'a') return answer(true);
    return key === 'x' ? answer(false) : false;
  });
  if (first === undefined || row === undefined) return null;
  return (
    <section className={styles.suggestion} aria-label="Suggestion">
      <div>
        <p className={styles.suggested}>{`${nameOf(row)}: perhaps ${saySuggestion(first)}`}</p>
        <p className={styles.quiet}>
          {`${sayReasons(first)} ${sayHours(first.hours)} depend on it; ${sayLeft(open.length)}.`}
        </p>
      </div>
      <div className={styles.answers}>
        <Button className={styles.answer} onClick={() => answer(true)}>
          <Key>A</Key>
          Yes
        </Button>
        <Button className={styles.answer} onClick={() => answer(false)}>
          <Key>X</Key>
          Not this
        </Button>
      </div>
    </section>
  );
}

function sayReasons({ relation, level, function: of }: Suggestion): string {
  const reasons = [relation?.reason, level?.reason, of?.reason].flatMap((each) => each ?? []);
  return [...new Set(reasons)].map((reason) => `${reason.replace(/\.$/, '')}.`).join(' ');
}

function sayLeft(count: number): string {
  return count === 1 ? 'the last suggestion' : `${count - 1} more after it`;
}
