import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { VIEWS, type View } from '../looks/look-at.ts';
import { reachBrowser } from './browser.ts';
import type { Ground, Seed } from './ground.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A busy machine is slow, not wrong. */
const PATIENCE = 90_000;

/** A server of its own, on a folder of its own, with the owner signed in to a browser of its own. */
export interface RunningBearings {
  readonly address: string;
  /** Opens a path as the owner. Pages of one view share what their browser keeps. */
  open(path: string, view?: View): Promise<Page>;
  /** Says something to the server as a page of the owner would. */
  send(method: string, path: string, body?: object): Promise<Response>;
  stop(): Promise<void>;
}

export async function startBearings(
  ground: Ground,
  seed: Seed = 'empty',
): Promise<RunningBearings> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-journey-'));
  const server = await startServer(folder, join(ground.folder, `${seed}.sqlite`));
  const { origin } = new URL(await firstAddress(server));
  const browser = await reachBrowser(ground.endpoint);
  const contexts = new Map<View, BrowserContext>();

  async function open(path: string, view: View = VIEWS[0]): Promise<Page> {
    const context = contexts.get(view) ?? (await openContext(browser, view));
    contexts.set(view, context);
    await context.addCookies([{ ...cookieOf(ground), url: origin, httpOnly: true }]);
    const page = await context.newPage();
    await page.goto(new URL(path, origin).href);
    return page;
  }

  async function send(method: string, path: string, body?: object): Promise<Response> {
    const isForm = body instanceof FormData;
    const json = body === undefined || isForm ? {} : { 'Content-Type': 'application/json' };
    const headers = { Cookie: ground.cookie, Origin: origin, ...json };
    const sent = isForm ? body : body && JSON.stringify(body);
    const answer = await fetch(new URL(path, origin), {
      method,
      headers,
      ...(sent && { body: sent }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}`);
    return answer;
  }

  async function stop(): Promise<void> {
    await browser.close();
    await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  }

  return { address: origin, open, send, stop };
}

async function startServer(folder: string, seed: string): Promise<ChildProcess> {
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  copyFileSync(seed, join(data, 'bearings.sqlite'));
  return spawn(process.execPath, [join(ROOT, 'bin/bearings.js'), 'serve', '--no-build'], {
    cwd: ROOT,
    env: { ...process.env, BEARINGS_DATA: data, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function openContext(browser: Browser, view: View): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

function cookieOf({ cookie }: Ground): { readonly name: string; readonly value: string } {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value };
}

/** The first URL that the server prints is the one-time link. */
function firstAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /https?:\/\/\S+/.exec(printed);
      if (found !== null && printed.includes('\n', found.index)) resolve(found[0]);
    });
    server.once('exit', (code) =>
      reject(new Error(`the server stopped with ${code}:\n${printed}`)),
    );
  });
}

function stopServer(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
