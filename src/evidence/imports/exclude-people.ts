import { bumpRevision } from '../../accounts/revision-store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import {
  type ContactImportKey,
  deleteRecords,
  insertCards,
  insertMonths,
  loadCards,
  loadMonths,
} from '../contacts/records-store.ts';
import { changeContactImport, listContactImports, listContactSources } from '../contacts/store.ts';
import { type LeftOut, protectCards, protectMonth } from '../read-source/protect-contacts.ts';
import { loadLeftOut } from './load-protection.ts';

/**
 * Deletes for good the cards and messages of people who are excluded or blocked, also from the
 * imports that undoing kept. Run it in a transaction.
 */
export async function excludePeople(database: Database, workspace: Workspace): Promise<void> {
  const leftOut = await loadLeftOut(database, workspace);
  let hasMatched = false;
  for (const { id: source } of await listContactSources(database, workspace)) {
    for (const { id: importId } of await listContactImports(database, { workspace, source })) {
      const key = { workspace, source, importId };
      if (await excludeFrom(database, key, leftOut)) hasMatched = true;
    }
  }
  if (hasMatched) await bumpRevision(database, workspace);
}

/** @returns whether anything matched */
async function excludeFrom(
  database: Database,
  key: ContactImportKey,
  leftOut: LeftOut,
): Promise<boolean> {
  const cards = await loadCards(database, key);
  const months = await loadMonths(database, key);
  const keptCards = protectCards(cards, leftOut);
  const keptMonths = months.flatMap((month) => protectMonth(month, leftOut) ?? []);
  const isSame =
    keptCards.length === cards.length &&
    keptMonths.length === months.length &&
    keptMonths.every((month, index) => month === months[index]);
  if (isSame) return false;
  await deleteRecords(database, key);
  await insertCards(database, key, keptCards);
  await insertMonths(database, key, keptMonths);
  const addresses = [
    ...keptCards.flatMap((card) => card.addresses),
    ...keptMonths.flatMap(({ people }) => people.map(([address]) => address)),
  ];
  await changeContactImport(database, key, {
    id: key.importId,
    holds: keptMonths.reduce((sum, { messages }) => sum + messages.length, keptCards.length),
    people: new Set(addresses).size,
  });
  return true;
}
