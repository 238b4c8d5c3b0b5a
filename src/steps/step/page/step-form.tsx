import { type FormEvent, useState } from 'react';
import * as z from 'zod/mini';
import { SHIFTS } from '../../../kernel/shifts.ts';
import { dateOfDay, dayOfDate, weekName } from '../../../kernel/week.ts';
import { saySpan, weekNumber } from '../../../time/page/dates.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { SelectField, TextField } from '../../../ui/controls/field.tsx';
import { Disclosure } from '../../../ui/controls/notes.tsx';
import { Slider } from '../../../ui/controls/slider.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import { sayCount } from '../../../ui/numbers.ts';
import { MeasureFields } from '../../practices/page/measure-fields.tsx';
import { type Choices, type StepDraft, stepDraftSchema } from '../model.ts';
import { aimAt, type BegunDraft, findMissing } from './start-draft.ts';
import { sayIfThen, sayOf } from './step-words.ts';
import styles from './steps.module.css';

type MeasureChoice = Choices['measures'][number];

interface StepFormProps {
  readonly draft: BegunDraft;
  readonly choices: Choices;
  readonly isBusy: boolean;
  readonly onChange: (draft: BegunDraft) => void;
  readonly onDeclare: (draft: StepDraft) => void;
}

/** What is said of a step before it is done. */
export function StepForm({ draft, choices, isBusy, onChange, onDeclare }: StepFormProps) {
  const [isTried, setTried] = useState(false);
  const missing = findMissing(draft);
  const measure = choices.measures.find(({ id }) => id === draft.measure);
  const change = (part: Partial<BegunDraft>) => onChange({ ...draft, ...part });

  function declare(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    const whole = z.safeParse(stepDraftSchema, draft);
    if (missing === undefined && whole.success) onDeclare(whole.data);
  }

  return (
    <form className={styles.form} aria-label="The step" onSubmit={declare} noValidate>
      <WhatFields draft={draft} onChange={change} />
      <WeekField draft={draft} choices={choices} onChange={change} />
      <div className={styles.pair}>
        <MeasureFields
          draft={draft}
          measures={choices.measures}
          onChange={(part) => change(withPlacebos(part, choices))}
        />
      </div>
      {measure === undefined ? null : <Standing measure={measure} />}
      <Slider
        label="How likely is it to move that measure?"
        hint="Your chance joins your record of forecasts once the verdict is told."
        min={1}
        max={99}
        step={1}
        value={draft.probability}
        say={(value) => `${value}%`}
        onChange={(probability) => change({ probability })}
      />
      {measure === undefined || measure.open !== null ? null : (
        <PlaceboFields draft={draft} measure={measure} choices={choices} onChange={change} />
      )}
      {isTried && missing !== undefined ? (
        <p className={styles.trouble} role="alert">
          {missing}
        </p>
      ) : null}
      <div className={styles.ways}>
        <Button type="submit" look="primary" isBusy={isBusy}>
          Take this step
        </Button>
        <span className={styles.note}>
          {draft.week === choices.week
            ? 'Its week has begun: what you declare stands as soon as you take it.'
            : 'You can change it until its week begins; then it stands.'}
        </span>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: BegunDraft;
  readonly onChange: (part: Partial<BegunDraft>) => void;
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
  const monday = mondayOf(choices.today);
  return (
    <div className={styles.pair}>
      <SelectField
        label="Week"
        value={draft.week}
        onChange={(event) => onChange({ week: event.currentTarget.value })}
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

function mondayOf(date: string): number {
  const day = dayOfDate(date);
  return day - ((((day + 3) % 7) + 7) % 7);
}

const FEWEST = 4;

/** How the measure stands, so that the chance is guessed with open eyes. */
function Standing({ measure }: { readonly measure: MeasureChoice }) {
  const { weeks, mean, unit, open } = measure;
  const now =
    mean === null
      ? ''
      : `Now ${sayOf(unit, mean)}, the mean of ${sayCount(weeks, 'complete week')}. `;
  if (open !== null)
    return (
      <p className={styles.note}>
        {now}It is watched already, after “{open.title}”: this step joins that experiment.
      </p>
    );
  if (weeks < FEWEST)
    return (
      <p className={styles.note}>
        {now}A verdict needs four complete weeks before the step; {weeks} are there, so that it
        would stay untold.
      </p>
    );
  return <p className={styles.note}>{now}Four complete weeks after it, the verdict is told.</p>;
}

interface PlaceboFieldsProps extends PartProps {
  readonly measure: MeasureChoice;
  readonly choices: Choices;
}

function PlaceboFields({ draft, measure, choices, onChange }: PlaceboFieldsProps) {
  const titleOf = (id: string | undefined) =>
    choices.measures.find((each) => each.id === id)?.title ?? '';
  const [one = '', other = ''] = draft.placebos;
  return (
    <Disclosure title={`Should not move: ${titleOf(one)}, ${titleOf(other).toLowerCase()}`}>
      <p className={styles.note}>
        Where these move too, the weeks were different, not only your measure. They are read from
        something else than it.
      </p>
      <div className={styles.pair}>
        {[one, other].map((chosen, at) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: two places that stay in place
            key={at}
            label={at === 0 ? 'The first' : 'The second'}
            value={chosen}
            onChange={(event) =>
              onChange({ placebos: draft.placebos.with(at, event.currentTarget.value) })
            }
          >
            {measure.placebos.map((id) => (
              <option key={id} value={id}>
                {titleOf(id)}, {shiftOf(choices, id)}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </Disclosure>
  );
}

function shiftOf({ measures }: Choices, id: string): string {
  const measure = measures.find((each) => each.id === id);
  return measure === undefined ? '' : SHIFTS[measure.shift].title.toLowerCase();
}

/** Another measure has other placebos, and is of another shift. */
function withPlacebos(part: Partial<BegunDraft>, { measures }: Choices): Partial<BegunDraft> {
  const measure = measures.find(({ id }) => id === part.measure);
  if (measure === undefined) return part;
  return { ...part, shift: measure.shift, placebos: [...aimAt(measure).placebos] };
}
