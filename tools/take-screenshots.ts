import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type RunningBearings, startBearings } from '../tests/journeys/bearings.ts';
import { prepareGround } from '../tests/journeys/ground.ts';
import { VIEWS, type View } from '../tests/looks/look-at.ts';

/** Takes the pictures of the README: a server on a folder of its own, seen as the sample person. */
const FOLDER = join(import.meta.dirname, '../docs/pictures');
const MOST_BYTES = 400_000;

interface Picture {
  readonly file: string;
  readonly path: string;
  readonly view: View['name'];
  /** what must be there before the picture is taken */
  readonly shows: string | RegExp;
}

const PICTURES: readonly Picture[] = [
  { file: 'mirror.png', path: '/', view: 'desktop light', shows: /^This week’s step/ },
  { file: 'mirror-dark.png', path: '/', view: 'desktop dark', shows: /^This week’s step/ },
  { file: 'mirror-phone.png', path: '/', view: 'phone light', shows: /^This week’s step/ },
  {
    file: 'time.png',
    path: '/strategy/time',
    view: 'desktop light',
    shows: 'Twelve weeks, hours by kind',
  },
  { file: 'reveal.png', path: '/welcome/reveal', view: 'desktop light', shows: /You guessed/ },
];

mkdirSync(FOLDER, { recursive: true });
const { ground, clear } = await prepareGround();
const bearings = await startBearings(ground, 'maya');
try {
  for (const picture of PICTURES) await take(bearings, picture);
} finally {
  await bearings.stop();
  await clear();
}

async function take(bearings: RunningBearings, { file, path, view, shows }: Picture) {
  const seen = VIEWS.find(({ name }) => name === view);
  const page = await bearings.open(path, seen);
  await page.getByText(shows).first().waitFor();
  await waitForFonts(page);
  const target = join(FOLDER, file);
  await page.screenshot({ path: target, animations: 'disabled', caret: 'hide' });
  await page.close();
  const { size } = statSync(target);
  if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes; at most ${MOST_BYTES} wanted`);
  process.stdout.write(`${file}  ${Math.round(size / 1000)} kB\n`);
}

async function waitForFonts(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
