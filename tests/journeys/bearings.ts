import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The two widths and two themes every page is looked at in. */
export const VIEWS = [
  { name: 'desktop light', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'desktop dark', width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'phone light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'phone dark', width: 390, height: 844, colorScheme: 'dark' },
] as const;
export type View = (typeof VIEWS)[number];

/** A server of its own, on a folder of its own, with the owner signed in to a browser of its own. */
export interface RunningBearings {
  readonly address: string;
  /** Opens a path as the owner. */
  open(path: string, view?: View): Promise<Page>;
  stop(): Promise<void>;
}

export async function startBearings(): Promise<RunningBearings> {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-journey-'));
  const server = spawn(process.execPath, [join(ROOT, 'bin/bearings.js'), 'serve'], {
    cwd: ROOT,
    env: { ...process.env, BEARINGS_DATA: folder, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = new URL(await firstAddress(server));
  const browser = await openBrowser();
  const owner = await signIn(browser, link);

  async function open(path: string, view: View = VIEWS[0]): Promise<Page> {
    const context = await browser.newContext({
      storageState: owner,
      viewport: { width: view.width, height: view.height },
      colorScheme: view.colorScheme,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(new URL(path, link.origin).href);
    return page;
  }

  async function stop(): Promise<void> {
    await browser.close();
    await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  }

  return { address: link.origin, open, stop };
}

/** What an assistive technology would stumble over, in words; empty when nothing. */
export async function findAccessibilityTroubles(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
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

async function signIn(
  browser: Browser,
  link: URL,
): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link.href);
  const state = await context.storageState();
  await context.close();
  return state;
}

function stopServer(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
