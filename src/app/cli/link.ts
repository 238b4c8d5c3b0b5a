import { asOperator } from '../../accounts/may-operate-machine.ts';
import {
  makeOpeningPath,
  PERSONAL_WORKSPACE,
  preparePersonalWorkspace,
} from '../../accounts/sessions.ts';
import { readConfig } from '../../platform/config.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { sayOnConsole, upgrade } from '../upgrade.ts';
import { findRunningServer } from '../where-it-runs.ts';

/** `bearings link`: a fresh one-time link, beside a running server too. Answers the exit code. */
export async function link(): Promise<number> {
  const config = readConfig(process.env);
  const running = await findRunningServer(config.dataFolder);
  const address = running ?? config.origin ?? `http://127.0.0.1:${config.port}`;
  const database = await openDatabase(config.database);
  try {
    await upgrade(database, config, sayOnConsole);
    const now = Date.now();
    await preparePersonalWorkspace(database, now);
    const path = await makeOpeningPath(database, asOperator(PERSONAL_WORKSPACE), now);
    process.stdout.write(`${address}${path}\n`);
  } finally {
    await database.destroy();
  }
  process.stderr.write(
    running === undefined
      ? 'Bearings does not run on this data now: start it with npm start, then open the link within 15 minutes.\n'
      : 'Open it once, within 15 minutes.\n',
  );
  return 0;
}
