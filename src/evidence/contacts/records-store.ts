import * as z from 'zod/mini';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/insert-rows.ts';
import { fromJson, toFlag } from '../../platform/database/values.ts';
import type { ContactCard } from '../read-contacts/contacts.ts';
import type { DirectMessage } from '../read-mail/mail.ts';
import { type MailMonth, monthOf } from '../read-mail/pack-mail.ts';

type Tables = {
  readonly contact_source: {
    readonly workspace_id: string;
    readonly id: string;
    readonly is_excluded: number;
    readonly import_id: string;
  };
  readonly contact_card: CardRow;
  readonly contact_mail: MailRow;
};

interface CardRow {
  readonly workspace_id: string;
  readonly source_id: string;
  readonly import_id: string;
  readonly number: number;
  readonly name: string;
  readonly addresses: string;
  readonly organisation: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly connected_on: string | null;
  readonly line: number;
}

interface MailRow {
  readonly workspace_id: string;
  readonly source_id: string;
  readonly import_id: string;
  readonly month: string;
  readonly people: string;
  readonly messages: string;
}

/** Which import of which source of which workspace. */
export interface ContactImportKey {
  readonly workspace: Workspace;
  readonly source: string;
  readonly importId: string;
}

/** A card, with the source it is of. */
export interface KeptCard extends ContactCard {
  readonly source: string;
}

export async function insertCards(
  database: Database,
  { workspace, source, importId }: ContactImportKey,
  cards: readonly ContactCard[],
): Promise<void> {
  const rows = cards.map((card, number) => ({
    workspace_id: workspace,
    source_id: source,
    import_id: importId,
    number,
    name: card.name,
    addresses: JSON.stringify(card.addresses),
    organisation: card.organisation,
    title: card.title,
    department: card.department,
    connected_on: card.connectedOn,
    line: card.line,
  }));
  await insertRows(database, 'contact_card', { rows });
}

export async function insertMonths(
  database: Database,
  { workspace, source, importId }: ContactImportKey,
  months: readonly MailMonth[],
): Promise<void> {
  const rows = months.map(({ month, people, messages }) => ({
    workspace_id: workspace,
    source_id: source,
    import_id: importId,
    month,
    people: JSON.stringify(people),
    messages: JSON.stringify(messages),
  }));
  await insertRows(database, 'contact_mail', { rows });
}

/** The cards of one import, in the order of the file. */
export async function loadCards(
  database: Database,
  { workspace, source, importId }: ContactImportKey,
): Promise<readonly KeptCard[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('contact_card')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('import_id', '=', importId)
    .orderBy('number')
    .execute();
  return rows.map(toCard);
}

/** The months of one import, the earliest first. */
export async function loadMonths(
  database: Database,
  { workspace, source, importId }: ContactImportKey,
): Promise<readonly MailMonth[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('contact_mail')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('import_id', '=', importId)
    .orderBy('month')
    .execute();
  return rows.map(toMonth);
}

/** Puts other records in the place of those of an import. */
export async function deleteRecords(
  database: Database,
  { workspace, source, importId }: ContactImportKey,
): Promise<void> {
  for (const table of ['contact_card', 'contact_mail'] as const) {
    await database
      .withTables<Tables>()
      .deleteFrom(table)
      .where('workspace_id', '=', workspace)
      .where('source_id', '=', source)
      .where('import_id', '=', importId)
      .execute();
  }
}

/** The cards of every source that counts, as it was last read. */
export async function loadContactCards(
  database: Database,
  workspace: Workspace,
): Promise<readonly KeptCard[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('contact_card')
    .innerJoin('contact_source', (join) =>
      join
        .onRef('contact_source.workspace_id', '=', 'contact_card.workspace_id')
        .onRef('contact_source.id', '=', 'contact_card.source_id')
        .onRef('contact_source.import_id', '=', 'contact_card.import_id'),
    )
    .selectAll('contact_card')
    .where('contact_card.workspace_id', '=', workspace)
    .where('contact_source.is_excluded', '=', toFlag(false))
    .orderBy('contact_card.source_id')
    .orderBy('contact_card.number')
    .execute();
  return rows.map(toCard);
}

/**
 * The direct messages of every source that counts, from an instant up to another, by time; one that
 * is in several sources once.
 */
export async function loadMessages(
  database: Database,
  workspace: Workspace,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly DirectMessage[]> {
  const rows = await database
    .withTables<Tables>()
    .selectFrom('contact_mail')
    .innerJoin('contact_source', (join) =>
      join
        .onRef('contact_source.workspace_id', '=', 'contact_mail.workspace_id')
        .onRef('contact_source.id', '=', 'contact_mail.source_id')
        .onRef('contact_source.import_id', '=', 'contact_mail.import_id'),
    )
    .selectAll('contact_mail')
    .where('contact_mail.workspace_id', '=', workspace)
    .where('contact_source.is_excluded', '=', toFlag(false))
    .where('contact_mail.month', '>=', monthOf(from))
    .where('contact_mail.month', '<=', monthOf(to))
    .orderBy('contact_mail.source_id')
    .orderBy('contact_mail.month')
    .execute();
  const byId = new Map<number, DirectMessage>();
  for (const { people, messages } of rows.map(toMonth)) {
    const persons = people.map(([address, name]) => ({ address, name }));
    for (const [at, sender, receivers, id] of messages) {
      if (at < from || at >= to || byId.has(id)) continue;
      const person = persons[sender];
      const others = receivers.flatMap((place) => persons[place] ?? []);
      if (person !== undefined) byId.set(id, { at, from: person, to: others });
    }
  }
  return [...byId.values()].sort((one, other) => one.at - other.at);
}

const peopleSchema = z.array(z.readonly(z.tuple([z.string(), z.string()])));

function toCard(row: CardRow): KeptCard {
  return {
    source: row.source_id,
    name: row.name,
    addresses: fromJson(z.array(z.string()), row.addresses),
    organisation: row.organisation ?? undefined,
    title: row.title ?? undefined,
    department: row.department ?? undefined,
    connectedOn: row.connected_on ?? undefined,
    line: row.line,
  };
}

/** The messages are ours, written by `insertMonths`; a check of each would cost more than the rest. */
function toMonth({ month, people, messages }: MailRow): MailMonth {
  return {
    month,
    people: fromJson(peopleSchema, people),
    messages: JSON.parse(messages) as MailMonth['messages'],
  };
}
