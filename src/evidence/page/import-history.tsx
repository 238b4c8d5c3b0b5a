import { Disclosure } from '../../ui/controls/notes.tsx';
import { Cell, Column, Table } from '../../ui/controls/table.tsx';
import { sayCount, sayInstant, sayNumber } from '../../ui/numbers.ts';
import type { Source } from '../model.ts';
import { UndoReading } from './source-frame.tsx';
import { sayImport, sayUndo } from './source-words.ts';
import styles from './sources.module.css';

/** What each reading brought; the latest can be taken back whole. */
export function ImportHistory({ source }: { readonly source: Source }) {
  const [latest] = source.imports;
  if (latest === undefined) return null;
  return (
    <Disclosure
      title={`${sayCount(source.imports.length, 'reading')}, the latest: ${sayImport(latest)}`}
    >
      <Table caption={`Readings of ${source.name}, the latest first`} className={styles.history}>
        <thead>
          <tr>
            <Column>Read</Column>
            <Column isNumber>Added</Column>
            <Column isNumber>Changed</Column>
            <Column isNumber>Vanished</Column>
            <Column>
              <span className="hidden">Undo</span>
            </Column>
          </tr>
        </thead>
        <tbody>
          {source.imports.map((made) => (
            <tr key={made.id}>
              <th scope="row">{sayInstant(made.at)}</th>
              <Cell isNumber>{sayNumber(made.added)}</Cell>
              <Cell isNumber>{sayNumber(made.changed)}</Cell>
              <Cell isNumber>{sayNumber(made.vanished)}</Cell>
              <Cell>
                {made === latest ? (
                  <UndoReading
                    list="sources"
                    source={source}
                    made={made.id}
                    effect={sayUndo(source)}
                  >
                    Undo it
                  </UndoReading>
                ) : null}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
