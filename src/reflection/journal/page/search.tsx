import type { Ref } from 'react';
import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { SHIFTS } from '../../../kernel/shifts.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Input, Select } from '../../../ui/controls/field.tsx';
import styles from './search.module.css';
import type { Looking } from './use-entries.ts';
import { useNames } from './use-names.ts';

interface SearchProps {
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  readonly field: Ref<HTMLInputElement>;
}

/** Words to find while they are written, and what entries are about. */
export function Search({ looking, onLook, field }: SearchProps) {
  const say = useNames();
  const { words, link } = looking;
  const shift = CAPABILITY_IDS.find((id) => link?.kind === 'shift' && link.target === id) ?? '';
  return (
    <search className={styles.search}>
      <Input
        ref={field}
        type="search"
        className={styles.words}
        aria-label="Find in your journal"
        placeholder="Find in your journal"
        maxLength={200}
        value={words}
        onChange={(event) => onLook({ ...looking, words: event.currentTarget.value })}
      />
      <Select
        aria-label="About a shift"
        value={shift}
        onChange={({ currentTarget: { value } }) =>
          onLook({ words, link: value === '' ? undefined : { kind: 'shift', target: value } })
        }
      >
        <option value="">About anything</option>
        {CAPABILITY_IDS.map((id) => (
          <option key={id} value={id}>
            {SHIFTS[id].title}
          </option>
        ))}
      </Select>
      {link === undefined || link.kind === 'shift' ? null : (
        <Button onClick={() => onLook({ words, link: undefined })}>
          About {say(link)}: show all again
        </Button>
      )}
    </search>
  );
}
