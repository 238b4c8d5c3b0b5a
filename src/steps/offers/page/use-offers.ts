import { useRef } from 'react';
import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import { pathOf } from '../../../ui/path-of.ts';
import { showOffersEndpoint } from '../endpoints.ts';
import { type Offers, offersSchema } from '../model.ts';
import { keepPlaces } from './offer-words.ts';

const OFFERS_PATH = pathOf(showOffersEndpoint);

interface Refusing {
  readonly id: string;
  readonly title: string;
  readonly isRefused: boolean;
}

/** The steps on offer, each in its place, and a way to put one aside that its toast takes back. */
export function useOffers() {
  const { offers: ranked, ...rest } = useData(getQuery(showOffersEndpoint));
  const places = useRef<readonly string[]>([]);
  const offers = keepPlaces(places.current, ranked);
  places.current = offers.map(({ id }) => id);
  const change = useChange<Refusing, Offers>({
    send: ({ id, isRefused }) =>
      callApi({
        method: isRefused ? 'POST' : 'DELETE',
        path: `${OFFERS_PATH}/refused`,
        body: { id },
        answer: offersSchema,
      }),
    replaces: OFFERS_PATH,
    undo: ({ id, title, isRefused }) =>
      isRefused
        ? { said: `“${title}” is put aside`, back: { id, title, isRefused: false } }
        : undefined,
  });
  return {
    ...rest,
    offers,
    refuse: (id: string, title: string) => change.mutate({ id, title, isRefused: true }),
  };
}
