import { loadMessages } from '../evidence/contacts/records-store.ts';
import { loadOccurrences } from '../evidence/store/occurrences.ts';
import { type Contact, type ContactSettings, listContacts } from './core/contacts.ts';
import type { HoursGround } from './load-hours.ts';

interface LogSettings extends ContactSettings {
  /** from when on, epoch milliseconds; up to `asOf` */
  readonly from: number;
}

/** The contacts of the owner from an instant on, by day. */
export async function loadContactLog(
  { database, workspace }: Pick<HoursGround, 'database' | 'workspace'>,
  { from, ...settings }: LogSettings,
): Promise<Contact[]> {
  const window = { from, to: settings.asOf };
  const messages = await loadMessages(database, workspace, window);
  return listContacts(await loadOccurrences(database, workspace, window), {
    ...settings,
    messages,
  });
}
