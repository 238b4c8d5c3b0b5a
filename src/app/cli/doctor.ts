import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../kernel/user-error.ts';
import { findZone } from '../../kernel/zone.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { checkIntegrity } from '../../platform/database/check-integrity.ts';
import { listPending } from '../../platform/database/migrate.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { checkWebBuild } from '../build-web.ts';
import { findRunningServer } from '../where-it-runs.ts';

/** One thing looked at. A warning can wait; an error keeps Bearings from running as it should. */
interface Finding {
  readonly id: string;
  readonly state: 'ok' | 'warning' | 'error';
  /** what was found and, unless it is well, what to do */
  readonly message: string;
}

/** `bearings doctor`: looks at everything Bearings stands on, changes nothing. Answers the exit code. */
export async function doctor({ json }: { readonly json: boolean }): Promise<number> {
  const findings = await examine(process.env);
  const isWell = findings.every(({ state }) => state !== 'error');
  if (json) process.stdout.write(`${JSON.stringify({ ok: isWell, checks: findings })}\n`);
  else process.stdout.write(showFindings(findings));
  return isWell ? 0 : 1;
}

async function examine(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Finding[]> {
  const config = settingsOrFinding(environment);
  const first = [checkNode(), checkZone(), checkPages()];
  if ('state' in config) return [...first, config];
  return [
    ...first,
    { id: 'settings', state: 'ok', message: 'every setting can be used' },
    checkFolder(config.dataFolder),
    checkSpace(config.dataFolder),
    ...(await checkDatabase(config)),
    await checkServer(config.dataFolder),
  ];
}

function settingsOrFinding(environment: Parameters<typeof readConfig>[0]): Config | Finding {
  try {
    return readConfig(environment);
  } catch (cause) {
    return errorFinding('settings', cause);
  }
}

const OLDEST_NODE = 26;

function checkNode(): Finding {
  const isNewEnough = Number(process.versions.node.split('.')[0]) >= OLDEST_NODE;
  return {
    id: 'node',
    state: isNewEnough ? 'ok' : 'error',
    message: isNewEnough
      ? `Node ${process.versions.node}`
      : `Node ${process.versions.node} is too old: run npm ci, which brings Node ${OLDEST_NODE}, and start with npm start or npx bearings`,
  };
}

function checkZone(): Finding {
  const zone = Temporal.Now.timeZoneId();
  if (findZone(zone) !== undefined) return { id: 'zone', state: 'ok', message: zone };
  const message = `the system names a time zone that is not known (${zone}): set TZ, for example TZ=Europe/Berlin`;
  return { id: 'zone', state: 'error', message };
}

function checkPages(): Finding {
  const message = {
    fresh: 'built',
    old: 'older than their sources: the next start builds them again',
    missing: 'not built yet: the next start builds them',
  };
  const state = checkWebBuild();
  return { id: 'pages', state: state === 'fresh' ? 'ok' : 'warning', message: message[state] };
}

function checkFolder(folder: string): Finding {
  const id = 'data folder';
  if (!existsSync(folder))
    return { id, state: 'ok', message: `${folder} will be made at the first start` };
  const { mode, uid } = statSync(folder);
  const isOthers = process.getuid !== undefined && uid !== process.getuid();
  if (isOthers)
    return { id, state: 'warning', message: `${folder} belongs to another user of this machine` };
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    return {
      id,
      state: 'warning',
      message: `others on this machine may look into ${folder}: run chmod 700 on it`,
    };
  return { id, state: 'ok', message: `${folder}, for you alone` };
}

const LITTLE = 500;

function checkSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearestExisting(folder));
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free >= LITTLE) return { id: 'disk', state: 'ok', message: `${free} MB free` };
  return { id: 'disk', state: 'warning', message: `only ${free} MB free: make some room` };
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

async function checkDatabase({ database: settings }: Config): Promise<readonly Finding[]> {
  if (settings.kind === 'sqlite' && !existsSync(settings.file))
    return [{ id: 'database', state: 'ok', message: 'will be made at the first start' }];
  try {
    await using database = await openDatabase(settings);
    const fault = await checkIntegrity(database);
    const pending = await listPending(database);
    return [
      fault === undefined
        ? { id: 'database', state: 'ok', message: `${settings.kind}, whole` }
        : { id: 'database', state: 'error', message: `${fault}: restore a backup` },
      pending.length === 0
        ? { id: 'migrations', state: 'ok', message: 'up to date' }
        : {
            id: 'migrations',
            state: 'warning',
            message: `${pending.length} to run: the next start does it`,
          },
    ];
  } catch (cause) {
    return [errorFinding('database', cause)];
  }
}

async function checkServer(dataFolder: string): Promise<Finding> {
  const address = await findRunningServer(dataFolder);
  const message = address === undefined ? 'does not run now' : `runs at ${address}`;
  return { id: 'server', state: 'ok', message };
}

function errorFinding(id: string, cause: unknown): Finding {
  if (!(cause instanceof UserError)) throw cause;
  return { id, state: 'error', message: cause.message };
}

const MARKS = { ok: 'ok', warning: 'look', error: 'broken' } as const;

function showFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ id }) => id.length));
  const lines = findings.map(
    ({ id, state, message }) => `${MARKS[state].padEnd(6)}  ${id.padEnd(width)}  ${message}`,
  );
  return `${lines.join('\n')}\n`;
}
