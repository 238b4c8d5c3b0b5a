import { useState } from 'react';
import { useToday } from '../../../accounts/page/use-today.ts';
import kept from '../../../keeping/page/kept.module.css';
import { sayError } from '../../../ui/api.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { SelectField } from '../../../ui/controls/field.tsx';
import { FileDrop } from '../../../ui/controls/file-drop.tsx';
import { Disclosure, ErrorNote } from '../../../ui/controls/notes.tsx';
import { sayCount, sayInstant } from '../../../ui/numbers.ts';
import type { ForecastFile, ForecastImport, ForecastPreview } from '../model.ts';
import { sayDetail } from './forecast-words.ts';
import styles from './forecasts.module.css';
import { sayPreview } from './import-words.ts';
import { type ForecastActions, previewFile } from './use-forecasts.ts';

interface ImportFileProps {
  readonly imports: readonly ForecastImport[];
  readonly actions: Pick<ForecastActions, 'bring' | 'takeBack'>;
}

interface Previewed {
  readonly file: ForecastFile;
  readonly preview: ForecastPreview;
}

/** Forecasts from a file of another program: seen before they are kept, taken back as a whole. */
export function ImportFile({ imports, actions }: ImportFileProps) {
  const [seen, setSeen] = useState<Previewed>();
  const [trouble, setTrouble] = useState<string>();

  async function look(file: ForecastFile): Promise<void> {
    try {
      setSeen({ file, preview: await previewFile(file) });
      setTrouble(undefined);
    } catch (error) {
      setSeen(undefined);
      setTrouble(sayError(error));
    }
  }

  async function take([file]: readonly File[]): Promise<void> {
    if (file !== undefined) await look({ name: file.name, text: await file.text(), by: null });
  }

  return (
    <div className={styles.import}>
      <FileDrop
        title="Drop a file of forecasts here"
        hint="the CSV that Fatebook or PredictionBook exports, up to 1 MB; or your own with text, percent, made, due, outcome"
        accept=".csv,text/csv"
        onFiles={(files) => void take(files)}
      />
      {trouble === undefined ? null : <ErrorNote>{trouble}</ErrorNote>}
      {seen === undefined ? null : (
        <Preview
          {...seen}
          onPerson={(by) => void look({ ...seen.file, by })}
          onLeave={() => setSeen(undefined)}
          onKeep={() => {
            actions.bring(seen.file);
            setSeen(undefined);
          }}
        />
      )}
      <Imports imports={imports} takeBack={actions.takeBack} />
    </div>
  );
}

interface PreviewProps extends Previewed {
  readonly onPerson: (name: string) => void;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

function Preview({ file, preview, onPerson, onKeep, onLeave }: PreviewProps) {
  const today = useToday();
  const { people, by, count, sample, notRead, notReadCount } = preview;
  return (
    <section className={styles.preview} aria-label={`What ${file.name} would bring`}>
      <p className={styles.sentence} role="status">
        {sayPreview(preview)}
      </p>
      {people.length < 2 ? null : (
        <SelectField
          label="Whose forecasts"
          value={by ?? ''}
          onChange={(event) => onPerson(event.currentTarget.value)}
        >
          {people.map(({ name, count: forecasts }) => (
            <option key={name} value={name}>{`${name}, ${forecasts}`}</option>
          ))}
        </SelectField>
      )}
      <ul className={kept.items}>
        {sample.map((draft) => (
          <li key={`${draft.due} ${draft.text}`} className={kept.item}>
            <p className={styles.text}>{`${draft.percent}%: ${draft.text}`}</p>
            <p className={kept.quiet}>{sayDetail(draft, today)}</p>
          </li>
        ))}
      </ul>
      {count > sample.length ? (
        <p className={kept.quiet}>{`and ${count - sample.length} more`}</p>
      ) : null}
      {notReadCount === 0 ? null : (
        <Disclosure title={`${sayCount(notReadCount, 'line')} not read`}>
          <ul className={styles.lines}>
            {notRead.map(({ line, reason }) => (
              <li key={line}>{`Line ${line}: ${reason}`}</li>
            ))}
            {notReadCount > notRead.length ? (
              <li>{`and ${notReadCount - notRead.length} more`}</li>
            ) : null}
          </ul>
        </Disclosure>
      )}
      <div className={kept.ways}>
        {count === 0 ? null : (
          <Button look="primary" onClick={onKeep}>
            {`Keep ${sayCount(count, 'forecast')}`}
          </Button>
        )}
        <Button onClick={onLeave}>Leave it</Button>
      </div>
    </section>
  );
}

interface ImportsProps {
  readonly imports: readonly ForecastImport[];
  readonly takeBack: (id: string) => void;
}

function Imports({ imports, takeBack }: ImportsProps) {
  if (imports.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label="Imports">
      {imports.map(({ id, name, at, count }) => (
        <li key={id}>
          {`${name}, ${sayInstant(at)}: ${sayCount(count, 'forecast')}. `}
          <Button look="text" aria-label={`Take back ${name}`} onClick={() => takeBack(id)}>
            Take it back
          </Button>
        </li>
      ))}
    </ul>
  );
}
