import type { Subject } from '../../capabilities/model.ts';
import { sayAmount, sayHours } from '../../kernel/amount.ts';
import { listNames } from '../../kernel/say-person.ts';
import { closeSentence, quoteTitle } from '../../kernel/say-title.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import { CLAUSES, type Parts, sayNumber } from './clauses.ts';

/** Of a measure, what its sentence needs. */
type Said = Pick<MeasureOnTheWire, 'id' | 'title' | 'unit' | 'value' | 'count'>;

/**
 * A measure as a clause with its count and unit, and whom or what it names where one person or
 * series makes it: `33.5 of 68 hours were coordination and hands-on work, 22 of them in “Release
 * sync”`. A measure without a clause of its own is said by its title.
 */
export function sayMeasure(measure: Said, subject?: Subject): string {
  const { n, of } = measure.count;
  const parts = {
    n: sayHours(n),
    of: sayHours(of),
    value: measure.value ?? 0,
    names: subject?.names ?? [],
    who: listNames(subject?.names ?? []),
  };
  const clause = CLAUSES[measure.id]?.(parts) ?? sayPlainly(measure, parts);
  return `${clause}${saySeries(measure, subject)}`;
}

/** `, 22 of them in “Release sync”` where one series makes a good part of the hours. */
function saySeries({ count }: Said, subject: Subject | undefined): string {
  if (subject === undefined || subject.series === null) return '';
  const { title, hours } = subject.series;
  const among = sayHours(hours) === sayHours(count.n) ? 'all' : sayHours(hours);
  return `, ${among} of them in ${quoteTitle(title)}`;
}

function sayPlainly({ title, unit, value: share }: Said, { n, of, value }: Parts): string {
  const said =
    unit === 'share' ? `${sayAmount(share ?? 0, unit)}, ${n} of ${of}` : sayNumber(value);
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}: ${said}`;
}

/** A clause as a sentence of its own; an address that begins it is left as it is written. */
export function asSentence(clause: string): string {
  const isAddress = /^\S+@/.test(clause);
  const start = clause.charAt(0);
  return closeSentence(`${isAddress ? start : start.toUpperCase()}${clause.slice(1)}`);
}
