import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeMeEndpoint, showMeEndpoint } from '../../accounts/endpoints.ts';
import type { Me, Profile } from '../../accounts/model.ts';
import { callEndpoint, getQuery, sayError, useData } from '../../ui/api.ts';
import { useToasts } from '../../ui/controls/toasts.tsx';

const ME = getQuery(showMeEndpoint);

export function useProfile(): Profile {
  return useData(ME).profile;
}

/** Saves part of the profile, shown at once, one change after the other. */
export function useSaveProfile() {
  const client = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    scope: { id: 'profile' },
    mutationFn: (change: Partial<Profile>) => callEndpoint(changeMeEndpoint, { body: change }),
    onMutate: (change) => {
      client.setQueryData<Me>(ME.queryKey, (me) =>
        me === undefined ? me : { ...me, profile: { ...me.profile, ...change } },
      );
    },
    onSuccess: (me) => {
      client.setQueryData(ME.queryKey, me);
    },
    onError: (error) => {
      toasts.show({ text: sayError(error), isTrouble: true });
      void client.invalidateQueries({ queryKey: ME.queryKey });
    },
  });
}
