import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, vi } from 'vitest';

/** A folder for the files of a test, gone afterwards; gives what writes a file into it. */
export function usesFolder(prefix: string): (name: string, text: string) => string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
}

interface Called {
  /** on standard output */
  readonly printed: string;
  /** on standard error */
  readonly said: string;
}

/** Runs a command that ends well. */
export async function callCommand(
  run: (args: readonly string[]) => Promise<number>,
  ...args: readonly string[]
): Promise<Called> {
  const output = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const error = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    expect(await run(args)).toBe(0);
    const [printed, said] = [output, error].map(({ mock }) =>
      mock.calls.map(([text]) => String(text)).join(''),
    );
    return { printed: printed ?? '', said: said ?? '' };
  } finally {
    output.mockRestore();
    error.mockRestore();
  }
}
