import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { showTimePeopleEndpoint } from '../../people/endpoints.ts';
import type { TimePeople } from '../../people/model.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { KeyHints } from '../../ui/controls/keys.tsx';
import { EmptyState } from '../../ui/controls/notes.tsx';
import { StepHeadline } from '../../ui/step-headline.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { PeopleRows } from './people-rows.tsx';
import { type PlacingCommand, RELATION_KEYS, relationsOf } from './relations.ts';
import { StepActions } from './step-actions.tsx';
import { pathOf } from './steps.ts';
import { usePlacing } from './use-placing.ts';
import { sayPeopleHeadline, sayPlaced } from './words.ts';

const MOST_PEOPLE = 12;

/** Those with the most hours, each placed by one key. */
export function PeopleStep() {
  const { people } = useData(getQuery(showTimePeopleEndpoint));
  // the list stays in its order while it is worked on
  const [contacts] = useState(() => people.slice(0, MOST_PEOPLE));
  return contacts.length === 0 ? <NoPeople /> : <Placing contacts={contacts} />;
}

function Placing({ contacts }: { readonly contacts: TimePeople['people'] }) {
  const { state, people, press } = usePlacing(contacts);
  const navigate = useNavigate();
  useKeys((key) => {
    const isLast = state.open === contacts.length - 1;
    if (key === 'Enter' && isLast) {
      void navigate({ to: pathOf('functions') });
      return true;
    }
    const command = readCommand(key);
    if (command === undefined) return false;
    press(command);
    return true;
  });
  const relations = people.map((person) => relationsOf(state, person));
  const open = contacts[state.open];
  return (
    <>
      <StepHeadline title="Who is who" {...sayPeopleHeadline(contacts.length)}>
        {sayPlaced(relations)}
      </StepHeadline>
      <PeopleRows
        contacts={contacts}
        relations={relations}
        none={state.none}
        open={state.open}
        onPress={press}
      />
      <p className="hidden" role="status">
        {open === undefined
          ? ''
          : `${open.name || open.address}: ${state.none.has(open.address) ? 'not a person' : sayRelations(relations[state.open])}`}
      </p>
      <StepActions step="people" next="Next: functions">
        <KeyHints hints={HINTS} />
      </StepActions>
    </>
  );
}

const HINTS = [
  { keys: ['↑', '↓'], does: 'person' },
  { keys: RELATION_KEYS.map(({ key }) => key.toUpperCase()), does: 'who they are' },
  { keys: ['N'], does: 'not a person' },
  { keys: ['↵'], does: 'next' },
  { keys: ['U'], does: 'undo' },
];

function readCommand(key: string): PlacingCommand | undefined {
  const pressed = key.toLowerCase();
  const relation = RELATION_KEYS.find((each) => each.key === pressed)?.relation;
  if (relation !== undefined) return { do: 'toggle', relation };
  if (pressed === 'arrowup') return { do: 'move', by: -1 };
  if (pressed === 'arrowdown' || pressed === 'enter') return { do: 'move', by: 1 };
  if (pressed === 'n') return { do: 'no-person' };
  return pressed === 'u' ? { do: 'undo' } : undefined;
}

function sayRelations(relations: readonly string[] | undefined): string {
  return relations === undefined || relations.length === 0 ? 'not placed' : relations.join(', ');
}

function NoPeople() {
  return (
    <>
      <StepHeadline
        title="Who is who"
        said="Nobody to place yet."
        shown="Your calendar names them."
      />
      <EmptyState
        title="No people in the hours that are read"
        action={<LinkButton to={pathOf('calendar')}>Bring your calendar</LinkButton>}
      >
        Here the twelve people you spend the most hours with will stand, to be placed by one key
        each. Some exports leave out who is invited.
      </EmptyState>
      <StepActions step="people" next="Next: functions" />
    </>
  );
}
