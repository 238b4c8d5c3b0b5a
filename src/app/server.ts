import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { asOperator } from '../accounts/may-operate-machine.ts';
import {
  makeOpeningPath,
  PERSONAL_WORKSPACE,
  preparePersonalWorkspace,
} from '../accounts/sessions.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { lockFolder } from '../platform/database/lock.ts';
import { openDatabase } from '../platform/database/open-database.ts';
import { makePrivateFolder } from '../platform/database/sqlite.ts';
import { openWebFiles } from '../platform/http/web-files.ts';
import { type Log, makeLog } from '../platform/log.ts';
import { startSchedule } from '../platform/schedule.ts';
import { planNightly } from '../reports/backups/nightly.ts';
import { makeApp } from './make-app.ts';
import { openSlices } from './slices.ts';
import { sayOnConsole, upgrade } from './upgrade.ts';
import { forgetAddress, rememberAddress } from './where-it-runs.ts';

export interface RunningServer {
  /** `http://127.0.0.1:4319`, or where the operator says that people reach it */
  readonly address: string;
  /** a fresh one-time link */
  readonly link: string;
  /** finishes what was begun, then lets go of everything */
  readonly close: () => Promise<void>;
}

interface ServerGround {
  readonly config: Config;
  readonly version: string;
  readonly webFolder: string;
}

/** Opens the data, then the door. Whatever was opened is closed again when a later step fails. */
export async function startServer(ground: ServerGround): Promise<RunningServer> {
  await using opened = new AsyncDisposableStack();
  const { config } = ground;
  makePrivateFolder(config.dataFolder);
  // PostgreSQL is made to be shared; a file is not.
  if (config.database.kind === 'sqlite') opened.defer(lockFolder(config.dataFolder));
  const database = await openDatabase(config.database);
  opened.defer(() => database.destroy());
  await upgrade(database, config, sayOnConsole);
  const now = Date.now();
  await preparePersonalWorkspace(database, now);
  const { dataFolder } = config;
  await planNightly(database, { dataFolder, now });

  const server = await serveRoutes(ground, database, opened);
  const address = config.origin ?? addressOf(server, config);
  rememberAddress(config.dataFolder, address);
  opened.defer(() => forgetAddress(config.dataFolder));
  const path = await makeOpeningPath(database, asOperator(PERSONAL_WORKSPACE), Date.now());
  const all = opened.move();
  return { address, link: `${address}${path}`, close: () => all.disposeAsync() };
}

async function serveRoutes(
  { config, version, webFolder }: ServerGround,
  database: Database,
  opened: AsyncDisposableStack,
): Promise<Server> {
  const log = makeLog(config.logLevel);
  const slices = openSlices({ config, database, log });
  opened.defer(slices.close);
  const schedule = { database, log, now: Date.now, workers: slices.workers };
  opened.defer(await startSchedule(schedule));
  const app = makeApp({
    database,
    config,
    version,
    log,
    now: Date.now,
    routes: slices.routes,
    webFiles: openWebFiles(webFolder),
  });
  const server = await listen(createHttpServer(app.fetch), config);
  opened.defer(() => closeServer(server, log));
  return server;
}

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

function createHttpServer(fetch: Fetch): Server {
  const server = createAdaptorServer({ fetch });
  if (!('closeIdleConnections' in server)) throw new Error('expected a server for HTTP/1.1');
  return server;
}

async function listen(server: Server, { host, port }: Config): Promise<Server> {
  const listening = Promise.withResolvers<void>();
  server.once('error', (cause) => listening.reject(listenError(cause, host, port)));
  server.listen(port, host, listening.resolve);
  await listening.promise;
  return server;
}

function listenError(cause: Error, host: string, port: number): Error {
  const code = 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE')
    return new UserError(
      'port-in-use',
      `Another program uses port ${port}. Set PORT to another number, or to 0 to let the system choose.`,
      409,
    );
  if (code === 'EACCES')
    return new UserError(
      'port-refused',
      `The system does not give out port ${port}. Set PORT above 1023.`,
    );
  return new UserError('host-refused', `This machine has no address ${host}. Check HOST.`);
}

function addressOf(server: Server, { host }: Config): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${bound.port}`;
}

const PATIENCE = 3_000;

/** Lets requests finish, but not for ever. */
async function closeServer(server: Server, log: Log): Promise<void> {
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  server.closeIdleConnections();
  const patience = setTimeout(() => {
    log.warn('some requests did not finish in time');
    server.closeAllConnections();
  }, PATIENCE);
  await closed.promise;
  clearTimeout(patience);
}
