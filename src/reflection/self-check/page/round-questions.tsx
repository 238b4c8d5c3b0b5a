import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ActionLine, QuietButton, QuietLink } from '../../../ui/controls/action-line.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { KeyHints } from '../../../ui/controls/keys.tsx';
import { StepHeadline } from '../../../ui/step-headline.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import type { Question } from '../../model.ts';
import type { Rounds } from '../model.ts';
import { answerTo, type Pick, placeOf, readPick, sayWhichShift } from './answering.ts';
import { Answers, Dots } from './answers.tsx';
import { RoundEnd } from './round-end.tsx';
import { type OpenRound, useAnswerIn } from './use-rounds.ts';

interface RoundQuestionsProps {
  readonly rounds: Rounds;
  readonly round: OpenRound;
}

/** The thirty-six, one a screen, saved as they are answered; after the last, the end. */
export function RoundQuestions({ rounds, round }: RoundQuestionsProps) {
  const check = { questions: rounds.questions, answers: round.answers };
  const { place, goTo } = usePlace(check);
  const { mutate } = useAnswerIn(round.id);
  const question = check.questions[place - 1];

  function pick(answer: Pick): void {
    if (question === undefined) return;
    mutate({ question: question.id, answer });
    goTo(place + 1);
  }

  useKeys((key) => {
    const answer = readPick(key);
    if (answer !== undefined && question !== undefined) pick(answer);
    else if (key === 'ArrowLeft') goTo(place - 1);
    else if (key === 'ArrowRight') goTo(place + 1);
    else return false;
    return true;
  });

  if (question === undefined) return <RoundEnd rounds={rounds} round={round} goTo={goTo} />;
  return (
    <QuestionScreen question={question} check={check} stem={rounds.stem} goTo={goTo} pick={pick} />
  );
}

interface Check {
  readonly questions: Rounds['questions'];
  readonly answers: OpenRound['answers'];
}

interface QuestionScreenProps {
  readonly question: Question;
  readonly check: Check;
  readonly stem: string;
  readonly goTo: (place: number) => void;
  readonly pick: (answer: Pick) => void;
}

function QuestionScreen({ question, check, stem, goTo, pick }: QuestionScreenProps) {
  const place = check.questions.indexOf(question) + 1;
  return (
    <>
      <StepHeadline
        title="Self-check"
        at={place}
        above={sayWhichShift(question, stem)}
        said={question.text}
      />
      <Answers question={question} given={answerTo(check, question.id)} onPick={pick} />
      <Dots check={check} place={place} />
      <ActionLine start={<KeyHints hints={HINTS} />}>
        <QuietButton onClick={() => goTo(place - 1)}>Back</QuietButton>
        <QuietLink to="/">Go on later</QuietLink>
        <Button onClick={() => goTo(place + 1)}>Next</Button>
      </ActionLine>
    </>
  );
}

const HINTS = [
  { keys: ['1–5'], does: 'answer' },
  { keys: ['N'], does: 'not yet' },
  { keys: ['←', '→'], does: 'back and on' },
];

/** The question in front is part of the address, so that the browser's back leads to it again. */
function usePlace(check: Check) {
  const navigate = useNavigate();
  const { question: asked } = useSearch({ strict: false });
  const end = check.questions.length + 1;
  const place = Number(asked) === end ? end : placeOf(asked, check);

  useEffect(() => {
    if (asked === place) return;
    void navigate({ to: '/self-check', search: { question: place }, replace: true });
  }, [asked, place, navigate]);

  function goTo(next: number): void {
    if (next >= 1 && next <= end) void navigate({ to: '/self-check', search: { question: next } });
  }

  return { place, goTo };
}
