import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { mayOwn } from '../../../accounts/may-own.ts';
import { UserError } from '../../../kernel/user-error.ts';
import { dateOfDay } from '../../../kernel/week.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { HoursGround } from '../../../time/load-hours.ts';
import { loadMade } from '../../../time/load-summary.ts';
import {
  showBriefEndpoint,
  showCircleEndpoint,
  showDecisionMakersEndpoint,
  showFadingEndpoint,
  showPathsEndpoint,
  showPersonEndpoint,
  writeBriefTextEndpoint,
} from './endpoints.ts';
import { type LoadedAround, loadAround } from './load-around.ts';
import { loadBrief } from './load-brief.ts';
import { loadPersonPage } from './load-person.ts';
import { describeCircle } from './measures/circle.ts';
import { describeDecisionMakers } from './measures/decision-makers.ts';
import { describeTie, findPersonId, isLive } from './measures/facts.ts';
import { describeFading } from './measures/fading.ts';
import { findIntroducers, readWays } from './measures/paths.ts';
import { writeBrief } from './measures/write-brief.ts';
import { circleSchema, type DecisionMakers, decisionMakersSchema, fadingSchema } from './model.ts';

const showDecisionMakers = defineRoute(
  {
    ...showDecisionMakersEndpoint,
    access: mayOwn,
    summary:
      'Everyone you named as a decision-maker: live tie or not, on what it hangs, who could introduce you.',
  },
  async (ground) =>
    answerText(
      ground,
      await loadKept(ground, {
        name: 'network-decision-makers',
        schema: decisionMakersSchema,
        describe: describeAll,
      }),
    ),
);

const showFading = defineRoute(
  {
    ...showFadingEndpoint,
    access: mayOwn,
    summary: 'Everyone who matters to you, how long it was silent, and who is due or snoozed.',
  },
  async (ground) =>
    answerText(
      ground,
      await loadKept(ground, {
        name: 'network-fading',
        schema: fadingSchema,
        describe: ({ facts }) => describeFading(facts),
      }),
    ),
);

const showCircle = defineRoute(
  {
    ...showCircleEndpoint,
    access: mayOwn,
    summary:
      'Your strongest ties, those of these people with each other, and what they say together.',
  },
  async ({ query: { most = '80' }, ...ground }) =>
    answerText(
      ground,
      await loadKept(ground, {
        name: `network-around-${most}`,
        schema: circleSchema,
        describe: ({ facts }) => describeCircle(facts, Number(most)),
      }),
    ),
);

const showPaths = defineRoute(
  {
    ...showPathsEndpoint,
    access: mayOwn,
    summary: 'Who could introduce you to someone, the best two, and what says so.',
  },
  async ({ query: { to }, ...ground }) => {
    const { facts } = await loadAround(ground);
    const id = findPersonId(facts, to);
    if (id === undefined) throw nobody();
    const tie = describeTie(facts, id);
    return {
      to: { ...tie, isLive: isLive(tie) },
      introducers: findIntroducers(facts, readWays(facts), id),
    };
  },
);

const showPerson = defineRoute(
  {
    ...showPersonEndpoint,
    access: mayOwn,
    summary:
      'Someone by id or address: the tie and its year, their meetings, what is said of them.',
  },
  async ({ params: { id }, ...ground }) => {
    const page = await loadPersonPage(ground, id);
    if (page === undefined) throw nobody();
    return page;
  },
);

const showBrief = defineRoute(
  {
    ...showBriefEndpoint,
    access: mayOwn,
    summary:
      'The meetings with others today and tomorrow: who is there, the last contact, what is open.',
  },
  async (ground) => (await loadBrief(ground)).brief,
);

const writeBriefText = defineRoute(
  { ...writeBriefTextEndpoint, access: mayOwn, summary: 'The same as plain text.' },
  async (ground) => {
    const { brief, zone } = await loadBrief(ground);
    const type = { 'Content-Type': 'text/plain; charset=utf-8' };
    return ground.context.body(writeBrief(brief, zone), 200, type);
  },
);

export const aroundRoutes: readonly Route[] = [
  showDecisionMakers,
  showFading,
  showCircle,
  showPaths,
  showPerson,
  showBrief,
  writeBriefText,
];

function describeAll({ facts, isEarlier }: LoadedAround): DecisionMakers {
  return {
    until: dateOfDay(facts.day),
    hasContacts: facts.contacts.length > 0,
    isEarlier,
    decisionMakers: describeDecisionMakers(facts),
  };
}

interface Kept<T> {
  readonly name: string;
  readonly schema: z.ZodMiniType;
  readonly describe: (loaded: LoadedAround) => T;
}

/** As JSON, made anew once a day and whenever something changed. */
async function loadKept<T>(ground: HoursGround, { describe, ...kept }: Kept<T>): Promise<string> {
  const { body } = await loadMade<T>(ground, {
    ...kept,
    lasts: 'day',
    make: async () => {
      const loaded = await loadAround(ground);
      return { made: describe(loaded), zone: loaded.zone };
    },
  });
  return body;
}

function answerText({ context }: { readonly context: Context }, text: string): Response {
  return context.body(text, 200, { 'Content-Type': 'application/json' });
}

function nobody(): UserError {
  return new UserError(
    'nobody',
    'Nobody of this id or address is in your list or your calendar. Look for them on People.',
    404,
  );
}
