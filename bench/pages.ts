import { gzipSync } from 'node:zlib';
import { startBearings } from '../tests/journeys/bearings.ts';
import { prepareGround } from '../tests/journeys/ground.ts';

export const PARTS = ['script', 'stylesheet', 'font'] as const;
export type Part = (typeof PARTS)[number];

export interface FirstRoute {
  /** bytes after gzip, of everything the browser asked for; fonts as they are */
  readonly size: Readonly<Record<Part, number>>;
  /** addresses of other servers that were asked for anything */
  readonly elsewhere: readonly string[];
}

/** Measures what a browser loads for the home page, empty cache, as the owner sees it. */
export async function measureFirstRoute(): Promise<FirstRoute> {
  const { ground, clear } = await prepareGround();
  const bearings = await startBearings(ground);
  const size = { script: 0, stylesheet: 0, font: 0 };
  const elsewhere: string[] = [];
  const page = await bearings.open('about:blank');
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const { origin } = new URL(response.url());
    if (origin !== bearings.address) elsewhere.push(origin);
    const part = PARTS.find((each) => each === response.request().resourceType());
    if (part !== undefined) {
      bodies.push(
        response.body().then((body) => {
          size[part] += part === 'font' ? body.length : gzipSync(body, { level: 9 }).length;
        }),
      );
    }
  });
  await page.goto(bearings.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await Promise.all(bodies);
  await bearings.stop();
  await clear();
  return { size, elsewhere };
}
