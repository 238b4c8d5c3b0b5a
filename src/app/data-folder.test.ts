import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Ended,
  type Environment,
  makePlace,
  openLink,
  type Place,
  runCommand,
  runNode,
  serversOfTests,
  statusOf,
} from '../../tests/server-process.ts';

const start = serversOfTests();

describe('the data folder', () => {
  let place: Place;

  beforeEach(async () => {
    place = await makePlace('sqlite');
  });

  afterEach(async () => {
    await place.clear();
  });

  it('is for its owner alone', async () => {
    await start(place.environment);
    const data = join(place.folder, 'data');
    const modes = ['', 'bearings.sqlite', 'bearings.sqlite-wal', 'lock.sqlite', 'address.txt'].map(
      (name) => statSync(join(data, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600, 0o600]);
  });

  it('is refused to a second server, while the first goes on', async () => {
    const first = await start(place.environment);
    const second = await runCommand(['serve', '--no-build'], place.environment);
    const cookie = await openLink(first.link);
    expect([second.code, second.errors, second.output]).toEqual([
      1,
      expect.stringMatching(/already runs on the data in .*bearings link/s),
      '',
    ]);
    expect(await statusOf(`${first.address}/api/me`, cookie)).toBe(200);
  });

  it('is free again at once after a server was killed', async () => {
    const first = await start(place.environment);
    first.signal('SIGKILL');
    await first.ended;
    const second = await start(place.environment);
    expect(await openLink(second.link)).toContain('bearings=');
  });

  it('stays as it is when a newer version has written it', async () => {
    const server = await start(place.environment);
    server.signal('SIGTERM');
    await server.ended;
    runSql(place, "insert into kysely_migration values ('2031-01-01-later', '')");
    const { code, errors } = await runCommand(['serve', '--no-build'], place.environment);
    expect([code, errors]).toEqual([1, expect.stringMatching(/newer version.*Upgrade/s)]);
  });

  it('that is no folder, or holds no database, stops the start with a plain message', async () => {
    const file = join(place.folder, 'file');
    writeFileSync(file, 'x'.repeat(5_000));
    const noFolder = await runCommand(['serve', '--no-build'], {
      ...place.environment,
      BEARINGS_DATA: join(file, 'data'),
    });
    expect([noFolder.code, noFolder.errors]).toEqual([1, expect.stringContaining('BEARINGS_DATA')]);

    const server = await start(place.environment);
    server.signal('SIGTERM');
    await server.ended;
    writeFileSync(join(place.folder, 'data', 'bearings.sqlite'), readFileSync(file));
    const damaged = await runCommand(['serve', '--no-build'], place.environment);
    expect([damaged.code, damaged.errors]).toEqual([1, expect.stringContaining('damaged')]);
  });

  it('that cannot be written to stops the start with a plain message', async () => {
    chmodSync(place.folder, 0o555);
    const { code, errors } = await serveAsNobody(place.environment);
    chmodSync(place.folder, 0o755);
    expect([code, errors]).toEqual([1, expect.stringMatching(/cannot be written.*BEARINGS_DATA/s)]);
    expect(existsSync(join(place.folder, 'data'))).toBe(false);
  });
});

function runSql({ folder }: Place, text: string): void {
  const database = new DatabaseSync(join(folder, 'data', 'bearings.sqlite'));
  database.exec(text);
  database.close();
}

/** Root may write anywhere, so it becomes nobody, once the code is loaded from where only root may look. */
async function serveAsNobody(environment: Environment): Promise<Ended> {
  const code = `
    const { serve } = await import(${JSON.stringify(new URL('./cli/serve.ts', import.meta.url))});
    if (process.getuid() === 0) {
      process.setgid(65534);
      process.setuid(65534);
    }
    process.exitCode = await serve({ build: false }).catch(({ message }) => {
      console.error(message);
      return 1;
    });`;
  return await runNode(['--input-type=module', '-e', code], environment);
}
