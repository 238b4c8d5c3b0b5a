import { useQuery } from '@tanstack/react-query';
import { callEndpoint, getQuery, useChange } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Key } from '../../ui/controls/keys.tsx';
import { pathOf } from '../../ui/path-of.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { endApartEndpoint, keepApartEndpoint, showMergesEndpoint } from '../merge-endpoints.ts';
import type { Apart, Merges } from '../model/merging.ts';
import { proposeSamePerson } from '../model/same-person.ts';
import styles from './people.module.css';
import { nameOf, type PersonRow } from './rows.ts';

export const MERGES_PATH = pathOf(showMergesEndpoint);

interface SamePersonProps {
  readonly rows: readonly PersonRow[];
  readonly onMerge: (rows: readonly PersonRow[]) => void;
}

/** Who may be one person under two entries, one question at a time; those with most hours first. */
export function useSamePerson(rows: readonly PersonRow[]) {
  const { data } = useQuery(getQuery(showMergesEndpoint));
  if (data === undefined) return [];
  const people = rows.map((row) => ({ ...row, key: row.address }));
  const at = new Map(rows.map((row) => [row.address, row]));
  return proposeSamePerson(people, data.apart).flatMap(({ one, other, reason }) => {
    const [first, second] = [at.get(one), at.get(other)];
    return first === undefined || second === undefined ? [] : [{ pair: [first, second], reason }];
  });
}

interface QuestionProps extends Pick<SamePersonProps, 'onMerge'> {
  readonly questions: ReturnType<typeof useSamePerson>;
}

export function SamePerson({ questions, onMerge }: QuestionProps) {
  const apart = useChange<ApartStep, Merges>({
    send: ({ method, pair }) =>
      callEndpoint(method === 'PUT' ? keepApartEndpoint : endApartEndpoint, { body: pair }),
    replaces: MERGES_PATH,
    guess: (current, { pair }) => ({ ...current, apart: [...current.apart, pair] }),
    undo: ({ pair }) => ({ said: 'Two people', back: { method: 'DELETE', pair } }),
  });
  const [first] = questions;
  const [one, other] = first?.pair ?? [];
  function answer(isOne: boolean): boolean {
    if (one === undefined || other === undefined) return false;
    if (isOne) onMerge([one, other]);
    else apart.mutate({ method: 'PUT', pair: { one: one.address, other: other.address } });
    return true;
  }
  useKeys((key) => {
    if (key === 'a') return answer(true);
    return key === 'x' ? answer(false) : false;
  });
  if (first === undefined || one === undefined || other === undefined) return null;
  return (
    <section className={styles.suggestion} aria-label="Same person?">
      <div>
        <p className={styles.suggested}>{`${nameOf(one)} and ${nameOf(other)}: one person?`}</p>
        <p className={styles.quiet}>
          {`${first.reason} ${one.address} and ${other.address}; ${sayLeft(questions.length)}.`}
        </p>
      </div>
      <div className={styles.answers}>
        <Button className={styles.answer} onClick={() => answer(true)}>
          <Key>A</Key>
          One person
        </Button>
        <Button className={styles.answer} onClick={() => answer(false)}>
          <Key>X</Key>
          Two people
        </Button>
      </div>
    </section>
  );
}

interface ApartStep {
  readonly method: 'PUT' | 'DELETE';
  readonly pair: Apart;
}

function sayLeft(count: number): string {
  return count === 1 ? 'the last question of this kind' : `${count - 1} more after it`;
}
