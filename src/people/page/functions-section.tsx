import { ListEditor } from '../../accounts/page/list-editor.tsx';
import { callEndpoint, useChange } from '../../ui/api.ts';
import { SelectField } from '../../ui/controls/field.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { pathOf } from '../../ui/path-of.ts';
import { keepFunctionsEndpoint, showFunctionsEndpoint } from '../endpoints.ts';
import type { Functions } from '../model.ts';
import styles from './people.module.css';

export const FUNCTIONS_PATH = pathOf(showFunctionsEndpoint);

interface FunctionsSectionProps {
  readonly functions: Functions;
}

/** The organisation as the owner cuts it; breadth counts over this list. */
export function FunctionsSection({ functions: { functions, home } }: FunctionsSectionProps) {
  const save = useChange<FunctionsStep, Functions>({
    send: ({ next }) => callEndpoint(keepFunctionsEndpoint, { body: next }),
    replaces: FUNCTIONS_PATH,
    guess: (_, { next }) => next,
    undo: ({ said }, before) =>
      before === undefined ? undefined : { said, back: { next: before, said: 'Undone' } },
  });
  return (
    <Disclosure
      title={`Your functions: ${functions.length}${home === null ? '' : `, yours is ${home}`}`}
    >
      <div className={styles.functions}>
        <SelectField
          label="You belong to"
          hint="Whom you meet outside it counts as other functions."
          value={home ?? ''}
          onChange={(event) => {
            const next = event.currentTarget.value || null;
            save.mutate({
              next: { functions, home: next },
              said: `You belong to ${next ?? 'none'}`,
            });
          }}
        >
          <option value="">not said</option>
          {functions.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </SelectField>
        <ListEditor
          label="Functions"
          hint="The parts of your organisation as you think of them; the first nine have the keys 1 to 9."
          privacy="Nobody but you sees this."
          values={functions}
          read={(text) => (text === '' || text.length > 100 ? undefined : text)}
          trouble="Write a function in at most 100 letters."
          onChange={(values, said) => {
            const stays = home !== null && values.includes(home) ? home : null;
            save.mutate({ next: { functions: values, home: stays }, said });
          }}
        />
      </div>
    </Disclosure>
  );
}

interface FunctionsStep {
  readonly next: Functions;
  readonly said: string;
}
