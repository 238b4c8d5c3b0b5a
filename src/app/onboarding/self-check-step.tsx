import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type SelfAnswer, type SelfCheck, selfCheckSchema } from '../../reflection/model.ts';
import { callApi, getQuery, useChange, useData } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Key, KeyHints } from '../../ui/controls/keys.tsx';
import { ActionLine, QuietButton } from './action-line.tsx';
import {
  answerTo,
  PICKS,
  type Pick,
  placeOf,
  readPick,
  sayWhichShift,
  withAnswer,
} from './quick-questions.ts';
import styles from './self-check-step.module.css';
import { StepHeadline } from './step-headline.tsx';
import { pathOf } from './steps.ts';
import { useKeys } from './use-keys.ts';

const PATH = '/api/reflection/self-check?quick=true';

/** Two questions a shift, one a screen, saved as they are answered. */
export function SelfCheckStep() {
  const check = useData(getQuery(PATH, selfCheckSchema));
  const { place, goTo } = usePlace(check);
  const { mutate } = useAnswer();
  const question = check.questions[place - 1];

  function pick(answer: Pick): void {
    if (question === undefined) return;
    mutate({ question: question.id, answer });
    goTo(place + 1);
  }

  useKeys((key) => {
    const answer = readPick(key);
    if (answer !== undefined) pick(answer);
    else if (key === 'ArrowLeft') goTo(place - 1);
    else if (key === 'ArrowRight') goTo(place + 1);
    else return false;
    return true;
  });

  if (question === undefined) return null;
  return (
    <>
      <StepHeadline
        title="Self-check"
        at={place}
        above={sayWhichShift(question, check.stem)}
        said={question.text}
      />
      <Answers question={question} given={answerTo(check, question.id)} onPick={pick} />
      <Dots check={check} place={place} />
      <ActionLine start={<KeyHints hints={HINTS} />}>
        <QuietButton onClick={() => goTo(place - 1)}>Back</QuietButton>
        <QuietButton onClick={() => goTo(check.questions.length + 1)}>Skip the rest</QuietButton>
        <Button onClick={() => goTo(place + 1)}>Next</Button>
      </ActionLine>
    </>
  );
}

const HINTS = [
  { keys: ['1–5'], does: 'answer' },
  { keys: ['0'], does: 'not yet' },
  { keys: ['←', '→'], does: 'back and on' },
];

interface AnswersProps {
  readonly question: SelfCheck['questions'][number];
  readonly given: number | null | undefined;
  readonly onPick: (answer: Pick) => void;
}

function Answers({ question, given, onPick }: AnswersProps) {
  return (
    <fieldset className={styles.answers}>
      <legend className="hidden">How often</legend>
      {PICKS.map((pick) => (
        <button
          key={pick}
          type="button"
          className={styles.answer}
          aria-pressed={given === pick}
          onClick={() => onPick(pick)}
        >
          <Key>{pick}</Key>
          {question.anchors[pick - 1]}
        </button>
      ))}
      <button
        type="button"
        className={styles.notYet}
        aria-pressed={given === null}
        onClick={() => onPick(null)}
      >
        <Key>0</Key>
        Not yet: it has not come up
      </button>
    </fieldset>
  );
}

function Dots({ check, place }: { readonly check: SelfCheck; readonly place: number }) {
  const done = check.questions.filter((each) => answerTo(check, each.id) !== undefined).length;
  return (
    <div className={styles.progress}>
      <span className={styles.dots} aria-hidden="true">
        {check.questions.map((question, index) => (
          <span
            key={question.id}
            className={styles.dot}
            data-here={index + 1 === place || undefined}
            data-done={answerTo(check, question.id) !== undefined || undefined}
          />
        ))}
      </span>
      <span role="status">
        Question {place} of {check.questions.length}, {done} answered and saved
      </span>
    </div>
  );
}

/** The question in front is part of the address, so that the browser's back leads to it again. */
function usePlace(check: SelfCheck) {
  const navigate = useNavigate();
  const { question: asked } = useSearch({ strict: false });
  const place = placeOf(asked, check);

  useEffect(() => {
    if (asked === place) return;
    void navigate({ to: pathOf('self-check'), search: { question: place }, replace: true });
  }, [asked, place, navigate]);

  function goTo(next: number): void {
    if (next < 1) void navigate({ to: pathOf('you') });
    else if (next > check.questions.length) void navigate({ to: pathOf('guess') });
    else void navigate({ to: pathOf('self-check'), search: { question: next } });
  }

  return { place, goTo };
}

function useAnswer() {
  return useChange<SelfAnswer & { readonly answer: Pick }, SelfCheck>({
    send: (body) => callApi({ method: 'PUT', path: PATH, body, answer: selfCheckSchema }),
    replaces: PATH,
    guess: (check, { question, answer }) => withAnswer(check, question, answer),
  });
}
