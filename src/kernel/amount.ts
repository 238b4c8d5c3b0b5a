/** Hours as people say them: `5.5`, `22`, at most one decimal. */
export function sayHours(hours: number): string {
  return String(Math.round(hours * 10) / 10);
}

/** A share as a whole percentage, hours with their unit: `35%`, `1.1 h`. */
export function sayAmount(amount: number, unit: 'share' | 'hours a week'): string {
  return unit === 'share' ? `${Math.round(amount * 100)}%` : `${sayHours(amount)} h`;
}
