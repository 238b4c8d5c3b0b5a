/** Parts that stay below the databases' limits on parameters. */
export function* inParts<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += 1000) yield values.slice(start, start + 1000);
}
