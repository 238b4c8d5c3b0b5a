import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keepFunctionsEndpoint, showFunctionsEndpoint } from '../../people/endpoints.ts';
import type { Functions } from '../../people/model.ts';
import { callEndpoint, getQuery, useChange, useData } from '../../ui/api.ts';
import { joinClasses } from '../../ui/classes.ts';
import { Key, KeyHints } from '../../ui/controls/keys.tsx';
import { pathOf as addressOf } from '../../ui/path-of.ts';
import { StepHeadline } from '../../ui/step-headline.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { FUNCTION_KEYS, type FunctionWord, sayOf, sayTold, wordOf } from './function-ties.ts';
import styles from './people-rows.module.css';
import { StepActions } from './step-actions.tsx';
import { pathOf } from './steps.ts';

const PATH = addressOf(showFunctionsEndpoint);

/** The parts of the organisation, each placed by one of three keys. */
export function FunctionsStep() {
  const list = useData(getQuery(showFunctionsEndpoint));
  const [open, setOpen] = useState(0);
  const say = useSay(list);
  useFunctionKeys({ functions: list.functions, open, setOpen, say });
  return (
    <>
      <StepHeadline
        title="Functions"
        said="The parts of your organisation."
        shown="Which do you depend on, which do you never see?"
      >
        {sayTold(list)}
      </StepHeadline>
      <ol className={styles.rows} aria-label="Functions">
        {list.functions.map((name, row) => (
          <Row
            key={name}
            name={name}
            row={row}
            word={wordOf(list, name)}
            isOpen={row === open}
            onOpen={() => setOpen(row)}
            onSay={(word) => say(name, word)}
          />
        ))}
      </ol>
      <StepActions step="functions" next="Next: sort">
        <KeyHints hints={HINTS} />
      </StepActions>
    </>
  );
}

const HINTS = [
  { keys: ['↑', '↓'], does: 'function' },
  ...FUNCTION_KEYS.map(({ key, title }) => ({ keys: [key.toUpperCase()], does: title })),
  { keys: ['↵'], does: 'next' },
];

function useSay(list: Functions) {
  const { mutate } = useChange<Functions, Functions>({
    send: (body) => callEndpoint(keepFunctionsEndpoint, { body }),
    replaces: PATH,
    guess: (_, next) => next,
  });
  return (name: string, word: FunctionWord) => mutate(sayOf(list, name, word));
}

interface KeysGround {
  readonly functions: readonly string[];
  readonly open: number;
  readonly setOpen: (row: number) => void;
  readonly say: (name: string, word: FunctionWord) => void;
}

function useFunctionKeys({ functions, open, setOpen, say }: KeysGround): void {
  const navigate = useNavigate();
  const last = functions.length - 1;
  useKeys((key) => {
    const pressed = key.toLowerCase();
    const word = FUNCTION_KEYS.find((each) => each.key === pressed)?.word;
    const name = functions[open];
    if (word !== undefined && name !== undefined) say(name, word);
    else if (pressed === 'arrowup') setOpen(Math.max(0, open - 1));
    else if (pressed === 'enter' && open === last) void navigate({ to: pathOf('sort') });
    else if (pressed === 'arrowdown' || pressed === 'enter') setOpen(Math.min(last, open + 1));
    else return false;
    return true;
  });
}

interface RowProps {
  readonly name: string;
  readonly row: number;
  readonly word: FunctionWord | undefined;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onSay: (word: FunctionWord) => void;
}

function Row({ name, row, word, isOpen, onOpen, onSay }: RowProps) {
  return (
    <li
      className={joinClasses(styles.row, isOpen && styles.open)}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span className={styles.number} aria-hidden="true">
        {row + 1}
      </span>
      <button type="button" className={styles.who} onClick={onOpen}>
        <span className={styles.name}>{name}</span>
      </button>
      <fieldset className={joinClasses(styles.choices, styles.three)}>
        <legend className="hidden">{name}</legend>
        {FUNCTION_KEYS.map((each) => (
          <button
            key={each.word}
            type="button"
            className={styles.choice}
            aria-pressed={word === each.word}
            onClick={() => {
              onOpen();
              onSay(each.word);
            }}
          >
            <Key>{each.key.toUpperCase()}</Key>
            {each.title}
          </button>
        ))}
      </fieldset>
    </li>
  );
}
