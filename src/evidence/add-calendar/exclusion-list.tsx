import { type FormEvent, useId, useState } from 'react';
import { callEndpoint, getQuery, useChange, useData } from '../../ui/api.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Input, Select } from '../../ui/controls/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { pathOf } from '../../ui/path-of.ts';
import type { Exclusion, Sources } from '../model.ts';
import { excludeEndpoint, listSourcesEndpoint } from '../routes/source-endpoints.ts';
import styles from './add-calendar.module.css';
import { addExclusion, EXCLUSION_KINDS, sayExclusion } from './exclusions.ts';

/** What is never stored: said before anything is read, and changed at any time. */
export function ExclusionList() {
  const { exclusions } = useData(getQuery(listSourcesEndpoint));
  const change = useExclusions();
  const id = useId();
  return (
    <section className={styles.stack} aria-labelledby={id}>
      <div>
        <h2 id={id}>Leave out, before anything is read</h2>
        <p className={styles.quiet}>
          Events that hold a word, a person or a calendar named here are never stored, and deleted
          where they were.
        </p>
      </div>
      {exclusions.length === 0 ? null : (
        <ul className={styles.chips} aria-label="Left out">
          {exclusions.map((exclusion) => (
            <li key={`${exclusion.kind} ${exclusion.value}`} className={styles.chip}>
              {sayExclusion(exclusion)}
              <IconButton
                label={`No longer leave out ${exclusion.value}`}
                onClick={() => change.mutate(exclusions.filter((each) => each !== exclusion))}
              >
                <Icon name="close" size={11} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <NewExclusion onAdd={(added) => change.mutate(addExclusion(exclusions, added))} />
    </section>
  );
}

function NewExclusion({ onAdd }: { readonly onAdd: (exclusion: Exclusion) => void }) {
  const [kind, setKind] = useState<Exclusion['kind']>('word');
  const [value, setValue] = useState('');
  function add(event: FormEvent): void {
    event.preventDefault();
    if (value.trim() === '') return;
    onAdd({ kind, value: value.trim() });
    setValue('');
  }
  return (
    <form className={styles.line} onSubmit={add}>
      <Select
        aria-label="What to leave out"
        value={kind}
        onChange={(event) => setKind(readKind(event.currentTarget.value))}
      >
        {EXCLUSION_KINDS.map((each) => (
          <option key={each.kind} value={each.kind}>
            {each.title}
          </option>
        ))}
      </Select>
      <Input
        className={styles.grow}
        aria-label={EXCLUSION_KINDS.find((each) => each.kind === kind)?.asks}
        placeholder={EXCLUSION_KINDS.find((each) => each.kind === kind)?.example}
        value={value}
        maxLength={320}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button type="submit" disabled={value.trim() === ''}>
        Leave out
      </Button>
    </form>
  );
}

function useExclusions() {
  return useChange<readonly Exclusion[], Sources>({
    send: (exclusions) => callEndpoint(excludeEndpoint, { body: { exclusions } }),
    replaces: pathOf(listSourcesEndpoint),
    guess: (sources, exclusions) => ({ ...sources, exclusions: [...exclusions] }),
  });
}

function readKind(value: string): Exclusion['kind'] {
  return EXCLUSION_KINDS.find((each) => each.kind === value)?.kind ?? 'word';
}
