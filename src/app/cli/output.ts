import { once } from 'node:events';
import type { CalendarWarning } from '../../evidence/model.ts';
import { cleanText } from './show.ts';

/**
 * One JSON document on standard output, for programs, with a long list in it that is described item
 * by item and never held whole.
 */
export async function writeLongJson<T>(parts: {
  readonly before: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly items: readonly T[];
  readonly describe: (item: T) => unknown;
  readonly after: Readonly<Record<string, unknown>>;
}): Promise<void> {
  const { before, name, items, describe, after } = parts;
  await write(`${JSON.stringify(before).slice(0, -1)},${JSON.stringify(name)}:[`);
  for (let at = 0; at < items.length; at += ITEMS_AT_ONCE) {
    const texts = items.slice(at, at + ITEMS_AT_ONCE).map((item) => JSON.stringify(describe(item)));
    await write(`${at === 0 ? '' : ','}${texts.join(',')}`);
  }
  await write(`],${JSON.stringify(after).slice(1)}\n`);
}

/** Warnings for people, on standard error. */
export function writeWarnings(warnings: readonly CalendarWarning[]): void {
  for (const { line, component, message } of warnings.slice(0, MOST_SHOWN)) {
    const place = line > 0 ? `line ${line}, ${component}` : component;
    process.stderr.write(`${place}: ${cleanText(message)}\n`);
  }
  const more = warnings.length - MOST_SHOWN;
  if (more > 0) process.stderr.write(`… and ${more} more; --json lists them.\n`);
}

const MOST_SHOWN = 20;
const ITEMS_AT_ONCE = 1000;

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
