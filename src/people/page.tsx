import { useState } from 'react';
import { SeeSample } from '../accounts/sample.tsx';
import { getQuery, useData } from '../ui/api.ts';
import { Button, LinkButton } from '../ui/controls/button.tsx';
import { EmptyState } from '../ui/controls/notes.tsx';
import { Headline, Page } from '../ui/page.tsx';
import { functionsSchema } from './model.ts';
import { AddPerson } from './page/add-person.tsx';
import { BlockedSection } from './page/blocked-section.tsx';
import { FUNCTIONS_PATH, FunctionsSection } from './page/functions-section.tsx';
import { NotPeople } from './page/not-people.tsx';
import styles from './page/people.module.css';
import { PeopleList } from './page/people-list.tsx';
import { sayPlaced } from './page/rows.ts';
import { usePeople } from './page/use-people.ts';

/** The people around the owner: who they are, and the hours shared with them. */
export function PeoplePage() {
  const people = usePeople();
  const functions = useData(getQuery(FUNCTIONS_PATH, functionsSchema));
  const [isAdding, setAdding] = useState(false);
  const adding = (
    <AddPerson isOpen={isAdding} onClose={() => setAdding(false)} onAdd={people.add} />
  );
  return (
    <Page title="People">
      <div className={styles.page}>
        <Headline {...sayPlaced(people.rows)} isOneLine>
          Network, delegation, relationships and perspective are measured by who these people are.
          Nobody but you sees this list, and nobody in it is told.
        </Headline>
        {people.rows.length === 0 ? (
          <NoPeople onAdd={() => setAdding(true)} />
        ) : (
          <PeopleList
            people={people}
            functions={functions.functions}
            onAdd={() => setAdding(true)}
          />
        )}
        <FunctionsSection functions={functions} />
        <NotPeople notPeople={people.notPeople} onUndo={people.isPerson} />
        <BlockedSection />
      </div>
      {adding}
    </Page>
  );
}

function NoPeople({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <>
      <EmptyState
        title="No people in the hours that are read"
        action={
          <LinkButton look="primary" to="/sources">
            Add a calendar
          </LinkButton>
        }
      >
        This page says who shares your hours and whom you do not reach yet. The calendar brings the
        names; a letter each says who they are.
      </EmptyState>
      <div className={styles.others}>
        <Button look="text" onClick={onAdd}>
          Or add someone by hand
        </Button>
        <SeeSample />
      </div>
    </>
  );
}
