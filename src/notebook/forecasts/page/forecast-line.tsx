import { type FormEvent, useState } from 'react';
import { useToday } from '../../../accounts/page/use-today.ts';
import styles from '../../../keeping/page/kept.module.css';
import { type CaptureProps, useCapture } from '../../../keeping/page/use-capture.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { sayDate } from '../../../ui/numbers.ts';
import { FORECASTS } from '../kept.ts';
import type { ForecastDraft } from '../model.ts';
import { type ForecastLine, readLine, sayDistance } from './read-line.ts';

interface ForecastLineEntryProps {
  readonly onSave: (draft: ForecastDraft) => void;
}

/** A new forecast in one line, read while it is typed. */
export function ForecastLineEntry({ onSave }: ForecastLineEntryProps) {
  const today = useToday();
  const [line, setLine] = useState('');
  const [isTried, setTried] = useState(false);
  const read = readLine(line, today);
  const missing = findMissing(read, today);

  function save(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (missing !== undefined || read.due === undefined || read.percent === undefined) return;
    const { text, due, percent, tags } = read;
    onSave({ text, due, percent, tags: [...tags], made: today, resolved: null });
    setLine('');
    setTried(false);
  }

  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <TextField
        label="What will happen, by when, how likely"
        hint={sayRead(read, line, today)}
        privacy="Nobody but you sees this."
        trouble={isTried ? missing : undefined}
        placeholder="Pricing by use is live, 31 March 2027, 70%"
        maxLength={1200}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" look="primary">
          Keep the forecast
        </Button>
      </div>
    </form>
  );
}

/** Noted from any page. */
export function CaptureForecast({ onDone }: CaptureProps) {
  return <ForecastLineEntry onSave={useCapture(FORECASTS, onDone)} />;
}

/** What was understood of the line, or how to write one. */
function sayRead({ due, percent, tags }: ForecastLine, line: string, today: string): string {
  if (line.trim() === '') {
    return 'The date and the percentage last: 2027-03-31, end of 2027, in 3 months. A # makes a tag.';
  }
  const parts = [
    due === undefined ? 'no date yet' : `by ${sayDate(due)} (${sayDistance(due, today)})`,
    percent === undefined ? 'no percentage yet' : `${percent}% likely`,
    ...tags.map((tag) => `#${tag}`),
  ];
  return `Read as: ${parts.join(', ')}.`;
}

function findMissing({ text, due, percent }: ForecastLine, today: string): string | undefined {
  if (text === '') return 'Say what will happen.';
  if (due === undefined) return 'Say by when it is known: add “, 31 March 2027”.';
  if (due < today) return 'The date has passed. A forecast is about what is not known yet.';
  if (percent === undefined) return 'Say how likely it is: add “, 70%”.';
  return undefined;
}
