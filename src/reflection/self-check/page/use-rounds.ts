import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import type { SelfAnswer } from '../../model.ts';
import { type Rounds, roundsSchema } from '../model.ts';
import { type Pick, withAnswer } from './answering.ts';

export type OpenRound = NonNullable<Rounds['open']>;

const PATH = '/api/reflection/self-check/rounds';

/** The rounds as the server has them. */
export function useRounds(): Rounds {
  return useData(getQuery(PATH, roundsSchema));
}

/** What starts a round, or takes the open one up. */
export function useStart() {
  return useChange<undefined, Rounds>({
    send: () => callApi({ method: 'POST', path: PATH, answer: roundsSchema }),
    replaces: PATH,
  });
}

/** What answers a question of the open round. */
export function useAnswerIn(round: string) {
  return useChange<SelfAnswer & { readonly answer: Pick }, Rounds>({
    send: (body) =>
      callApi({ method: 'PUT', path: `${PATH}/${round}`, body, answer: roundsSchema }),
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
    send: () => callApi({ method: 'POST', path: `${PATH}/${round}/finish`, answer: roundsSchema }),
    replaces: PATH,
  });
}

/** What discards the open round; the notice takes it back with its answers. */
export function useDiscard(round: string) {
  return useChange<'discard' | 'restore', Rounds>({
    send: (way) =>
      way === 'discard'
        ? callApi({ method: 'DELETE', path: `${PATH}/${round}`, answer: roundsSchema })
        : callApi({ method: 'POST', path: `${PATH}/${round}/restore`, answer: roundsSchema }),
    replaces: PATH,
    undo: (way) =>
      way === 'discard' ? { said: 'The round is discarded', back: 'restore' } : undefined,
  });
}
