import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** The version of this installation, as package.json says. */
export function findVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.parse(z.object({ version: z.string() }), JSON.parse(text)).version;
}
