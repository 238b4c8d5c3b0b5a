import type { Kept } from '../keeping/model.ts';
import { DECISIONS } from './decisions/kept.ts';
import { DELEGATIONS } from './delegations/kept.ts';
import { FORECASTS } from './forecasts/kept.ts';
import { GROWTH } from './growth/kept.ts';
import { PRACTICES } from './practices/kept.ts';
import { PRIORITIES } from './priorities/kept.ts';
import { PROMISES } from './promises/kept.ts';

/**
 * The one list of what is kept by hand: routes, bin, search, capture, archive and the page of
 * privacy read it, in this order.
 */
export const NOTEBOOK: readonly Kept[] = [
  PRIORITIES,
  FORECASTS,
  DECISIONS,
  DELEGATIONS,
  PROMISES,
  GROWTH,
  PRACTICES,
];
