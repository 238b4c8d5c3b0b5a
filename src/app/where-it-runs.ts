import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'address.txt';

/** Writes down where the server listens, so that `bearings link` can name it. */
export function rememberAddress(dataFolder: string, address: string): void {
  writeFileSync(join(dataFolder, NAME), `${address}\n`, { mode: 0o600 });
}

export function forgetAddress(dataFolder: string): void {
  rmSync(join(dataFolder, NAME), { force: true });
}

/** Where a server answers on this data now; undefined when none does. */
export async function findRunningServer(dataFolder: string): Promise<string | undefined> {
  const address = recallAddress(dataFolder);
  if (address === undefined) return undefined;
  try {
    const signal = AbortSignal.timeout(2_000);
    const answer = await fetch(`${address}/api/health`, { signal });
    return answer.ok ? address : undefined;
  } catch {
    // Left behind by a server that was killed.
    return undefined;
  }
}

function recallAddress(dataFolder: string): string | undefined {
  try {
    return readFileSync(join(dataFolder, NAME), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
