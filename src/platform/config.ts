import { homedir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../kernel/user-error.ts';
import type { DatabaseSettings } from './database/database.ts';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  readonly dataFolder: string;
  readonly database: DatabaseSettings;
  /** where uploads wait as files until they are saved or cancelled */
  readonly spoolFolder: string;
  readonly host: string;
  /** 0 lets the system choose */
  readonly port: number;
  /** `https://bearings.example.org`, where people reach the server when not on this machine */
  readonly origin: string | undefined;
  readonly allowsPrivateAddresses: boolean;
  /** bytes */
  readonly uploadLimit: number;
  readonly logLevel: LogLevel;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting, for docs/operating.md and `bearings serve --help`. */
export const SETTINGS = [
  {
    name: 'BEARINGS_DATA',
    standard: 'a folder in your home',
    meaning:
      'The folder that holds everything. By default ~/.local/share/bearings (Linux), ~/Library/Application Support/Bearings (macOS) or %LOCALAPPDATA%\\Bearings (Windows).',
  },
  { name: 'PORT', standard: '4319', meaning: 'The port to listen on; 0 lets the system choose.' },
  {
    name: 'HOST',
    standard: '127.0.0.1',
    meaning: 'The address to listen on. Anything but this machine needs BEARINGS_ORIGIN too.',
  },
  {
    name: 'BEARINGS_ORIGIN',
    standard: 'none',
    meaning:
      'Where people reach the server through a proxy, as https://bearings.example.org. Its name is accepted beside localhost.',
  },
  {
    name: 'DATABASE_URL',
    standard: 'none: a file in the data folder',
    meaning: 'A PostgreSQL database (15 or newer), as postgresql://user:password@host/name.',
  },
  {
    name: 'BEARINGS_SPOOL',
    standard: 'spool in the data folder',
    meaning:
      'The folder where uploads wait as files until they are saved or cancelled. Several servers on one PostgreSQL database share it, so that each can go on with what another began.',
  },
  {
    name: 'BEARINGS_ALLOW_PRIVATE_ADDRESSES',
    standard: 'no',
    meaning:
      'yes lets calendar subscriptions reach private and loopback addresses, for a calendar server in your own network.',
  },
  {
    name: 'BEARINGS_UPLOAD_LIMIT',
    standard: '100',
    meaning: 'The largest file that may be imported, in megabytes (1 to 1000).',
  },
  {
    name: 'BEARINGS_LOG_LEVEL',
    standard: 'warn',
    meaning:
      'silent, error, warn, info or debug, written to standard error. Below debug no log holds titles, names, addresses or text.',
  },
] as const;

/** Reads and checks the whole environment, so that a wrong value stops the start, by its name. */
export function readConfig(environment: Environment): Config {
  const dataFolder = readFolder(environment);
  return {
    dataFolder,
    database: readDatabase(environment.DATABASE_URL, dataFolder),
    spoolFolder: environment.BEARINGS_SPOOL || join(dataFolder, 'spool'),
    host: environment.HOST || '127.0.0.1',
    port: readWhole(environment, { name: 'PORT', standard: 4319, from: 0, to: 65_535 }),
    origin: readOrigin(environment.BEARINGS_ORIGIN),
    allowsPrivateAddresses: readYesOrNo(environment, 'BEARINGS_ALLOW_PRIVATE_ADDRESSES'),
    uploadLimit:
      1_000_000 *
      readWhole(environment, { name: 'BEARINGS_UPLOAD_LIMIT', standard: 100, from: 1, to: 1000 }),
    logLevel: readLogLevel(environment.BEARINGS_LOG_LEVEL),
  };
}

/** Whether a host name, without its port, means this machine. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(name);
}

function readFolder(environment: Environment): string {
  const given = environment.BEARINGS_DATA;
  if (given === undefined || given === '') return standardFolder(environment);
  if (given.includes('\0')) throw wrong('BEARINGS_DATA', 'must be the path of a folder');
  return given.startsWith('~/') ? join(homedir(), given.slice(2)) : given;
}

function standardFolder(environment: Environment): string {
  const home = homedir();
  if (process.platform === 'darwin') return join(home, 'Library/Application Support/Bearings');
  if (process.platform === 'win32')
    return join(environment.LOCALAPPDATA || join(home, 'AppData/Local'), 'Bearings');
  return join(environment.XDG_DATA_HOME || join(home, '.local/share'), 'bearings');
}

function readDatabase(url: string | undefined, dataFolder: string): DatabaseSettings {
  if (url === undefined || url === '')
    return { kind: 'sqlite', file: join(dataFolder, 'bearings.sqlite') };
  if (!/^postgres(ql)?:\/\//.test(url) || !isAddress(url))
    throw wrong('DATABASE_URL', 'must look like postgresql://user:password@host/name');
  return { kind: 'postgresql', url };
}

/** `postgresql://user@/name?host=/socket`, without a host, is an address too, though not for URL. */
function isAddress(url: string): boolean {
  return URL.canParse(url.replace('@/', '@localhost/'));
}

interface Whole {
  readonly name: string;
  readonly standard: number;
  readonly from: number;
  readonly to: number;
}

function readWhole(environment: Environment, { name, standard, from, to }: Whole): number {
  const text = environment[name];
  if (text === undefined || text === '') return standard;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw wrong(name, `must be a whole number from ${from} to ${to}`);
}

function readOrigin(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const shape = 'must look like https://bearings.example.org, without a path';
  if (!URL.canParse(text)) throw wrong('BEARINGS_ORIGIN', shape);
  const url = new URL(text);
  if (url.origin === 'null' || `${url.origin}/` !== url.href) throw wrong('BEARINGS_ORIGIN', shape);
  // A browser sends the session over https only, except to this machine.
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackName(url.hostname));
  if (!isSafe) throw wrong('BEARINGS_ORIGIN', 'must begin with https://');
  return url.origin;
}

function readYesOrNo(environment: Environment, name: string): boolean {
  const text = environment[name]?.toLowerCase() ?? '';
  if (['yes', 'true', '1'].includes(text)) return true;
  if (['', 'no', 'false', '0'].includes(text)) return false;
  throw wrong(name, 'must be yes or no');
}

function readLogLevel(text: string | undefined): LogLevel {
  if (text === undefined || text === '') return 'warn';
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined)
    throw wrong('BEARINGS_LOG_LEVEL', `must be one of ${LOG_LEVELS.join(', ')}`);
  return level;
}

function wrong(name: string, rule: string): UserError {
  return new UserError('wrong-setting', `The setting ${name} ${rule}.`);
}
