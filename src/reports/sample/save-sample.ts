import { insertWorkspace } from '../../accounts/store.ts';
import { savePeople as savePeopleReading } from '../../evidence/imports/save-people.ts';
import { saveReading } from '../../evidence/imports/save-reading.ts';
import { cancelSourceWork } from '../../evidence/imports/source-work.ts';
import { makeProtection } from '../../evidence/read-source/protect-series.ts';
import { readSource } from '../../evidence/read-source/read-source.ts';
import { saveExclusions } from '../../evidence/store/exclusions.ts';
import { saveKept } from '../../keeping/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { DAY, dateOfDay, HOUR, localDay, mondayOf, weekName } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import { DECISIONS } from '../../notebook/decisions/kept.ts';
import { DELEGATIONS } from '../../notebook/delegations/kept.ts';
import { FORECASTS } from '../../notebook/forecasts/kept.ts';
import { GROWTH } from '../../notebook/growth/kept.ts';
import { PRACTICES } from '../../notebook/practices/kept.ts';
import { PRIORITIES } from '../../notebook/priorities/kept.ts';
import { blockPeople } from '../../people/block-store.ts';
import { saveFunctions } from '../../people/functions-store.ts';
import { mergePeople } from '../../people/merge-store.ts';
import type { PersonAtAddress } from '../../people/rows-store.ts';
import { savePeople } from '../../people/store.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId, toInstant } from '../../platform/database/values.ts';
import { answerKey } from '../../time/core/answer-key.ts';
import { saveDraft } from '../../time/draft/store.ts';
import { saveAnswer, saveLeave, saveRules } from '../../time/store.ts';
import { DRAFT, RULES, SORTED } from './answers.ts';
import { CAST, FUNCTIONS, MAYA, sampleProfile, WISHES } from './cast.ts';
import { RECRUITER, SOFIA_AT_HOME, WORKPLACES } from './circle.ts';
import { listDecisions } from './decisions.ts';
import { listDelegations } from './delegations.ts';
import { listForecasts } from './forecasts.ts';
import { LEAVE_WEEK } from './meetings.ts';
import { listSampleConnections, writeSampleMail } from './people-around.ts';
import { listGrowth, PRIORITIES as MAYAS, OWN_PRACTICE } from './plans.ts';
import type { SampleDays } from './sample-days.ts';
import { saveReflections } from './save-reflections.ts';
import { saveSteps } from './save-steps.ts';
import { saveWeeks } from './save-weeks.ts';
import { writeSampleCalendar } from './write-sample-calendar.ts';

/** Where and when the sample is made. */
export interface SampleGround {
  readonly workspace: Workspace;
  /** the workspace of the one who looks at it */
  readonly owner: Workspace;
  /** IANA name of their zone */
  readonly zone: string;
  /** epoch milliseconds */
  readonly now: number;
}

/** Fills a workspace with the sample person, all through what keeps anyone's data. */
export async function saveSample(transaction: Database, ground: SampleGround): Promise<void> {
  const { workspace, owner, zone, now } = ground;
  const today = localDay(findZone(zone) ?? UTC, now);
  const monday = mondayOf(today);
  const days: SampleDays = {
    dateOf: (week, day) => dateOfDay(monday + 7 * week + day),
    eveningOf: (week, day) => toInstant((monday + 7 * week + day) * DAY + 18 * HOUR),
  };
  const profile = sampleProfile(zone, dateOfDay(today + 400));
  await insertWorkspace(transaction, workspace, { profile, now, sampleOf: owner });
  const people = Object.values(CAST).map(({ address, name, relations, level, ...rest }) => ({
    address,
    change: { name, relations: [...relations], level, function: rest.function },
  }));
  await saveFunctions(transaction, workspace, {
    functions: [...FUNCTIONS.functions],
    home: FUNCTIONS.home,
  });
  await savePeople(transaction, workspace, people);
  await savePeople(transaction, workspace, listWishes(today));
  await saveCircle(transaction, workspace, days.eveningOf(-3, 2));
  await saveExclusions(transaction, workspace, EXCLUSIONS);
  await saveCalendar(transaction, ground, today);
  await saveAround(transaction, ground, today);
  await saveSorting(transaction, workspace, weekName(monday + 7 * LEAVE_WEEK));
  await savePlans(transaction, workspace, days);
  await saveReflections(transaction, workspace, days);
  await saveSteps(transaction, workspace, days);
  await saveWeeks(transaction, workspace, { days, weekday: today - monday + 1 });
}

function listWishes(today: number): PersonAtAddress[] {
  return WISHES.map(({ name, cadenceDays, snoozedFor }) => ({
    address: CAST[name].address,
    change: {
      cadenceDays,
      ...(snoozedFor !== undefined && { snoozedUntil: dateOfDay(today + snoozedFor) }),
    },
  }));
}

/** Where some work, whom she merged, and whom she blocked. */
async function saveCircle(transaction: Database, workspace: Workspace, at: string) {
  await savePeople(transaction, workspace, WORKPLACES);
  const addresses = [CAST.sofia.address, SOFIA_AT_HOME];
  const names = { [SOFIA_AT_HOME]: 'Andersson, Sofia' };
  await mergePeople(transaction, workspace, { addresses, names, at });
  await blockPeople(transaction, workspace, { addresses: [RECRUITER], at });
}

const EXCLUSIONS = [{ kind: 'word', value: 'Physio' }] as const;
const SEED = 2028;
const MOST_BYTES = 1_000_000;

async function saveCalendar(
  transaction: Database,
  { workspace, zone, now }: SampleGround,
  today: number,
): Promise<void> {
  const own = [MAYA.address];
  const text = writeSampleCalendar({ today, seed: SEED });
  const reading = readSource(
    { name: 'maya.ics', bytes: new TextEncoder().encode(text) },
    { protection: makeProtection(EXCLUSIONS, own), zone, now, limit: MOST_BYTES },
  );
  const base = { workspace, id: newId(), kind: 'file', zone, own, now } as const;
  const target = { ...base, name: 'Maya’s work calendar' };
  const source = await saveReading(transaction, { target, reading });
  // She is made anew when she is looked at again: nothing is done to her by night.
  await cancelSourceWork(transaction, { workspace, source });
}

/** Her mail with her reports, and her connections on LinkedIn. */
async function saveAround(transaction: Database, ground: SampleGround, today: number) {
  const { workspace, zone, now } = ground;
  const base = { workspace, kind: 'file', zone, own: [MAYA.address], now } as const;
  const monday = mondayOf(today);
  const mail = writeSampleMail({ monday, zone: findZone(zone) ?? UTC, seed: SEED });
  const connections = listSampleConnections((daysAgo) => dateOfDay(today - daysAgo));
  await savePeopleReading(transaction, { ...base, id: newId(), name: 'Maya’s mail' }, mail);
  await savePeopleReading(transaction, { ...base, id: newId(), name: 'Connections' }, connections);
}

async function saveSorting(transaction: Database, workspace: Workspace, leave: string) {
  for (const answer of SORTED)
    await saveAnswer(transaction, workspace, { titleKey: answerKey(answer.title), answer });
  await saveRules(transaction, workspace, RULES);
  await saveDraft(transaction, workspace, DRAFT);
  await saveLeave(transaction, workspace, { week: leave, isLeave: true });
}

async function savePlans(transaction: Database, workspace: Workspace, days: SampleDays) {
  for (const { week, ...draft } of MAYAS)
    await saveKept(transaction, workspace, {
      kept: PRIORITIES,
      id: newId(),
      draft,
      at: days.eveningOf(week, 0),
    });
  const { week: begun, ...practice } = OWN_PRACTICE;
  const at = days.eveningOf(begun, 0);
  await saveKept(transaction, workspace, { kept: PRACTICES, id: newId(), draft: practice, at });
  for (const draft of listForecasts(days.dateOf))
    await saveKept(transaction, workspace, {
      kept: FORECASTS,
      id: newId(),
      draft,
      at: eveningOn(draft.made),
    });
  for (const draft of listDelegations(days.dateOf))
    await saveKept(transaction, workspace, {
      kept: DELEGATIONS,
      id: newId(),
      draft,
      at: eveningOn(draft.since),
    });
  for (const draft of listDecisions(days.dateOf))
    await saveKept(transaction, workspace, {
      kept: DECISIONS,
      id: newId(),
      draft,
      at: eveningOn(draft.opened),
    });
  const growth = listGrowth(days.dateOf);
  const ids = new Map(growth.map(({ id }) => [id, newId()]));
  for (const { id, draft } of growth) {
    const of = draft.kind === 'evidence' ? { of: ids.get(draft.of) ?? draft.of } : {};
    const on = 'on' in draft ? draft.on : draft.from;
    const entry = { id: ids.get(id) ?? id, draft: { ...draft, ...of }, at: eveningOn(on) };
    await saveKept(transaction, workspace, { kept: GROWTH, ...entry });
  }
}

function eveningOn(date: string): string {
  return `${date}T18:00:00.000Z`;
}
