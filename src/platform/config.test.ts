import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../kernel/user-error.ts';
import { readConfig, SETTINGS } from './config.ts';

it('needs no setting', () => {
  const config = readConfig({});
  expect({
    ...config,
    dataFolder: '',
    spoolFolder: config.spoolFolder.slice(config.dataFolder.length + 1),
    database: config.database.kind,
  }).toEqual({
    dataFolder: '',
    spoolFolder: 'spool',
    database: 'sqlite',
    host: '127.0.0.1',
    port: 4319,
    origin: undefined,
    allowsPrivateAddresses: false,
    uploadLimit: 100_000_000,
    logLevel: 'warn',
  });
  expect(config.dataFolder.startsWith(homedir())).toBe(true);
});

it('takes an empty setting for none', () => {
  const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, '']));
  expect(readConfig(empty)).toEqual(readConfig({}));
});

it('reads every setting', () => {
  expect(
    readConfig({
      BEARINGS_DATA: '~/maya',
      BEARINGS_SPOOL: '/shared/spool',
      PORT: '0',
      HOST: '::1',
      BEARINGS_ORIGIN: 'https://bearings.example/',
      DATABASE_URL: 'postgresql://maya@/bearings?host=/run/postgresql',
      BEARINGS_ALLOW_PRIVATE_ADDRESSES: 'Yes',
      BEARINGS_UPLOAD_LIMIT: '5',
      BEARINGS_LOG_LEVEL: 'debug',
    }),
  ).toEqual({
    dataFolder: join(homedir(), 'maya'),
    database: { kind: 'postgresql', url: 'postgresql://maya@/bearings?host=/run/postgresql' },
    spoolFolder: '/shared/spool',
    host: '::1',
    port: 0,
    origin: 'https://bearings.example',
    allowsPrivateAddresses: true,
    uploadLimit: 5_000_000,
    logLevel: 'debug',
  });
});

it.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80a'],
  ['PORT', '1e3'],
  ['DATABASE_URL', 'bearings.sqlite'],
  ['DATABASE_URL', 'postgresql://[broken'],
  ['BEARINGS_DATA', 'a\0b'],
  ['BEARINGS_ORIGIN', 'bearings.example'],
  ['BEARINGS_ORIGIN', 'https://bearings.example/path'],
  ['BEARINGS_ORIGIN', 'http://bearings.example'],
  ['BEARINGS_ORIGIN', 'ftp://localhost'],
  ['BEARINGS_ALLOW_PRIVATE_ADDRESSES', 'perhaps'],
  ['BEARINGS_UPLOAD_LIMIT', '0'],
  ['BEARINGS_LOG_LEVEL', 'loud'],
])('stops at %s = %j and names it', (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(UserError);
  expect(read).toThrow(name);
});

it('never repeats the password of DATABASE_URL in a message', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://maya:sesame@localhost/x' })).not.toThrow(
    'sesame',
  );
  expect(() => readConfig({ DATABASE_URL: 'mysql://maya:sesame@localhost/x' })).toThrow();
});
