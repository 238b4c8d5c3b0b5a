const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A cell as a plain decimal: 1,5 and −2 are written 1.5 and -2; undefined where it is no number. */
export function findDecimal(text: string): string | undefined {
  const plain = text.replace('−', '-').replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
  return NUMBER.test(plain) ? plain : undefined;
}

/** Whether a comma in it may part thousands as well as tenths, so that nobody can tell. */
export function hasUnclearComma(text: string): boolean {
  return /^[+\-−]?\d{1,3}(,\d{3})+$/.test(text);
}
