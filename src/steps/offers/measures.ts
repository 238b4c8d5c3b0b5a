import type { CapabilityId } from '../../kernel/capability.ts';
import { DAY, mondayOf, weekName } from '../../kernel/week.ts';
import { compareText } from '../../time/core/candidates.ts';
import { MOST_OFFERS, type Refusal, type Tried } from './model.ts';

/** What the rank of an offer is made of. */
export interface Candidate {
  readonly id: string;
  readonly practice: string;
  readonly shift: CapabilityId;
  /** it brings what is missing, and moves nothing */
  readonly isSupply: boolean;
  /** what it is about */
  readonly key: string;
  /** how far its measure or its shift is from where the owner wants to be, 0–1; undefined unknown */
  readonly gap: number | undefined;
  /** what the owner gave the shift, 1–5 */
  readonly importance: number;
  /** how large the fact is that it is about, 0–1; undefined where it is about none */
  readonly size: number | undefined;
  readonly minutes: number;
}

export interface RankSettings {
  /** local day, days since 1970-01-01 */
  readonly today: number;
  readonly tried: readonly Tried[];
  readonly refused: readonly Refusal[];
  /** of the next seven days; undefined where no calendar tells */
  readonly freeMinutes: number | undefined;
}

export interface Ranked<Each> {
  readonly offer: Each;
  /** 0–1 */
  readonly score: number;
}

/** An unknown gap lies halfway: it is neither none nor the whole. */
const UNKNOWN_GAP = 0.5;
/** Where the heading is reached a step is worth a little still, so that no shift falls silent. */
const REACHED = 0.1;
const MOST_IMPORTANCE = 5;
/** A practice about no record fits anybody, and so nobody well. */
const FIT_OF_NONE = 0.2;
const LEAST_FIT = 0.5;
/** A step fits well where there is four times its time. */
const TIMES_ITS_TIME = 4;
const LEAST_EFFORT = 0.25;
/** So much of the best that is left is near enough for another shift to go first. */
const NEAR = 1 / 3;
const TRIED_WEEKS = 8;
const REFUSED_WEEKS = 12;

/**
 * Offers by gap × importance × fit × what was tried and refused × effort, best first; equals by
 * their ids. Those tried in eight weeks or refused in twelve about the same thing are left out.
 * @returns each with its score, 0–1; none of none
 * Source: docs/measures.md#offers
 */
export function rankOffers<Each extends Candidate>(
  candidates: readonly Each[],
  settings: RankSettings,
): Ranked<Each>[] {
  return candidates
    .map((offer) => ({ offer, score: scoreOffer(offer, settings) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compareText(a.offer.id, b.offer.id));
}

/**
 * Up to three of the ranked. The first answers the shift whose views lie furthest apart, where there
 * is one; one of another shift and about something else goes first where it
 * scores at least a third of the best that is left; never two of one practice, and two about the same
 * thing only where nothing else is left.
 * Source: docs/measures.md#offers
 */
export function chooseOffers<Each extends Candidate>(
  ranked: readonly Ranked<Each>[],
  first: CapabilityId | undefined,
): Each[] {
  const answer = ranked.find(({ offer }) => offer.shift === first && !offer.isSupply);
  const chosen: Each[] = answer === undefined ? [] : [answer.offer];
  while (chosen.length < MOST_OFFERS) {
    // beside an answer one thing that is missing is enough
    const hasSupply = answer !== undefined && chosen.some(({ isSupply }) => isSupply);
    const left = ranked.filter(
      ({ offer }) =>
        !chosen.some(({ practice }) => practice === offer.practice) &&
        !(hasSupply && offer.isSupply),
    );
    const [best] = left;
    if (best === undefined) break;
    const isNear = ({ score }: Ranked<Each>) => score >= best.score * NEAR;
    const fresh = left.filter(({ offer }) => !chosen.some(({ key }) => key === offer.key));
    const apart = fresh.find(
      (each) => isNear(each) && !chosen.some(({ shift }) => shift === each.offer.shift),
    );
    chosen.push((apart ?? fresh[0] ?? best).offer);
  }
  return chosen;
}

/** The practice, and in a word of seven letters or so what it is about. */
export function nameOffer(practice: string, key: string): string {
  let hash = 0x811c9dc5;
  for (const letter of key) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${practice}~${(hash >>> 0).toString(36)}`;
}

function scoreOffer(offer: Candidate, settings: RankSettings): number {
  const gap = Math.max(REACHED, offer.gap ?? UNKNOWN_GAP);
  const fit = offer.size === undefined ? FIT_OF_NONE : LEAST_FIT + (1 - LEAST_FIT) * offer.size;
  return (
    gap *
    (offer.importance / MOST_IMPORTANCE) *
    fit *
    weighTried(offer, settings) *
    weighRefused(offer, settings) *
    weighEffort(offer, settings)
  );
}

/** 0 where the same was tried about the same, half where one of the two was. */
function weighTried(offer: Candidate, { tried, today }: RankSettings): number {
  const recent = new Set(
    Array.from({ length: TRIED_WEEKS + 1 }, (_, ago) => weekName(mondayOf(today) - 7 * ago)),
  );
  const lately = tried.filter(({ week }) => recent.has(week));
  if (lately.some((step) => isSame(step, offer))) return 0;
  const isHalf = lately.some(
    ({ practice, key }) => practice === offer.practice || key === offer.key,
  );
  return isHalf ? 0.5 : 1;
}

/** 0 where the same was refused about the same; each refusal of the practice about another halves. */
function weighRefused(offer: Candidate, { refused, today }: RankSettings): number {
  const since = (today - 7 * REFUSED_WEEKS) * DAY;
  const lately = refused.filter(({ at }) => Date.parse(at) >= since);
  if (lately.some((refusal) => isSame(refusal, offer))) return 0;
  return 0.5 ** lately.filter(({ practice }) => practice === offer.practice).length;
}

function isSame(past: Pick<Candidate, 'practice' | 'key'>, offer: Candidate): boolean {
  return past.practice === offer.practice && past.key === offer.key;
}

function weighEffort({ minutes }: Candidate, { freeMinutes }: RankSettings): number {
  if (freeMinutes === undefined) return 1;
  return Math.min(1, Math.max(LEAST_EFFORT, freeMinutes / (TIMES_ITS_TIME * minutes)));
}
