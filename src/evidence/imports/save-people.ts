import { bumpRevision } from '../../accounts/revision-store.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId, toFlag, toInstant } from '../../platform/database/values.ts';
import {
  type ContactImportKey,
  insertCards,
  insertMonths,
  loadCards,
  loadMonths,
} from '../contacts/records-store.ts';
import {
  type ContactImportRow,
  type ContactSourceRow,
  changeContactImport,
  deleteContactImports,
  findContactSource,
  insertContactImport,
  listContactImports,
  listContactSources,
  saveContactSource,
} from '../contacts/store.ts';
import type { ContactCard } from '../read-contacts/contacts.ts';
import { packMail } from '../read-mail/pack-mail.ts';
import type { PeopleReading } from '../read-source/people-reading.ts';
import { identityOf, summarizePeople } from '../read-source/preview-people.ts';
import { lockSources } from '../store/sources.ts';
import type { ImportTarget } from './import-target.ts';

/** What saving contacts or mail will do. */
export interface PeoplePlan {
  /** the source it replaces; undefined when it becomes a new one */
  readonly source: ContactSourceRow | undefined;
  readonly counts: Pick<ContactImportRow, 'added' | 'changed' | 'vanished'>;
}

/** Finds the source a reading brings up to date, and compares it with what is stored there. */
export async function planPeople(
  database: Database,
  target: ImportTarget,
  reading: PeopleReading,
): Promise<PeoplePlan> {
  const source = await findTarget(database, target, reading);
  const before: Items = source === undefined ? new Map() : await loadItems(database, source);
  const now = itemsOf(reading);
  let [added, changed, vanished] = [0, 0, 0];
  for (const [identity, content] of now) {
    const known = before.get(identity);
    if (known === undefined) added++;
    else if (known !== content) changed++;
  }
  for (const identity of before.keys()) if (!now.has(identity)) vanished++;
  return { source, counts: { added, changed, vanished } };
}

/**
 * Brings a source to the state of a reading, inside the caller's transaction. The state before is
 * kept, so that the import can be undone whole; the same reading again changes only when it was read.
 * @returns the id of the source
 */
export async function savePeople(
  database: Database,
  target: ImportTarget,
  reading: PeopleReading,
): Promise<string> {
  const { workspace, id, now } = target;
  await lockSources(database, workspace);
  const { source, counts } = await planPeople(database, target, reading);
  const row = source ?? newSource(target, reading);
  const key = { workspace, source: row.id };
  const isSame = Object.values(counts).every((count) => count === 0);
  if (source !== undefined && isSame) {
    await changeContactImport(database, key, { id: source.import_id, made_at: toInstant(now) });
    return row.id;
  }
  await saveContactSource(database, { ...row, format: reading.format, import_id: id });
  await insertContactImport(database, {
    workspace_id: workspace,
    source_id: row.id,
    id,
    made_at: toInstant(now),
    ...counts,
    ...stateOf(reading, target.zone),
  });
  await insertRecords(database, { ...key, importId: id }, reading);
  const imports = await listContactImports(database, key);
  await deleteContactImports(
    database,
    key,
    imports.slice(KEPT_IMPORTS).map((made) => made.id),
  );
  await bumpRevision(database, workspace);
  return row.id;
}

/** Puts the records of a reading under an import. */
async function insertRecords(
  database: Database,
  key: ContactImportKey,
  reading: PeopleReading,
): Promise<void> {
  await insertCards(database, key, reading.cards);
  await insertMonths(database, key, packMail(reading.people, reading.messages));
}

/** The import that counts, and the one before. */
const KEPT_IMPORTS = 2;

/** Names that say more than the file’s: the exports of a program are always called the same. */
const NAMES = {
  linkedin: 'LinkedIn connections',
  google: 'Google contacts',
  outlook: 'Outlook contacts',
} as const;

function nameOf(format: string, name: string): string {
  return Object.entries(NAMES).find(([known]) => known === format)?.[1] ?? name;
}

async function findTarget(
  database: Database,
  { workspace, source, asNew, name }: ImportTarget,
  { kind, format }: PeopleReading,
): Promise<ContactSourceRow | undefined> {
  if (source !== undefined) {
    const named = await findContactSource(database, { workspace, source });
    if (named === undefined || named.kind !== kind) throw sourceGone();
    return named;
  }
  if (asNew) return undefined;
  const sources = await listContactSources(database, workspace);
  const called = nameOf(format, name).toLowerCase();
  return sources.find(
    (row) => row.kind === kind && row.format === format && row.name.toLowerCase() === called,
  );
}

function newSource(
  { workspace, id, name }: ImportTarget,
  reading: PeopleReading,
): ContactSourceRow {
  return {
    workspace_id: workspace,
    id: newId(),
    kind: reading.kind,
    format: reading.format,
    name: nameOf(reading.format, name),
    is_excluded: toFlag(false),
    import_id: id,
  };
}

function stateOf(reading: PeopleReading, zone: string) {
  const { holds, people, from, to } = summarizePeople(reading, zone);
  return {
    holds,
    people,
    aside: JSON.stringify(reading.aside),
    first_on: from,
    last_on: to,
    warnings: JSON.stringify(reading.warnings.slice(0, MOST_WARNINGS)),
  };
}

const MOST_WARNINGS = 200;

/** What is kept of someone or of a message, by who or which it is. */
type Items = ReadonlyMap<string, string>;

async function loadItems(database: Database, source: ContactSourceRow): Promise<Items> {
  const key = { workspace: source.workspace_id, source: source.id, importId: source.import_id };
  if (source.kind === 'contacts') return itemsOfCards(await loadCards(database, key));
  const months = await loadMonths(database, key);
  return new Map(months.flatMap(({ messages }) => messages.map(([, , , id]) => [String(id), ''])));
}

function itemsOf({ kind, cards, messages }: PeopleReading): Items {
  if (kind === 'contacts') return itemsOfCards(cards);
  return new Map(messages.map(({ id }) => [String(id), '']));
}

/** Someone who is in the file twice is two. */
function itemsOfCards(cards: readonly ContactCard[]): Items {
  const items = new Map<string, string>();
  const times = new Map<string, number>();
  for (const card of cards) {
    const { name, addresses, organisation, title, department, connectedOn } = card;
    const content = [name, addresses, organisation, title, department, connectedOn];
    const identity = identityOf(card);
    const time = (times.get(identity) ?? 0) + 1;
    times.set(identity, time);
    items.set(`${identity} ${time}`, JSON.stringify(content));
  }
  return items;
}

function sourceGone(): UserError {
  return new UserError(
    'source-not-found',
    'What was to be read again is not there any more. Import the file as a new source.',
    404,
  );
}
