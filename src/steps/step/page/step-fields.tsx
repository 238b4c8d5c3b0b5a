import { dateOfDay, dayOfDate, mondayOf, weekName } from '../../../kernel/week.ts';
import { saySpan, weekNumber } from '../../../time/page/dates.ts';
import { SelectField, TextField } from '../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import { sayCount } from '../../../ui/numbers.ts';
import { MeasureFields } from '../../practices/page/measure-fields.tsx';
import type { Choices } from '../model/choices.ts';
import { type BegunDraft, findObservingDay } from './start-draft.ts';
import { sayIfThen, sayOf, sayTellable } from './step-words.ts';
import styles from './steps.module.css';

type MeasureChoice = Choices['measures'][number];

interface PartProps {
  readonly draft: BegunDraft;
  readonly onChange: (part: Partial<BegunDraft>) => void;
}

interface FieldsProps extends PartProps {
  readonly choices: Choices;
}

/** What is declared beside the step itself: when and where, its week, and what it should move. */
export function RestFields({ draft, choices, onChange }: FieldsProps) {
  return (
    <>
      <WhatFields draft={draft} onChange={onChange} />
      <WeekField draft={draft} choices={choices} onChange={onChange} />
      <SelectField
        label="Sort"
        value={draft.sort}
        onChange={(event) => onChange(withSort(event.currentTarget.value, draft, choices))}
      >
        <option value="act">Done once: judged by what you see</option>
        <option value="rhythm">A change of rhythm: a weekly measure is watched too</option>
      </SelectField>
      {draft.sort === 'act' ? null : (
        <RhythmFields draft={draft} choices={choices} onChange={onChange} />
      )}
    </>
  );
}

/** What can be seen, and the day on which it is looked for. */
export function SeenFields({ draft, onChange }: PartProps) {
  return (
    <div className={styles.pair}>
      <TextAreaField
        label="You will see"
        hint="What you can answer with yes, partly or no: “she named a date”."
        maxLength={700}
        value={draft.observable}
        onChange={(event) => onChange({ observable: event.currentTarget.value })}
      />
      <TextField
        label="By"
        type="date"
        value={draft.observeOn ?? ''}
        onChange={(event) => onChange({ observeOn: event.currentTarget.value || null })}
      />
    </div>
  );
}

function RhythmFields({ draft, choices, onChange }: FieldsProps) {
  const measure = choices.measures.find(({ id }) => id === draft.measure);
  return (
    <>
      <div className={styles.pair}>
        <MeasureFields
          draft={draft}
          measures={choices.measures}
          onChange={(part) => onChange(withShift(part, choices))}
        />
        <SelectField
          label="One look"
          value={draft.look}
          onChange={(event) => onChange({ look: event.currentTarget.value === '8' ? 8 : 4 })}
        >
          <option value={4}>after 4 complete weeks</option>
          <option value={8}>after 8 complete weeks</option>
        </SelectField>
      </div>
      {measure === undefined ? null : <Standing measure={measure} size={draft.size} />}
    </>
  );
}

function WhatFields({ draft, onChange }: PartProps) {
  const isWhole = draft.when.trim() !== '' && draft.will.trim() !== '';
  return (
    <>
      <TextField
        label="The step"
        maxLength={200}
        value={draft.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextAreaField
        label="Do this"
        hint="Something you can do in one week, in the role you have."
        maxLength={700}
        value={draft.act}
        onChange={(event) => onChange({ act: event.currentTarget.value })}
      />
      <TextField
        label="When …"
        hint="What you will notice, and where: “the release sync begins on Monday, in room 3”."
        maxLength={700}
        value={draft.when}
        onChange={(event) => onChange({ when: event.currentTarget.value })}
      />
      <TextField
        label="I will …"
        hint="“hand the agenda to Priya”"
        privacy="Nobody but you sees this."
        maxLength={700}
        value={draft.will}
        onChange={(event) => onChange({ will: event.currentTarget.value })}
      />
      {isWhole ? <p className={styles.sentence}>{sayIfThen(draft)}</p> : null}
    </>
  );
}

const WEEKS_AHEAD = [0, 1, 2, 3, 4];

function WeekField({ draft, choices, onChange }: PartProps & { readonly choices: Choices }) {
  const monday = mondayOf(dayOfDate(choices.today));
  return (
    <div className={styles.pair}>
      <SelectField
        label="Week"
        value={draft.week}
        onChange={(event) => onChange(withWeek(event.currentTarget.value, draft))}
      >
        {WEEKS_AHEAD.map((ahead) => {
          const day = monday + 7 * ahead;
          const week = weekName(day);
          const span = saySpan(dateOfDay(day), dateOfDay(day + 6));
          return (
            <option key={week} value={week}>
              {ahead === 0 ? 'This week' : ahead === 1 ? 'Next week' : `Week ${weekNumber(week)}`},{' '}
              {span}
            </option>
          );
        })}
      </SelectField>
      <TextField
        label="Minutes"
        type="number"
        min={1}
        max={480}
        value={Number.isNaN(draft.minutes) ? '' : draft.minutes}
        onChange={(event) => onChange({ minutes: event.currentTarget.valueAsNumber })}
      />
    </div>
  );
}

const FEWEST = 6;

interface StandingProps {
  readonly measure: MeasureChoice;
  /** how much the step itself changes, in the measure’s unit */
  readonly size: number | null;
}

/** How the measure stands and what could be told of it, before the step is taken. */
export function Standing({ measure, size }: StandingProps) {
  const { weeks, mean, unit, open, tellable, isByTwo } = measure;
  const now =
    mean === null
      ? ''
      : `It stood at ${sayOf(unit, mean)} in ${sayCount(weeks, 'complete week')}, those of the last reading left out. `;
  if (open !== null)
    return (
      <p className={styles.note}>
        {now}It is watched already, after “{open.title}”: this step joins that experiment.
      </p>
    );
  if (weeks < FEWEST)
    return (
      <p className={styles.note}>
        {now}A verdict needs {FEWEST} complete weeks before those of the last reading; {weeks} are
        there, so that what you see judges it alone.
      </p>
    );
  return (
    <p className={styles.note}>
      {now}
      {sayTellable(tellable, { unit, size, isByTwo })}
    </p>
  );
}

/** Another week has another day on which it is looked at. */
function withWeek(week: string, { sort, lag }: BegunDraft): Partial<BegunDraft> {
  return { week, observeOn: findObservingDay(week, sort === 'act' ? lag : lag + 1) };
}

/** A change of rhythm needs a measure with a value a week. */
function withSort(said: string, draft: BegunDraft, { measures }: Choices): Partial<BegunDraft> {
  const weekly = measures.find(({ id }) => id === draft.measure) ?? measures[0];
  if (said !== 'rhythm' || weekly === undefined) return { sort: 'act' };
  return { sort: 'rhythm', measure: weekly.id, better: weekly.ways[0] ?? 'up' };
}

/** Another measure is of another shift, and how much the step changes of it is not known. */
function withShift(part: Partial<BegunDraft>, { measures }: Choices): Partial<BegunDraft> {
  const measure = measures.find(({ id }) => id === part.measure);
  return measure === undefined ? part : { ...part, shift: measure.shift, size: null };
}
