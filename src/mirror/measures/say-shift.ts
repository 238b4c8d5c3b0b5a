import type { Subject } from '../../capabilities/model.ts';
import { stateOf } from '../../kernel/reading.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import type { Finding, Shift } from '../model.ts';
import { listCited, listTypical } from './cite.ts';
import type { Position } from './evidence.ts';
import { weighShift } from './placed.ts';
import { asSentence, sayMeasure } from './say-measure.ts';
import { agreeOf, sayOf } from './source.ts';
import type { Views } from './views.ts';
import { SAID, SHOWN, STILL_IN_THE_WORK } from './words.ts';

type Ground = Pick<Views, 'time' | 'measures' | 'headings' | 'subjects' | 'filled'>;

/**
 * A shift as the headline of the mirror: what the owner says of it, what the records say that make
 * most of the gap, and the counts that carry it. Undefined where either view is missing.
 */
export function sayShift(shift: Shift, views: Ground): Finding | undefined {
  const { capability, self, data, gap } = shift;
  if (self === null || data.state === null) return undefined;
  const [first, second] = listMeasures(shift, views);
  if (first === undefined) return undefined;
  const said = `You say ${SAID[capability][self.state]}.`;
  const evidence = sayEvidence(shift);
  if (gap.size === 'agree') {
    const basis = `${sayCount(first, views)} ${evidence}`;
    return { said, shown: agreeOf(first, views), basis, shift: capability };
  }
  const short = sayShortly(first, shift, views);
  const counts = [
    ...(short === undefined ? [] : [first]),
    ...(second === undefined ? [] : [second]),
  ];
  return {
    said,
    shown: sayOf(first, views, short ?? sayWith(first, views)),
    basis: [...counts.map((each) => sayCount(each, views)), evidence].join(' '),
    shift: capability,
  };
}

/**
 * A shift as the headline of its own page: the measure that makes most of the gap, of an agreement
 * the one that stands for the data.
 */
export function sayBehind(shift: Shift, views: Ground): Finding {
  const { capability, self, data } = shift;
  const [first] = listMeasures(shift, views);
  return {
    said: self === null ? 'You have not said yet.' : `You say ${SAID[capability][self.state]}.`,
    shown:
      first === undefined
        ? 'Your data cannot tell yet.'
        : sayOf(first, views, sayMeasure(first, namesOnly(views.subjects.get(first.id)))),
    basis: data.missing === null ? sayEvidence(shift) : asSentence(data.missing),
    shift: capability,
  };
}

/** The headline of a shift is one line: its page shows the series below. */
function namesOnly(subject: Subject | undefined): Subject | undefined {
  return subject && { ...subject, series: null };
}

/** What makes the gap, or stands for the data where there is none. */
function listMeasures({ capability, self, gap }: Shift, views: Ground): MeasureOnTheWire[] {
  const evidence = weighShift(capability, views);
  const isApart = gap.size === 'wide' || gap.size === 'some';
  return self !== null && isApart
    ? listCited(self.position, evidence, views.measures)
    : listTypical(evidence, views.measures);
}

/** In a few words, where the records of the measure carry them and its range leaves no doubt. */
function sayShortly(measure: MeasureOnTheWire, shift: Shift, { time }: Ground): string | undefined {
  const position = shift.data.positions.find((each) => each.measure === measure.id);
  if (position === undefined || isBetween(position)) return undefined;
  const short = SHOWN[measure.id]?.[stateOf(position.at)];
  const isWork =
    measure.id === 'delegation.hands-on' &&
    hoursOf(time, 'hands-on') > hoursOf(time, 'coordination');
  return short !== undefined && isWork ? STILL_IN_THE_WORK : short;
}

function isBetween({ low, high }: Pick<Position, 'low' | 'high'>): boolean {
  return stateOf(low) !== stateOf(high);
}

function sayCount(measure: MeasureOnTheWire, views: Ground): string {
  return asSentence(sayWith(measure, views));
}

function sayWith(measure: MeasureOnTheWire, { subjects }: Ground): string {
  return sayMeasure(measure, subjects.get(measure.id));
}

function hoursOf(time: Views['time'], kind: Views['time']['byKind'][number]['kind']): number {
  return time.byKind.find((each) => each.kind === kind)?.recentHours ?? 0;
}

/** The gap, where the data stands, and how far that can be relied on: `Wide gap: away, from …`. */
function sayEvidence({ data, gap }: Shift): string {
  const { state, resolved, measures, inputs } = data;
  const word = gap.size === 'cannot tell' ? 'Your data' : capital(gap.word);
  const of = measures === 1 ? 'measure' : 'measures';
  const records = inputs === 1 ? '1 input' : `${inputs} inputs`;
  const from = `from ${resolved} of ${measures} ${of}, ${records}`;
  return `${word}: ${state ?? 'cannot tell'}, ${from}.${sayDoubt(data)}`;
}

/** What to keep in mind of it, in plain words. */
function sayDoubt({ resolved, isThin, isMixed }: Shift['data']): string {
  if (isThin && resolved === 1) return ' Thin so far: one measure alone.';
  if (isThin) return ' Thin so far: no two of them rest on different records.';
  return isMixed ? ' Mixed: without one of them it would stand elsewhere.' : '';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
