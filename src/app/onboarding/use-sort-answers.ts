import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerEndpoint, showHoursEndpoint, takeBackEndpoint } from '../../time/endpoints.ts';
import type { Kind, Time } from '../../time/model.ts';
import { callEndpoint, getQuery, sayError } from '../../ui/api.ts';
import { useToasts } from '../../ui/controls/toasts.tsx';
import { type AskedRow, beginSorting, type SortCommand, sort } from './sort-answers.ts';

const TIME = getQuery(showHoursEndpoint);

interface Said {
  readonly title: string;
  /** undefined takes the answer back */
  readonly kind: Kind | undefined;
}

/** The table's state; each answer goes to the server at once, one after the other. */
export function useSortAnswers(rows: readonly AskedRow[]) {
  const [state, setState] = useState(() => beginSorting(rows));
  const { mutate } = useAnswers((title) =>
    setState((now) => sort(now, rows, { do: 'refused', title }).state),
  );

  function press(command: SortCommand): void {
    const step = sort(state, rows, command);
    setState(step.state);
    if (step.send !== undefined) mutate(step.send);
  }

  return { state, press };
}

function useAnswers(onRefused: (title: string) => void) {
  const client = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    scope: { id: 'answers' },
    mutationFn: ({ title, kind }: Said): Promise<Time> =>
      kind === undefined
        ? callEndpoint(takeBackEndpoint, { body: { title } })
        : callEndpoint(answerEndpoint, { body: { title, kind } }),
    onSuccess: (time) => {
      client.setQueryData(TIME.queryKey, time);
    },
    onError: (error, { title }) => {
      onRefused(title);
      toasts.show({ text: sayError(error), isTrouble: true });
    },
    // measures and their records follow; the table itself has its answer already
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey.join('/') !== TIME.queryKey.join('/'),
      }),
  });
}
