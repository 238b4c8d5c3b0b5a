import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** The two widths and two themes every page is looked at in. */
export const VIEWS = [
  { name: 'desktop light', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'desktop dark', width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'phone light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'phone dark', width: 390, height: 844, colorScheme: 'dark' },
] as const;
export type View = (typeof VIEWS)[number];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One load of a page, looked at in every view: what troubles it, in words; empty when nothing. */
export async function lookAt(page: Page): Promise<string[]> {
  const troubles: string[] = [];
  for (const view of VIEWS) {
    await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: view.width, height: view.height });
    await waitForFrames(page);
    const found =
      view.colorScheme === 'light' ? await lookOnce(page) : await findInaccessible(page, COLOURS);
    troubles.push(...found.map((trouble) => `${view.name}: ${trouble}`));
  }
  return troubles;
}

/** What is wrong with a page as it stands in its window. */
export async function lookOnce(page: Page): Promise<string[]> {
  return [
    ...(await findInaccessible(page)),
    ...(await findOverflow(page)),
    ...(await findOverlaps(page)),
  ];
}

/** Text that lies on text or under a line, and words that are broken inside. */
export async function findOverlaps(page: Page): Promise<string[]> {
  return await page.evaluate(`${FIND_OVERLAPS}; findOverlaps()`);
}

const FIND_OVERLAPS = stripTypeScriptTypes(
  readFileSync(join(import.meta.dirname, 'in-page/find-overlaps.ts'), 'utf8'),
).replaceAll('export function', 'function');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ALL = { type: 'tag', values: RULES };
/** All else is the same in the other theme. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What an assistive technology would stumble over. */
export async function findInaccessible(page: Page, runOnly: object = ALL): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(AXE);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const violations: Violation[] = await page.evaluate(
    `axe.run(document, ${options}).then(({ violations }) => violations.map(
      ({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target }) => ({ target: target.flat() })) })))`,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}

async function findOverflow(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return pixels === 0 ? [] : [`the page is ${pixels} px wider than its window`];
}

async function waitForFrames(page: Page): Promise<void> {
  await page.evaluate(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))',
  );
}
