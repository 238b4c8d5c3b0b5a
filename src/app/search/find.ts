import { findKept } from '../../keeping/find-kept.ts';
import { loadKept } from '../../keeping/store.ts';
import { foldWords, hasWords } from '../../kernel/fold-words.ts';
import { NOTEBOOK } from '../../notebook/catalog.ts';
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
    ...(await findInNotebook(ground, words)),
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

async function findInNotebook(
  { database, workspace }: HoursGround,
  words: readonly string[],
): Promise<Found[][]> {
  const kinds = NOTEBOOK.filter(({ door }) => door.words !== undefined);
  return await Promise.all(
    kinds.map(async (kept) => {
      const hits = findKept(kept, await loadKept(database, workspace, kept), words);
      return hits.map((hit) => ({ ...hit, kind: kept.kind, title: cut(hit.title) }));
    }),
  );
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
