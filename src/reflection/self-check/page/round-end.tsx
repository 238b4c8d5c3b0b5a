import { ActionLine, QuietButton } from '../../../ui/controls/action-line.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { sayCount } from '../../../ui/numbers.ts';
import { StepHeadline } from '../../../ui/step-headline.tsx';
import type { Rounds } from '../model.ts';
import { answerTo } from './answering.ts';
import { type OpenRound, useDiscard, useFinish } from './use-rounds.ts';

interface RoundEndProps {
  readonly rounds: Rounds;
  readonly round: OpenRound;
  readonly goTo: (place: number) => void;
}

/** After the last question: what is left, or the end of the round. */
export function RoundEnd({ rounds, round, goTo }: RoundEndProps) {
  const finish = useFinish(round.id);
  const discard = useDiscard(round.id);
  const { questions } = rounds;
  const left = questions.filter((question) => answerTo(round, question.id) === undefined);
  const first = left[0];

  return (
    <>
      <StepHeadline
        title="Self-check"
        at={questions.length + 1}
        said={
          first === undefined
            ? `All ${questions.length} are answered.`
            : `${sayCount(left.length, 'question is', 'questions are')} left.`
        }
        shown={first === undefined ? 'Once ended, the round stays as it is.' : undefined}
      >
        {first === undefined
          ? 'It becomes what you say on the mirror, and is set beside what you said before.'
          : 'A round is compared whole. What does not apply has “not yet”.'}
      </StepHeadline>
      <ActionLine>
        <QuietButton onClick={() => discard.mutate('discard')}>Discard this round</QuietButton>
        <QuietButton onClick={() => goTo(questions.length)}>Back</QuietButton>
        {first === undefined ? (
          <Button look="primary" isBusy={finish.isPending} onClick={() => finish.mutate(undefined)}>
            End the round
          </Button>
        ) : (
          <Button look="primary" onClick={() => goTo(questions.indexOf(first) + 1)}>
            Answer what is left
          </Button>
        )}
      </ActionLine>
    </>
  );
}
