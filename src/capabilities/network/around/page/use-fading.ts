import { keepPersonEndpoint } from '../../../../people/endpoints.ts';
import { callEndpoint, getQuery, useChange, useData } from '../../../../ui/api.ts';
import { sayDate } from '../../../../ui/numbers.ts';
import { pathOf } from '../../../../ui/path-of.ts';
import { showFadingEndpoint } from '../endpoints.ts';
import type { Fading, Watched } from '../model.ts';
import { sayCadence } from './fading-words.ts';

const PATH = pathOf(showFadingEndpoint);

interface Change {
  readonly tie: Watched;
  readonly said: Partial<Pick<Watched, 'cadenceDays' | 'snoozedUntil'>>;
}

/** Who is fading; cadence and snooze, each taken back by its toast. */
export function useFading() {
  const fading = useData(getQuery(showFadingEndpoint));
  const change = useChange<Change, Fading>({
    send: async ({ tie, said }) => {
      const body = { address: tie.address, ...said };
      await callEndpoint(keepPersonEndpoint, { body });
      return await callEndpoint(showFadingEndpoint, {});
    },
    replaces: PATH,
    undo: ({ tie, said }) => ({
      said: sayChange(tie, said),
      back: {
        tie,
        said:
          'snoozedUntil' in said
            ? { snoozedUntil: tie.snoozedUntil }
            : { cadenceDays: tie.cadenceDays },
      },
    }),
  });
  return {
    fading,
    wish: (tie: Watched, cadenceDays: number | null) =>
      change.mutate({ tie, said: { cadenceDays } }),
    snooze: (tie: Watched, snoozedUntil: string | null) =>
      change.mutate({ tie, said: { snoozedUntil } }),
  };
}

function sayChange({ name }: Watched, { cadenceDays, snoozedUntil }: Change['said']): string {
  if (typeof snoozedUntil === 'string') return `${name} is snoozed until ${sayDate(snoozedUntil)}`;
  if (snoozedUntil === null) return `${name} is named again`;
  if (typeof cadenceDays === 'number') return `${name}: ${sayCadence(cadenceDays)}`;
  return `${name}: no cadence`;
}
