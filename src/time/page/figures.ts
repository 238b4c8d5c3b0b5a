/** `17.0`: one decimal always, for figures that stand in a column or a row of their own. */
export function sayTenths(value: number): string {
  return value.toLocaleString(navigator.language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
