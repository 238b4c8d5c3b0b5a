import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { answerQuestionEndpoint, showSelfCheckEndpoint } from '../../reflection/endpoints.ts';
import type { SelfAnswer, SelfCheck } from '../../reflection/model.ts';
import {
  answerTo,
  type Pick,
  placeOf,
  readPick,
  sayWhichShift,
  withAnswer,
} from '../../reflection/self-check/page/answering.ts';
import { Answers, Dots } from '../../reflection/self-check/page/answers.tsx';
import { callEndpoint, getQuery, useChange, useData } from '../../ui/api.ts';
import { ActionLine, QuietButton } from '../../ui/controls/action-line.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { KeyHints } from '../../ui/controls/keys.tsx';
import { pathOf as addressOf } from '../../ui/path-of.ts';
import { StepHeadline } from '../../ui/step-headline.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { pathOf } from './steps.ts';

const QUICK = { query: { quick: 'true' } };
const PATH = addressOf(showSelfCheckEndpoint, QUICK);

/** Two questions a shift, one a screen, saved as they are answered. */
export function SelfCheckStep() {
  const check = useData(getQuery(showSelfCheckEndpoint, QUICK));
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
    send: (body) => callEndpoint(answerQuestionEndpoint, { ...QUICK, body }),
    replaces: PATH,
    guess: (check, { question, answer }) => ({
      ...check,
      answers: withAnswer(check.answers, question, answer),
    }),
  });
}
