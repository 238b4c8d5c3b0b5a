import { openImportDesk } from '../src/evidence/imports/import-desk.ts';
import type { DatabaseSettings } from '../src/platform/database/database.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { makeLog } from '../src/platform/log.ts';

/** What a server does for imports, in a process of its own that can be killed. */
const [spoolFolder = '', settingsText = '{}'] = process.argv.slice(2);
const settings: DatabaseSettings = JSON.parse(settingsText);
openImportDesk({
  database: await openDatabase(settings),
  settings,
  spoolFolder,
  uploadLimit: 5_000_000,
  log: makeLog('silent'),
  claim: 1500,
});
setInterval(() => undefined, 60_000);
