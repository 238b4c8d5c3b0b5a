import { callEndpoint, getQuery, useChange, useData } from '../../../ui/api.ts';
import { pathOf } from '../../../ui/path-of.ts';
import type { SelfAnswer } from '../../model.ts';
import {
  answerInRoundEndpoint,
  discardRoundEndpoint,
  endRoundEndpoint,
  showRoundsEndpoint,
  startRoundEndpoint,
  takeBackRoundEndpoint,
} from '../endpoints.ts';
import type { Rounds } from '../model.ts';
import { type Pick, withAnswer } from './answering.ts';

export type OpenRound = NonNullable<Rounds['open']>;

const PATH = pathOf(showRoundsEndpoint);

/** The rounds as the server has them. */
export function useRounds(): Rounds {
  return useData(getQuery(showRoundsEndpoint));
}

/** What starts a round, or takes the open one up. */
export function useStart() {
  return useChange<undefined, Rounds>({
    send: () => callEndpoint(startRoundEndpoint, {}),
    replaces: PATH,
  });
}

/** What answers a question of the open round. */
export function useAnswerIn(round: string) {
  return useChange<SelfAnswer & { readonly answer: Pick }, Rounds>({
    send: (body) => callEndpoint(answerInRoundEndpoint, { params: { id: round }, body }),
    replaces: PATH,
    guess: (rounds, { question, answer }) =>
      rounds.open === null
        ? rounds
        : {
            ...rounds,
            open: { ...rounds.open, answers: withAnswer(rounds.open.answers, question, answer) },
          },
  });
}

/** What ends the open round, so that it is compared. */
export function useFinish(round: string) {
  return useChange<undefined, Rounds>({
    send: () => callEndpoint(endRoundEndpoint, { params: { id: round } }),
    replaces: PATH,
  });
}

/** What discards the open round; the notice takes it back with its answers. */
export function useDiscard(round: string) {
  return useChange<'discard' | 'restore', Rounds>({
    send: (way) =>
      way === 'discard'
        ? callEndpoint(discardRoundEndpoint, { params: { id: round } })
        : callEndpoint(takeBackRoundEndpoint, { params: { id: round } }),
    replaces: PATH,
    undo: (way) =>
      way === 'discard' ? { said: 'The round is discarded', back: 'restore' } : undefined,
  });
}
