import * as z from 'zod/mini';

export const GROWTH_ROLES = ['mentor', 'coach', 'sponsor'] as const;
export const INSIGHT_AUDIENCES = ['decision-maker', 'other-function', 'own-team'] as const;

const id = z.string().check(z.minLength(1), z.maxLength(100));
const text = z.string().check(z.minLength(1), z.maxLength(5000));
const title = z.string().check(z.minLength(1), z.maxLength(300));
/** local dates, both included; null while it goes on */
const span = { title, from: z.iso.date(), until: z.nullable(z.iso.date()) };

const session = {
  kind: z.literal('session'),
  on: z.iso.date(),
  /** the address of someone in the people list, or a name */
  with: z.string().check(z.minLength(1), z.maxLength(320)),
  role: z.enum(GROWTH_ROLES),
  /** what you promised each other; empty when nothing */
  commitment: z.string().check(z.maxLength(5000)),
};
const program = { kind: z.literal('program'), ...span };
const stretchRole = { kind: z.literal('stretch-role'), ...span };
const evidence = {
  kind: z.literal('evidence'),
  /** id of the program or stretch role it shows */
  of: id,
  on: z.iso.date(),
  text,
};
const insight = {
  kind: z.literal('insight'),
  on: z.iso.date(),
  text,
  audience: z.enum(INSIGHT_AUDIENCES),
};

/** What the owner notes of their own growth; the whole entry is sent at each save. */
export const growthDraftSchema = z.discriminatedUnion('kind', [
  z.object(session),
  z.object(program).check(endsAfterItBegins()),
  z.object(stretchRole).check(endsAfterItBegins()),
  z.object(evidence),
  z.object(insight),
]);
export type GrowthDraft = z.infer<typeof growthDraftSchema>;

export const growthEntrySchema = z.discriminatedUnion('kind', [
  z.object({ id, ...session }),
  z.object({ id, ...program }),
  z.object({ id, ...stretchRole }),
  z.object({ id, ...evidence }),
  z.object({ id, ...insight }),
]);
export type GrowthEntry = z.infer<typeof growthEntrySchema>;

/** What tells its owner which entry it is: whom it was with, its title, its text. */
export function titleOf(entry: GrowthDraft): string {
  if (entry.kind === 'session') return entry.with;
  return 'title' in entry ? entry.title : entry.text;
}

/** A program or stretch role, under which evidence stands. */
export type Ground = Extract<GrowthEntry, { kind: 'program' | 'stretch-role' }>;

export function isGround(entry: GrowthEntry): entry is Ground {
  return entry.kind === 'program' || entry.kind === 'stretch-role';
}

export const growthSchema = z.object({ entries: z.array(growthEntrySchema) });

function endsAfterItBegins() {
  return z.refine<{ readonly from: string; readonly until: string | null }>(
    ({ from, until }) => until === null || until >= from,
    { error: 'It ends before it begins.', path: ['until'] },
  );
}
