import { useState } from 'react';
import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { SHIFTS } from '../../../kernel/shifts.ts';
import { showPeopleEndpoint } from '../../../people/endpoints.ts';
import { showHoursEndpoint } from '../../../time/endpoints.ts';
import { getQuery, useData } from '../../../ui/api.ts';
import { TextField } from '../../../ui/controls/field.tsx';
import type { JournalLink } from '../model.ts';
import styles from './link-picker.module.css';
import { nameOf } from './use-names.ts';

const SHOWN = 8;

interface LinkPickerProps {
  readonly links: readonly JournalLink[];
  readonly onChange: (links: JournalLink[]) => void;
}

/** Says what an entry is about: shifts, people, recurring meetings; a few letters find the rest. */
export function LinkPicker({ links, onChange }: LinkPickerProps) {
  const [letters, setLetters] = useState('');
  const groups = useChoices();

  function turn(link: JournalLink): void {
    const others = links.filter((each) => !isSame(each, link));
    onChange(others.length < links.length ? others : [...others, link]);
  }

  return (
    <div className={styles.picker}>
      <TextField
        label="Find a person or a meeting"
        value={letters}
        onChange={(event) => setLetters(event.currentTarget.value)}
      />
      {groups.map(({ title, choices }) => {
        const found = choices.filter((choice) => hasLetters(choice.name, letters));
        if (found.length === 0) return null;
        return (
          <fieldset key={title} className={styles.group}>
            <legend className={styles.legend}>{title}</legend>
            {found.slice(0, SHOWN).map(({ link, name }) => (
              <button
                key={`${link.kind} ${link.target}`}
                type="button"
                className={styles.choice}
                aria-pressed={links.some((each) => isSame(each, link))}
                onClick={() => turn(link)}
              >
                {name}
              </button>
            ))}
            {found.length > SHOWN ? (
              <span className={styles.more}>{found.length - SHOWN} more: write a few letters</span>
            ) : null}
          </fieldset>
        );
      })}
    </div>
  );
}

interface Choice {
  readonly link: JournalLink;
  readonly name: string;
}

function useChoices(): readonly { readonly title: string; readonly choices: readonly Choice[] }[] {
  const { people } = useData(getQuery(showPeopleEndpoint));
  const { series } = useData(getQuery(showHoursEndpoint));
  const meetings = [...new Set(series.map(({ title }) => title))].filter((title) => title !== '');
  return [
    {
      title: 'Shifts',
      choices: CAPABILITY_IDS.map((id) => ({
        link: { kind: 'shift', target: id },
        name: SHIFTS[id].title,
      })),
    },
    {
      title: 'People',
      choices: people.map((person) => ({
        link: { kind: 'person', target: person.id },
        name: nameOf(person),
      })),
    },
    {
      title: 'Recurring meetings',
      choices: meetings.map((title) => ({ link: { kind: 'series', target: title }, name: title })),
    },
  ];
}

function isSame(one: JournalLink, other: JournalLink): boolean {
  return one.kind === other.kind && one.target === other.target;
}

function hasLetters(name: string, letters: string): boolean {
  return name.toLocaleLowerCase().includes(letters.trim().toLocaleLowerCase());
}
