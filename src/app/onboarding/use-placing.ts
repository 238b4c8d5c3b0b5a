import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keepPersonEndpoint } from '../../people/endpoints.ts';
import type { TimePeople } from '../../people/model.ts';
import { callEndpoint, sayError } from '../../ui/api.ts';
import { useToasts } from '../../ui/controls/toasts.tsx';
import {
  NOTHING_PLACED,
  type Placing,
  type PlacingCommand,
  type PlacingSave,
  type PlacingState,
  place,
} from './relations.ts';

/** The list's state; each press is saved at once, one after the other. */
export function usePlacing(contacts: TimePeople['people']) {
  const [state, setState] = useState<PlacingState>(NOTHING_PLACED);
  const { mutate } = useSaveRelations(contacts);
  const people: readonly Placing[] = contacts.map(({ address, person }) => ({
    address,
    relations: person?.relations ?? [],
  }));

  function press(command: PlacingCommand): void {
    const step = place(state, people, command);
    setState(step.state);
    if (step.save !== undefined) mutate(step.save);
  }

  return { state, people, press };
}

function useSaveRelations(contacts: TimePeople['people']) {
  const client = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    scope: { id: 'people' },
    mutationFn: ({ address, relations, isPerson }: PlacingSave) => {
      const contact = contacts.find((each) => each.address === address);
      const name = contact?.person === null && contact.name !== '' ? { name: contact.name } : {};
      const said = isPerson === undefined ? { relations } : { isPerson };
      const body = { address, ...name, ...said };
      return callEndpoint(keepPersonEndpoint, { body });
    },
    onError: (error) => toasts.show({ text: sayError(error), isTrouble: true }),
    // who is who changes measures and how series are sorted
    onSettled: () => client.invalidateQueries(),
  });
}
