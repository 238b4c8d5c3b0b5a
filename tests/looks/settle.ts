import type { Page } from 'playwright-core';

/** Gives what waits until a page asks for nothing any more and has drawn what it got. */
export function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return async () => {
    for (let quiet = 0; quiet < 3; quiet = open.size === 0 ? quiet + 1 : 0) {
      await page.evaluate(DRAWN);
    }
  };
}

/** Answers once the page had time for what it had to do, and drew it. */
const DRAWN = `new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))))`;
