import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { type UnpackedBrowser, unpackBrowser } from '../unpack-browser.ts';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * One headless browser for a whole run: `$CHROME_PATH`, else the one that came with `npm ci`, which
 * takes half the computing of a full one, else the system's.
 */
export async function startBrowser(): Promise<BrowserServer> {
  const { executablePath, env } = findExecutable();
  return await chromium.launchServer({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** The browser that runs at this address; closing it closes what was opened through it. */
export async function reachBrowser(endpoint: string): Promise<Browser> {
  return await chromium.connect(endpoint);
}

function findExecutable(): UnpackedBrowser {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined) return { executablePath: chosen, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  const found = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (found !== undefined) return { executablePath: found, env: {} };
  throw new Error('No browser found. Install Chrome or Chromium, or set CHROME_PATH to one.');
}
