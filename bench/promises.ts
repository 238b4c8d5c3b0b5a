/** Something promised about speed, and what was measured of it. */
export interface Result {
  readonly what: string;
  /** in words, as the documentation gives it */
  readonly promise: string;
  readonly strive: string;
  /** in words, with its unit */
  readonly measured: string;
  readonly isKept: boolean;
}

/** A table for docs and for people. */
export function writeResults(results: readonly Result[], about: readonly string[]): string {
  const rows = results.map(
    ({ what, promise, strive, measured, isKept }) =>
      `| ${what} | ${promise} | ${strive} | ${measured} | ${isKept ? 'kept' : 'NOT kept'} |`,
  );
  return [
    '# What we measured',
    '',
    'Written by `npm run bench`. Ratios are between two things measured in turn in the same run; the medians of several rounds. The machine is shared, so single times say little.',
    '',
    ...about.map((line) => `- ${line}`),
    '',
    '| what | promise | strive for | measured | |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
