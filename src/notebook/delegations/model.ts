import * as z from 'zod/mini';
import { AUTHORITY_WORDS } from './model/authority.ts';

export { AUTHORITY_WORDS };

const level = z
  .int({ error: 'Give the level of authority as a whole number from 1 (tell) to 7 (delegate).' })
  .check(z.minimum(1), z.maximum(AUTHORITY_WORDS.length));

/** What happened to a delegation, by local date. */
const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('level'), on: z.iso.date(), from: level, to: level }),
  z.object({ kind: z.literal('taken-back'), on: z.iso.date() }),
]);

const delegation = {
  what: z.string().check(z.minLength(1), z.maxLength(300)),
  /** the address of someone in the people list, or a name */
  to: z.string().check(z.minLength(1), z.maxLength(320)),
  /** as it is now, 1–7 in the order of the words */
  level,
  /** what is at stake, from 1, little, to 5, much */
  stake: z
    .int({ error: 'Say what is at stake as a whole number from 1 (little) to 5 (much).' })
    .check(z.minimum(1), z.maximum(5)),
  /** null where it is not known */
  hoursAWeek: z.nullable(z.number().check(z.minimum(0), z.maximum(168))),
  /** local dates; null while it goes on */
  since: z.iso.date(),
  ended: z.nullable(z.iso.date()),
  /** titles of the series in the calendar that belong to it */
  series: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(200)),
  /** earliest first */
  changes: z.array(changeSchema).check(z.maxLength(500)),
};

interface Told {
  readonly level: number;
  readonly since: string;
  readonly ended: string | null;
  readonly changes: readonly z.infer<typeof changeSchema>[];
}

/** What the owner says of a delegation; the whole of it is sent at each save. */
export const delegationDraftSchema = z.object(delegation).check(
  z.refine<Told>(({ since, ended }) => ended === null || ended >= since, {
    error: 'It ends before it begins.',
    path: ['ended'],
  }),
  z.refine<Told>(({ since, changes }) => areInOrder([since, ...changes.map(({ on }) => on)]), {
    error: 'Give the changes earliest first, none before the delegation begins.',
    path: ['changes'],
  }),
  z.refine<Told>(({ level, changes }) => leadTo(changes, level), {
    error: 'The last change of level must lead to the level it has now.',
    path: ['level'],
  }),
);
export type DelegationDraft = z.infer<typeof delegationDraftSchema>;

export const delegationSchema = z.object({ id: z.string(), ...delegation });
export type Delegation = z.infer<typeof delegationSchema>;

export const delegationsSchema = z.object({ delegations: z.array(delegationSchema) });

function areInOrder(dates: readonly string[]): boolean {
  return dates.every((date, at) => at === 0 || date >= (dates[at - 1] ?? date));
}

function leadTo(changes: Told['changes'], level: number): boolean {
  const last = changes.findLast((change) => change.kind === 'level');
  return last === undefined || last.to === level;
}
