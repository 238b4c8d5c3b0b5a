import { mayOwn } from '../../accounts/may-own.ts';
import { UserError } from '../../kernel/user-error.ts';
import { toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import {
  refuseOfferEndpoint,
  showOfferEndpoint,
  showOffersEndpoint,
  takeRefusalBackEndpoint,
} from './endpoints.ts';
import { loadOffers } from './load-offers.ts';
import { chooseOffers, nameOffer } from './measures.ts';
import type { Offers, OneOffer } from './model.ts';
import { deleteRefusal, loadRefusals, saveRefusal } from './store.ts';

export const offersRoutes: readonly Route[] = [
  defineRoute(
    {
      ...showOffersEndpoint,
      access: mayOwn,
      summary: 'Up to three steps for this week, filled from your records, and out of how many.',
    },
    async (ground) => await showOffers(ground),
  ),
  defineRoute(
    {
      ...refuseOfferEndpoint,
      access: mayOwn,
      summary: 'Puts an offer aside for twelve weeks; the next best takes its place.',
    },
    async ({ body: { id }, ...ground }) => {
      const { practice, about } = await needOffer(ground, id);
      const refusal = { practice, key: about.key, at: toInstant(ground.now) };
      await saveRefusal(ground.database, ground.workspace, refusal);
      return await showOffers(ground);
    },
  ),
  defineRoute(
    {
      ...takeRefusalBackEndpoint,
      access: mayOwn,
      summary: 'Takes back that an offer was put aside.',
    },
    async ({ body: { id }, ...ground }) => {
      // It may be about something that is gone by now, and was refused all the same.
      const refusals = await loadRefusals(ground.database, ground.workspace);
      const refusal = refusals.find(({ practice, key }) => nameOffer(practice, key) === id);
      if (refusal === undefined) throw notRefused();
      await deleteRefusal(ground.database, ground.workspace, refusal);
      return await showOffers(ground);
    },
  ),
  defineRoute(
    {
      ...showOfferEndpoint,
      access: mayOwn,
      summary:
        'One offer as your records fill it now, also when it was put aside, and about whom else.',
    },
    async ({ params: { id }, ...ground }) => await needOffer(ground, id),
  ),
];

async function showOffers(ground: HoursGround): Promise<Offers> {
  const { ranked, running, first, revealed = null, widest = null } = await loadOffers(ground);
  const offers = chooseOffers(ranked, first).map(({ offer }) => offer);
  return {
    // while one runs nothing is offered but the next
    offers: running === undefined ? offers : offers.slice(0, 1),
    running: running === undefined ? null : { id: running.id, title: running.title },
    ...{ revealed, widest },
    considered: ranked.length,
  };
}

async function needOffer(ground: HoursGround, id: string): Promise<OneOffer> {
  const { all } = await loadOffers(ground);
  const found = all.find((each) => each.id === id);
  if (found !== undefined) {
    const others = all.filter(
      ({ practice, id: other }) => practice === found.practice && other !== id,
    );
    return {
      ...found.offer,
      others: others.map(({ offer }) => ({ id: offer.id, words: offer.about.words })),
    };
  }
  throw new UserError(
    'no-offer',
    'This step no longer applies: what it was about has changed. Choose one of the three that do.',
    404,
  );
}

function notRefused(): UserError {
  return new UserError(
    'not-refused',
    'This step is not among those put aside. It may have been taken back already.',
    404,
  );
}
