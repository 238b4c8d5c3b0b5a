import { type FormEvent, useState } from 'react';
import * as z from 'zod/mini';
import { Button } from '../../../ui/controls/button.tsx';
import { Disclosure } from '../../../ui/controls/notes.tsx';
import { Slider } from '../../../ui/controls/slider.tsx';
import type { Choices } from '../model/choices.ts';
import { type StepDraft, stepDraftSchema } from '../model.ts';
import { type BegunDraft, findMissing } from './start-draft.ts';
import { RestFields, SeenFields, Standing } from './step-fields.tsx';
import { sayIfThen } from './step-words.ts';
import styles from './steps.module.css';

interface StepFormProps {
  readonly draft: BegunDraft;
  readonly choices: Choices;
  readonly isBusy: boolean;
  readonly onChange: (draft: BegunDraft) => void;
  readonly onDeclare: (draft: StepDraft) => void;
}

/** What is said of a step before it is done: one press on a chance takes it as it stands. */
export function StepForm({ draft, choices, isBusy, onChange, onDeclare }: StepFormProps) {
  const [isTried, setTried] = useState(false);
  // what is begun blank is written before it is folded
  const [isOwn] = useState(draft.title.trim() === '');
  const missing = findMissing(draft);
  const change = (part: Partial<BegunDraft>) => onChange({ ...draft, ...part });

  function take(whole: BegunDraft): void {
    setTried(true);
    const parsed = z.safeParse(stepDraftSchema, whole);
    if (findMissing(whole) === undefined && parsed.success) onDeclare(parsed.data);
  }

  function declare(event: FormEvent): void {
    event.preventDefault();
    take(draft);
  }

  const rest = <RestFields draft={draft} choices={choices} onChange={change} />;
  return (
    <form className={styles.form} aria-label="The step" onSubmit={declare} noValidate>
      {isOwn ? rest : <Declared draft={draft} choices={choices} />}
      <SeenFields draft={draft} onChange={change} />
      {isOwn ? null : <Disclosure title="Change its words, week or measure">{rest}</Disclosure>}
      <ChanceFields
        draft={draft}
        isBusy={isBusy}
        onChange={change}
        onTake={(probability) => {
          change({ probability });
          take({ ...draft, probability });
        }}
      />
      {isTried && missing !== undefined ? (
        <p className={styles.trouble} role="alert">
          {missing}
        </p>
      ) : null}
      <p className={styles.note}>
        {draft.week === choices.week
          ? 'Its week has begun: what you declare stands as soon as you take it.'
          : 'You can change it until its week begins; then it stands.'}{' '}
        Your chance joins your record of forecasts once you say whether it was seen.
      </p>
    </form>
  );
}

/** The step as it stands, in words. */
function Declared({ draft, choices }: Pick<StepFormProps, 'draft' | 'choices'>) {
  const measure = choices.measures.find(({ id }) => id === draft.measure);
  return (
    <section className={styles.declared} aria-label="What you declare">
      <h2 className={styles.title}>{draft.title}</h2>
      <p>{draft.act}</p>
      <p className={styles.note}>{sayIfThen(draft)}</p>
      {draft.sort === 'act' || measure === undefined ? null : (
        <>
          <p className={styles.note}>
            Should move {measure.title.toLowerCase()}, {draft.better}.
          </p>
          <Standing measure={measure} size={draft.size} />
        </>
      )}
    </section>
  );
}

const CHANCES = [20, 40, 60, 80, 95] as const;

interface ChanceProps {
  readonly draft: BegunDraft;
  readonly isBusy: boolean;
  readonly onChange: (part: Partial<BegunDraft>) => void;
  readonly onTake: (probability: number) => void;
}

function ChanceFields({ draft, isBusy, onChange, onTake }: ChanceProps) {
  return (
    <>
      <fieldset className={styles.chances}>
        <legend>Take it. How likely is it that you will see that?</legend>
        <div className={styles.ways}>
          {CHANCES.map((chance) => (
            <Button
              key={chance}
              aria-label={`${chance}%, take this step`}
              isBusy={isBusy}
              onClick={() => onTake(chance)}
            >
              {chance}%
            </Button>
          ))}
        </div>
      </fieldset>
      <Disclosure title="Another chance">
        <Slider
          label="How likely is it that you will see it?"
          min={1}
          max={99}
          step={1}
          value={draft.probability}
          say={(value) => `${value}%`}
          onChange={(probability) => onChange({ probability })}
        />
        <Button type="submit" look="primary" isBusy={isBusy}>
          Take this step
        </Button>
      </Disclosure>
    </>
  );
}
