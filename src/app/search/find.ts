import { foldWords, hasWords } from '../../kernel/fold-words.ts';
import { loadDecisions } from '../../notebook/decisions/store.ts';
import { loadDelegations } from '../../notebook/delegations/store.ts';
import { loadForecasts } from '../../notebook/forecasts/store.ts';
import { titleOf } from '../../notebook/growth/model.ts';
import { loadGrowth } from '../../notebook/growth/store.ts';
import { loadPriorities } from '../../notebook/priorities/store.ts';
import { loadPeople } from '../../people/store.ts';
import { loadEntries } from '../../reflection/journal/store.ts';
import { loadContacts } from '../../time/load-contacts.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { loadTime } from '../../time/load-summary.ts';
import type { Found } from './model.ts';

/** Of each kind; who wants more asks with another word. */
const MOST = 6;
const TITLE = 120;

/** What holds every word asked for, or a word that begins with it, of all the owner kept. */
export async function find(ground: HoursGround, asked: string): Promise<Found[]> {
  const words = foldWords(asked);
  if (words.length === 0) return [];
  const found = await Promise.all([
    findPeople(ground, words),
    findSeries(ground, words),
    findPriorities(ground, words),
    findForecasts(ground, words),
    findDecisions(ground, words),
    findDelegations(ground, words),
    findGrowth(ground, words),
    findEntries(ground, asked),
  ]);
  return found.flatMap((each) => each.slice(0, MOST));
}

/** Those who were entered by their names and addresses, then those who were only met. */
async function findPeople(ground: HoursGround, words: readonly string[]): Promise<Found[]> {
  const entered = await loadPeople(ground.database, ground.workspace);
  const known = new Set(entered.flatMap(({ addresses }) => addresses));
  const { people: met } = await loadContacts(ground);
  return [
    ...entered.map(({ name, addresses }) => ({ name, addresses })),
    ...met
      .filter(({ address }) => !known.has(address))
      .map(({ name, address }) => ({ name: name === address ? '' : name, addresses: [address] })),
  ].flatMap(({ name, addresses }) => {
    const [address] = addresses;
    if (address === undefined || !hasWords([name, ...addresses].join(' '), words)) return [];
    return {
      kind: 'person',
      id: address,
      title: name || address,
      note: name === '' ? '' : address,
      to: `/people/${encodeURIComponent(address)}`,
    };
  });
}

async function findSeries(ground: HoursGround, words: readonly string[]): Promise<Found[]> {
  const { series } = await loadTime(ground);
  return series
    .filter(({ title, isRecurring }) => isRecurring && hasWords(title, words))
    .map(({ id, title, cadence }) => ({
      kind: 'series',
      id,
      title,
      note: cadence,
      to: `/strategy/time?${new URLSearchParams({ events: `series:${id}` })}`,
    }));
}

async function findPriorities(
  { database, workspace }: HoursGround,
  words: readonly string[],
): Promise<Found[]> {
  const priorities = await loadPriorities(database, workspace);
  return priorities
    .filter(({ title, why }) => hasWords(`${title} ${why}`, words))
    .map(({ id, title }) => ({
      kind: 'priority',
      id,
      title,
      note: '',
      to: `/strategy/priorities#${id}`,
    }));
}

async function findForecasts(
  { database, workspace }: HoursGround,
  words: readonly string[],
): Promise<Found[]> {
  const forecasts = await loadForecasts(database, workspace);
  return forecasts
    .filter(({ text, tags }) => hasWords([text, ...tags].join(' '), words))
    .map(({ id, text, due }) => ({
      kind: 'forecast',
      id,
      title: cut(text),
      note: due,
      to: `/strategy/forecasts#${id}`,
    }));
}

async function findDecisions(
  { database, workspace }: HoursGround,
  words: readonly string[],
): Promise<Found[]> {
  const decisions = await loadDecisions(database, workspace);
  return decisions
    .filter(({ title, options, expectation, decided }) =>
      hasWords([title, ...options, expectation, decided?.choice ?? ''].join(' '), words),
    )
    .map(({ id, title, opened }) => ({
      kind: 'decision',
      id,
      title: cut(title),
      note: opened,
      to: `/leadership/decisions#${id}`,
    }));
}

async function findDelegations(
  { database, workspace }: HoursGround,
  words: readonly string[],
): Promise<Found[]> {
  const delegations = await loadDelegations(database, workspace);
  return delegations
    .filter(({ what, to, series }) => hasWords([what, to, ...series].join(' '), words))
    .map(({ id, what, since }) => ({
      kind: 'delegation',
      id,
      title: cut(what),
      note: since,
      to: `/delegation/log#${id}`,
    }));
}

async function findGrowth(
  { database, workspace }: HoursGround,
  words: readonly string[],
): Promise<Found[]> {
  const entries = await loadGrowth(database, workspace);
  return entries
    .filter((entry) => {
      const more = entry.kind === 'session' ? entry.commitment : '';
      return hasWords(`${titleOf(entry)} ${more}`, words);
    })
    .map((entry) => ({
      kind: 'growth',
      id: entry.id,
      title: cut(titleOf(entry)),
      note: 'on' in entry ? entry.on : entry.from,
      to: `/leadership/growth#${entry.id}`,
    }));
}

async function findEntries({ database, workspace }: HoursGround, asked: string): Promise<Found[]> {
  const entries = await loadEntries(database, workspace, { words: asked, limit: MOST });
  return entries.map(({ id, on, text }) => ({
    kind: 'journal',
    id,
    title: cut(text),
    note: on,
    to: `/journal?${new URLSearchParams({ find: asked })}`,
  }));
}

/** The beginning of a long text, on one line. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= TITLE ? line : `${line.slice(0, TITLE - 1).trimEnd()}…`;
}
