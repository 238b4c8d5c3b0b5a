import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ask, anOwner, aStranger } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { openFresh } from '../../../tests/databases.ts';
import { makeApp } from '../../app/make-app.ts';
import { makeLog } from '../log.ts';
import { openWebFiles } from './web-files.ts';

let app: Hono;
let owner: Ask;
let close: () => Promise<void>;
const folder = mkdtempSync(join(tmpdir(), 'bearings-web-'));

beforeAll(async () => {
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  write('index.html', '<!doctype html><title>Bearings</title>');
  write('assets/app-1a2b.js', 'start()');
  write('assets/app-1a2b.js.gz', gzipSync('start()'));
  write('icon.svg', '<svg/>');
  write('../secret.txt', 'secret');
  const opened = await openFresh('sqlite');
  close = opened.close;
  const { database } = opened;
  app = makeApp({
    database,
    config: { origin: undefined, port: 80 },
    routes: [],
    version: '0',
    log: makeLog('silent'),
    now: Date.now,
    webFiles: openWebFiles(join(folder, 'dist')),
  });
  owner = await anOwner(app, database, await aWorkspace(database));
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, 'dist', name), content);
}

it('gives the owner the app at every address of a page, and keeps it in no cache', async () => {
  for (const path of ['/', '/time', '/people/maya', '/index.html']) {
    const answer = await owner('GET', path);
    expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([
      200,
      'no-cache',
      '<!doctype html><title>Bearings</title>',
    ]);
  }
});

it('lets a browser keep a file named by its content for good', async () => {
  const answer = await owner('GET', '/assets/app-1a2b.js');
  const icon = await owner('GET', '/icon.svg');
  expect([answer.headers.get('cache-control'), icon.headers.get('cache-control')]).toEqual([
    'public, max-age=31536000, immutable',
    'no-cache',
  ]);
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

it('sends the compressed twin to a browser that takes it', async () => {
  const path = '/assets/app-1a2b.js';
  const packed = await app.request(path, { headers: { 'Accept-Encoding': 'br;q=1, gzip' } });
  const plain = await app.request(path, { headers: { 'Accept-Encoding': 'identity' } });
  expect([
    packed.headers.get('content-encoding'),
    Buffer.from(await packed.arrayBuffer()),
    plain.headers.get('content-encoding'),
    await plain.text(),
  ]).toEqual(['gzip', gzipSync('start()'), null, 'start()']);
});

it('says 404 for a file that is not there, rather than the page', async () => {
  expect((await owner('GET', '/assets/gone-9z9z.js')).status).toBe(404);
});

it.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '//secret.txt',
])('never leaves its folder for %s', async (path) => {
  const answer = await owner('GET', path);
  expect(await answer.text()).not.toContain('secret');
});

it('shows a stranger nothing but the files that hold nothing of the owner', async () => {
  const stranger = aStranger(app);
  const answers = await Promise.all(
    ['/', '/time', '/assets/app-1a2b.js'].map((path) => stranger('GET', path)),
  );
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 200]);
});
