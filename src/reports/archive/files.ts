import { keptFile } from '../../keeping/archive/kept-file.ts';
import type { ArchiveFile } from '../../keeping/archive/model.ts';
import { NOTEBOOK } from '../../notebook/catalog.ts';
import { ACCOUNTS_FILES } from './files/accounts.ts';
import { CONTACT_FILES } from './files/contacts.ts';
import { EVIDENCE_FILES } from './files/evidence.ts';
import { PEOPLE_FILES } from './files/people.ts';
import { REFLECTION_FILES } from './files/reflection.ts';
import { STEPS_FILES } from './files/steps.ts';
import { TIME_FILES } from './files/time.ts';

/**
 * Everything an archive holds; what others refer to comes first, so that they can be brought in in
 * this order. A new table is described in a file of its slice here, or named below with the reason.
 */
export const ARCHIVE_FILES: readonly ArchiveFile[] = [
  ...ACCOUNTS_FILES,
  ...PEOPLE_FILES,
  ...EVIDENCE_FILES,
  ...CONTACT_FILES,
  ...TIME_FILES,
  ...NOTEBOOK.map(keptFile),
  ...REFLECTION_FILES,
  ...STEPS_FILES,
];

/** Tables that no archive holds, and why nothing is lost without them. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  workspace: 'says only that the workspace exists; the place it is brought into has its own',
  workspace_revision:
    'counts changes, so that what was computed from older data is known to be old',
  session: 'secrets of the browsers that are signed in here; elsewhere they open nothing',
  opening_link: 'one-time links, good for fifteen minutes here',
  calendar_feed: 'the secret address of the calendar feed; elsewhere it opens nothing',
  due_work: 'what the server does by itself; planned anew from the calendars',
  import_work: 'imports under way, gone within the hour; what they saved is in the calendars',
  time_summary: 'hours computed from the events; computed again when first asked for',
  journal_search: 'the words of the journal for its search; made anew from the entries',
};
