import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  makePlace,
  openLink,
  type Place,
  runCommand,
  serversOfTests,
  startThroughShell,
  statusOf,
} from '../../tests/server-process.ts';
import { meSchema } from '../accounts/model.ts';

const start = serversOfTests();
/** A busy machine takes its time. */
const PATIENCE = { timeout: 300_000 };

describe.each(['sqlite', 'postgresql'] as const)('a server on %s', (kind) => {
  let place: Place;

  beforeEach(async () => {
    place = await makePlace(kind);
  });

  afterEach(async () => {
    await place.clear();
  });

  it('prints a link that opens it once, and says where the data lies', async () => {
    const server = await start(place.environment);
    const cookie = await openLink(server.link);
    const again = await fetch(server.link, { redirect: 'manual' });
    expect([await statusOf(`${server.address}/api/me`, cookie), again.status]).toEqual([200, 410]);
    expect(server.greeting).toContain(join(place.folder, 'data'));
  });

  it.each([
    'SIGINT',
    'SIGTERM',
  ] as const)('ends cleanly on %s, without cutting anyone short', async (signal) => {
    const server = await start(place.environment);
    await openLink(server.link);
    server.signal(signal);
    const { code, errors } = await server.ended;
    // it would say of requests that did not finish in time
    expect([code, errors]).toEqual([0, '']);
  });

  it('finishes a request that is under way when it is told to stop', async () => {
    const server = await start(place.environment);
    const cookie = await openLink(server.link);
    const { host, port } = new URL(server.address);
    const body = JSON.stringify({ name: 'Maya' });
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `PATCH /api/me HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
    );
    const isBegun = await nextLine(socket);
    server.signal('SIGTERM');
    await server.said(/Stopping/);
    socket.write(body);
    const answer = await nextLine(socket);
    socket.destroy();
    expect([isBegun, answer, (await server.ended).code]).toEqual([
      'HTTP/1.1 100 Continue',
      'HTTP/1.1 200 OK',
      0,
    ]);
  });

  it('ends when npm, which started it through a shell, is gone', async () => {
    const server = await startThroughShell(place.environment);
    expect(await isUp(server.address)).toBe(true);
    server.end();
    await expect.poll(() => isUp(server.address), PATIENCE).toBe(false);
  });

  it('keeps its sessions across a restart', async () => {
    const first = await start(place.environment);
    const cookie = await openLink(first.link);
    first.signal('SIGTERM');
    await first.ended;
    const second = await start(place.environment);
    expect(await statusOf(`${second.address}/api/me`, cookie)).toBe(200);
  });

  it('shows the sample still after a restart, and one’s own data once it is left', async () => {
    const first = await start(place.environment);
    const cookie = await openLink(first.link);
    const headers = { cookie };
    await fetch(`${first.address}/api/sample`, { method: 'POST', headers });
    first.signal('SIGTERM');
    await first.ended;
    const { address } = await start(place.environment);
    const isSample = async () =>
      z.parse(meSchema, await (await fetch(`${address}/api/me`, { headers })).json()).isSample;
    const before = await isSample();
    await fetch(`${address}/api/sample`, { method: 'DELETE', headers });
    expect([before, await isSample()]).toEqual([true, false]);
  });

  it('takes a link that the command made beside it', async () => {
    const server = await start(place.environment);
    const { code, output } = await runCommand(['link'], place.environment);
    const cookie = await openLink(output.trim());
    expect([code, await statusOf(`${server.address}/api/me`, cookie)]).toEqual([0, 200]);
  });

  it('is found well by the doctor', async () => {
    const server = await start(place.environment);
    const { output } = await runCommand(['doctor', '--json'], place.environment);
    const { checks } = JSON.parse(output);
    expect(checks).toContainEqual({
      id: 'server',
      state: 'ok',
      message: `runs at ${server.address}`,
    });
    expect(checks).toContainEqual({ id: 'migrations', state: 'ok', message: 'up to date' });
  });
});

describe('a start that cannot be', () => {
  it('says which port is taken and how to choose another', async () => {
    const place = await makePlace('sqlite');
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, errors } = await runCommand(['serve', '--no-build'], {
      ...place.environment,
      PORT: port,
    });
    other.close();
    await place.clear();
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(new RegExp(`port ${port}.*PORT`, 's')),
    ]);
  });

  it.each([
    ['PORT', 'eighty'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'postgresql://u:p@127.0.0.1:1/x'],
    ['BEARINGS_ORIGIN', 'http://bearings.example'],
    ['HOST', '203.0.113.1'],
  ])('names the setting when %s is %s', async (name, value) => {
    const place = await makePlace('sqlite');
    const { code, output, errors } = await runCommand(['serve', '--no-build'], {
      ...place.environment,
      [name]: value,
    });
    await place.clear();
    expect([code, output, errors]).toEqual([1, '', expect.stringContaining(name)]);
    expect(errors).not.toMatch(/\n {4}at /);
  });
});

/** The first line of what comes next. */
async function nextLine(socket: Socket): Promise<string | undefined> {
  const [chunk] = await once(socket, 'data');
  return String(chunk).split('\r\n')[0];
}

async function isUp(address: string): Promise<boolean> {
  return await fetch(`${address}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}
