import * as z from 'zod/mini';

/** Local minutes of the day, [from, to); undefined on a day without working hours. Index 0 is Monday. */
const workingDay = z.nullable(
  z
    .object({
      from: z.int().check(z.minimum(0), z.maximum(1440)),
      to: z.int().check(z.minimum(0), z.maximum(1440)),
    })
    .check(z.refine((day) => day.from < day.to, 'The day must begin before it ends.')),
);

export const ONBOARDING_STEPS = [
  'promise',
  'you',
  'self-check',
  'guess',
  'calendar',
  'people',
  'functions',
  'sort',
  'reveal',
  'step',
] as const;
export type OnboardingStep = (typeof ONBOARDING_STEPS)[number];

/** The owner of a workspace, as they describe themselves. */
export const profileSchema = z.object({
  name: z.string().check(z.maxLength(200)),
  roleNow: z.string().check(z.maxLength(200)),
  roleAhead: z.string().check(z.maxLength(200)),
  /** `YYYY-MM-DD`, or null when no date is set */
  aheadBy: z.nullable(z.iso.date()),
  zone: z.string(),
  /** the owner's own addresses, lower case */
  addresses: z.array(z.email()).check(z.maxLength(20)),
  /** domains that count as inside, lower case; taken from the addresses until set by hand */
  domains: z.array(z.string().check(z.maxLength(253))).check(z.maxLength(50)),
  workingHours: z.array(workingDay).check(z.length(7)),
  /** where the first ten minutes stand: the step to show next, or 'done' */
  onboarding: z.enum([...ONBOARDING_STEPS, 'done']),
});
export type Profile = z.infer<typeof profileSchema>;

export const profileChangeSchema = z.partial(profileSchema);
export type ProfileChange = z.infer<typeof profileChangeSchema>;

export const meSchema = z.object({
  profile: profileSchema,
  /** where the data lies, said to the owner who runs the server; null for any other */
  dataFolder: z.nullable(z.string()),
  database: z.enum(['sqlite', 'postgresql']),
  /** whether the sample person is shown in place of one's own */
  isSample: z.boolean(),
  /** stands for the workspace shown, in what a browser keeps and sends; opens nothing */
  workspace: z.string(),
});
export type Me = z.infer<typeof meSchema>;
