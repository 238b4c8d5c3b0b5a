import * as z from 'zod/mini';
import { loadProfile } from '../../accounts/store.ts';
import { loadFacts } from '../../capabilities/load-facts.ts';
import { loadOccurrences } from '../../evidence/store/occurrences.ts';
import { loadKept } from '../../keeping/store.ts';
import type { CapabilityId } from '../../kernel/capability.ts';
import { localDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import { loadViews } from '../../mirror/load-views.ts';
import { compareGuesses } from '../../mirror/measures/guesses.ts';
import { describeShifts } from '../../mirror/measures/rows.ts';
import { DELEGATIONS } from '../../notebook/delegations/kept.ts';
import { slotWindow } from '../../time/core/find-slots.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { loadMade } from '../../time/load-summary.ts';
import { loadOwnPractices, loadPractices } from '../practices/load-practices.ts';
import type { KeptStep } from '../step/model.ts';
import { loadSteps } from '../step/store.ts';
import { findFirstShift, findRevealedShift, findWidestShift } from './measures/answer-gap.ts';
import { findFacts } from './measures/find-facts.ts';
import { findFreeTime } from './measures/free-time.ts';
import { makeOffers, type Weighed } from './measures/make-offers.ts';
import { findSupplies } from './measures/supplies.ts';
import { type RankSettings, rankOffers } from './measures.ts';
import { type OfferGround, offerGroundSchema, type Tried } from './model.ts';
import { loadRefusals } from './store.ts';

interface LoadedOffers {
  /** every offer that applies now, also those that were refused or tried */
  readonly all: readonly Weighed[];
  /** the step that is not answered yet */
  readonly running: KeptStep | undefined;
  /** the shift that the first offer answers */
  readonly first: CapabilityId | undefined;
  /** the shift that the reveal tells of */
  readonly revealed: CapabilityId | undefined;
  /** the shift whose views lie furthest apart */
  readonly widest: CapabilityId | undefined;
  /** those that can be put before the owner, best first */
  readonly ranked: ReturnType<typeof rankOffers<Weighed>>;
}

/** Every offer that the owner's records give now, filled, and in their order. */
export async function loadOffers(ground: HoursGround): Promise<LoadedOffers> {
  const { database, workspace } = ground;
  const views = await loadViews(ground);
  const hasCalendar = views.readAt !== undefined;
  const { found, supplies } = await loadOfferGround(ground, hasCalendar);
  const free = hasCalendar ? await loadFreeTime(ground) : undefined;
  const shifts = describeShifts(views);
  const steps = await loadSteps(database, workspace);
  const all = makeOffers({
    practices: [...loadPractices(), ...(await loadOwnPractices(database, workspace))],
    found: free?.block === undefined ? found : [...found, free.block],
    supplies,
    shifts,
    measures: views.measures,
    headings: views.headings,
  });
  const settings: RankSettings = {
    today: await loadToday(ground),
    tried: listTried(steps),
    refused: await loadRefusals(database, workspace),
    freeMinutes: free?.minutes,
  };
  const running = steps.find(({ outcome }) => outcome === undefined);
  // until the first ten minutes are over, the step follows from what they revealed
  const { onboarding } = await loadProfile(database, workspace);
  const revealed = findRevealedShift(compareGuesses(views));
  const first = findFirstShift(shifts, onboarding === 'done' ? undefined : revealed);
  const widest = findWidestShift(shifts);
  return { all, running, first, revealed, widest, ranked: rankOffers(all, settings) };
}

/** What was found takes long to find, and is kept until what it is made from changes. */
async function loadOfferGround(ground: HoursGround, hasCalendar: boolean): Promise<OfferGround> {
  const { body, made } = await loadMade(ground, {
    name: 'offer-ground',
    schema: offerGroundSchema,
    lasts: 'day',
    make: async () => {
      const { facts, hours } = await loadFacts(ground);
      const delegations = await loadKept(ground.database, ground.workspace, DELEGATIONS);
      const found = findFacts(facts, delegations);
      return { made: { found, supplies: findSupplies(facts, hasCalendar) }, zone: hours.zone };
    },
  });
  return made ?? z.parse(offerGroundSchema, JSON.parse(body));
}

async function loadFreeTime({ database, workspace, now }: HoursGround) {
  const { zone: id, addresses, workingHours } = await loadProfile(database, workspace);
  const zone = findZone(id) ?? UTC;
  const window = slotWindow(zone, localDay(zone, now) + 1);
  const occurrences = await loadOccurrences(database, workspace, window);
  return findFreeTime(occurrences, { zone, own: new Set(addresses), workingHours, now });
}

/** Steps taken that came from a practice. */
function listTried(steps: readonly KeptStep[]): Tried[] {
  return steps.flatMap(({ practice, about, week }) =>
    practice === null ? [] : [{ practice, key: about?.key ?? '', week }],
  );
}

async function loadToday({ database, workspace, now }: HoursGround): Promise<number> {
  const { zone } = await loadProfile(database, workspace);
  return localDay(findZone(zone) ?? UTC, now);
}
