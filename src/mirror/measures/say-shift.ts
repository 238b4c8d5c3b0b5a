import { sayHours } from '../../kernel/amount.ts';
import { findLargestMeeting } from '../../time/core/largest-meeting.ts';
import type { MeasureOnTheWire, Time } from '../../time/model.ts';
import type { Finding, Shift } from '../model.ts';
import { weighShift } from './placed.ts';
import { findMiddle, findTypical } from './say-gap.ts';
import { asSentence, sayMeasure } from './say-measure.ts';
import type { Views } from './views.ts';
import { SAID, SHOWN, STILL_IN_THE_WORK } from './words.ts';

type Ground = Pick<Views, 'time' | 'measures' | 'headings'>;

/**
 * A shift as the headline of the mirror: what the owner says of it, what the data shows, and the
 * counts that carry it. Undefined where either is missing.
 */
export function sayShift(shift: Shift, views: Ground): Finding | undefined {
  const { capability, self, data, gap } = shift;
  if (self === null || data.state === null) return undefined;
  const [first, second] = findTypical(weighShift(capability, views), views.measures);
  if (first === undefined) return undefined;
  const said = `You say ${SAID[capability][self.state]}.`;
  const facts = [first, ...(second === undefined ? [] : [second])].map((measure) =>
    asSentence(`${sayMeasure(measure)}${sayPart(measure, views.time)}`),
  );
  return {
    said,
    shown:
      gap.size === 'agree'
        ? `${sourceOf(first)} agrees.`
        : `${sourceOf(first)} says ${sayShown(shift, views.time)}.`,
    basis: [...facts, sayCoverage(data)].join(' '),
  };
}

/**
 * A shift as the headline of its own page: the count of the measure at the median, and words where
 * the median lies between two.
 */
export function sayBehind(shift: Shift, views: Ground): Finding {
  const { capability, self, data } = shift;
  const [first, second] = findMiddle(weighShift(capability, views), views.measures);
  return {
    said: self === null ? 'You have not said yet.' : `You say ${SAID[capability][self.state]}.`,
    shown:
      first === undefined
        ? 'Your data cannot tell yet.'
        : `${sourceOf(first)} says ${second === undefined ? sayMeasure(first) : sayShown(shift, views.time)}.`,
    basis: sayCoverage(data),
  };
}

/** `Your calendar`, or your records where the measure does not read the calendar. */
function sourceOf({ inputs }: MeasureOnTheWire): string {
  return inputs.includes('calendar') ? 'Your calendar' : 'Your own record';
}

function sayShown({ capability, data }: Shift, time: Time): string {
  if (data.state === null) return '';
  const isDelegationAway = capability === 'delegation' && data.state === 'away';
  if (isDelegationAway && hoursOf(time, 'hands-on') > hoursOf(time, 'coordination')) {
    return STILL_IN_THE_WORK;
  }
  return SHOWN[capability][data.state];
}

/** `, 22 of them in one series` where the largest meeting is part of the measure. */
function sayPart({ id, count }: MeasureOnTheWire, time: Time): string {
  const largest = findLargestMeeting(time);
  if (id !== 'delegation.hands-on' || largest === undefined) return '';
  const { kind } = largest.sorting;
  const isPart = kind === 'coordination' || kind === 'hands-on';
  if (!isPart || largest.recentHours >= count.n) return '';
  return `, ${sayHours(largest.recentHours)} of them in one series`;
}

function hoursOf(time: Time, kind: Time['byKind'][number]['kind']): number {
  return time.byKind.find((each) => each.kind === kind)?.recentHours ?? 0;
}

/** How far the data of a shift can be relied on, in words. */
export function sayCoverage(data: Shift['data']): string {
  if (data.resolved === 0) return data.missing === null ? '' : asSentence(data.missing);
  const inputs = data.inputs === 1 ? '1 input' : `${data.inputs} inputs`;
  const measures = data.measures === 1 ? 'measure' : 'measures';
  const coverage = `From ${data.resolved} of ${data.measures} ${measures}, ${inputs}`;
  if (data.isThin) return `${coverage}: thin so far.`;
  return data.isMixed ? `${coverage}: mixed, one left out changes it.` : `${coverage}.`;
}
