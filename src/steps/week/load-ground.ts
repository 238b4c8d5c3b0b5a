import { hash } from 'node:crypto';
import { loadProfile } from '../../accounts/store.ts';
import { loadMessages } from '../../evidence/contacts/records-store.ts';
import { loadOccurrences } from '../../evidence/store/occurrences.ts';
import { loadKept } from '../../keeping/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { DAY, dateOfDay, dayOfDate, localDay, startOfDay } from '../../kernel/week.ts';
import { findZone, UTC, type Zone } from '../../kernel/zone.ts';
import { DECISIONS } from '../../notebook/decisions/kept.ts';
import { DELEGATIONS } from '../../notebook/delegations/kept.ts';
import { FORECASTS } from '../../notebook/forecasts/kept.ts';
import type { PeopleByAddress } from '../../people/model.ts';
import { loadPeople } from '../../people/store.ts';
import { loadOffer } from '../../reflection/journal/load-offer.ts';
import { loadEntry } from '../../reflection/journal/store.ts';
import { loadRounds } from '../../reflection/self-check/store.ts';
import { loadSelfAnswers } from '../../reflection/store.ts';
import { listContacts } from '../../time/core/contacts.ts';
import { hasRelation } from '../../time/core/persons.ts';
import { type HoursGround, loadHours } from '../../time/load-hours.ts';
import { loadTime } from '../../time/load-summary.ts';
import { describeSteps } from '../step/describe-step.ts';
import { loadSeenSteps } from '../step/load-steps.ts';
import { describeWeeks, USUAL_WEEKS } from './measures/describe-weeks.ts';
import type { Answers } from './measures/show-week.ts';
import { findSpan, USUAL_DAY } from './measures.ts';
import type { Span } from './model.ts';
import { loadReviewDay, loadReviews } from './store.ts';

/** A year of contacts, and the meetings of the weeks to come. */
const CONTACT_DAYS = 365;
const DAYS_AHEAD = 28;
/** A self-check asks about so many days. */
const DAYS_ASKED_ABOUT = 90;

/** When it is, which weeks wait, and the reviews so far; cheap, without any hours. */
export async function loadCalendar({ database, workspace, now }: HoursGround) {
  const profile = await loadProfile(database, workspace);
  const zone = findZone(profile.zone) ?? UTC;
  const today = localDay(zone, now);
  const day = (await loadReviewDay(database, workspace)) ?? USUAL_DAY;
  const reviews = await loadReviews(database, workspace);
  const lastUntil = reviews.find(({ finishedAt }) => finishedAt !== undefined)?.until;
  const span = findSpan({ today, day, lastUntil });
  return { zone, profile, today, day, reviews, span };
}

/** What a review asks about, from everything that is kept. */
export async function loadAnswers(ground: HoursGround, span: Span): Promise<Answers> {
  const { database, workspace, now } = ground;
  const { zone, profile, today } = await loadCalendar(ground);
  const own = new Set(profile.addresses);
  const { time, people } = await loadSpanHours(ground, { span, zone });
  const known = await loadPeople(database, workspace);
  const decisionMakers = known.filter((person) => hasRelation(person, ['decision-maker']));
  const until = now + DAYS_AHEAD * DAY;
  const from = startOfDay(zone, Math.min(today - CONTACT_DAYS, dayOfDate(span.from)));
  const occurrences = await loadOccurrences(database, workspace, { from, to: until });
  const contacts = listContacts(occurrences, {
    ...{ zone, own, people },
    asOf: until,
    withPlanned: true,
    messages: await loadMessages(database, workspace, { from, to: now }),
  });
  const days = { from: dayOfDate(span.from), until: dayOfDate(span.until) };
  const entryId = nameEntry(workspace, span.until);
  return {
    steps: describeSteps(await loadSeenSteps(ground)).steps,
    facts: describeWeeks({ time, contacts, decisionMakers, ...days, now }),
    ask: (await loadTime(ground)).ask,
    around: { decisionMakers, contacts, now, today },
    delegations: await loadLive(ground, people),
    forecasts: (await loadKept(database, workspace, FORECASTS)).filter(
      ({ resolved, due }) => resolved === null && due <= dateOfDay(today),
    ).length,
    decisions: (await loadKept(database, workspace, DECISIONS)).filter(
      ({ decided, review, reviewOn }) =>
        decided !== null && review === null && reviewOn !== null && reviewOn <= dateOfDay(today),
    ).length,
    reflection: {
      id: entryId,
      entry: (await loadEntry(database, workspace, entryId)) ?? null,
      prompt: (await loadOffer(ground, today)).prompt,
    },
    selfCheckOn: await findSelfCheckDay(ground),
  };
}

/** The hours of the reviewed weeks, those still ahead too, and of the weeks before them. */
async function loadSpanHours(
  ground: HoursGround,
  { span, zone }: { readonly span: Span; readonly zone: Zone },
) {
  const end = dayOfDate(span.until) + 1;
  const from = dateOfDay(dayOfDate(span.from) - 7 * USUAL_WEEKS);
  const { facts } = await loadHours(
    { ...ground, now: startOfDay(zone, end) },
    { from, to: dateOfDay(end), withPlanned: true },
  );
  return { time: facts, people: facts.people };
}

/** What goes on, the highest stake first, each with who holds it. */
async function loadLive({ database, workspace }: HoursGround, people: PeopleByAddress) {
  const delegations = await loadKept(database, workspace, DELEGATIONS);
  return delegations
    .filter(({ ended }) => ended === null)
    .toSorted((a, b) => b.stake - a.stake)
    .map((each) => ({ ...each, holder: people.get(each.to.toLowerCase())?.name || each.to }));
}

/** The date from which a new self-check asks about other days than the last; undefined before one. */
async function findSelfCheckDay({ database, workspace }: HoursGround): Promise<string | undefined> {
  const rounds = await loadRounds(database, workspace);
  if (rounds.some(({ finishedAt }) => finishedAt === undefined)) return undefined;
  const answers = await loadSelfAnswers(database, workspace);
  const last = answers
    .map(({ answeredOn }) => answeredOn)
    .toSorted()
    .at(-1);
  return last === undefined ? undefined : dateOfDay(dayOfDate(last) + DAYS_ASKED_ABOUT);
}

/** The id of a review's entry in the journal: the same on every device, before it is written. */
function nameEntry(workspace: Workspace, until: string): string {
  const digits = hash('sha256', `week ${workspace} ${until}`);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return parts.join('-');
}
