import type { Shift } from '../model.ts';

/** The words in the lane of the data: its coverage, or what is missing. */
export function sayCoverage(data: Shift['data'], isLong = false): string {
  if (data.state === null) return data.missing ?? 'not enough data';
  const inputs = data.inputs === 1 ? '1 input' : `${data.inputs} inputs`;
  const measures = `${data.resolved} of ${data.measures} ${data.measures === 1 ? 'measure' : 'measures'}${isLong ? `, ${inputs}` : ''}`;
  if (data.isThin) return `thin: ${measures}`;
  return data.isMixed ? `mixed: ${measures}` : measures;
}

/** The views of a shift in a few words: `you there, others not asked, data away`. */
export function sayViews({ self, data }: Pick<Shift, 'self' | 'data'>): string {
  const you = self === null ? 'you not answered' : `you ${self.state}`;
  const shown = data.state === null ? 'data cannot tell' : `data ${data.state}`;
  return `${you}, others not asked, ${shown}`;
}

/** A row of the mirror as a sentence, for those who hear the page. */
export function sayRow(shift: Shift): string {
  const { self, data, gap } = shift;
  const you = self === null ? 'You have not answered yet.' : `You say ${self.state}.`;
  const shown =
    data.state === null
      ? `Your data cannot tell: ${sayCoverage(data)}.`
      : `Your data shows ${data.state}, ${sayCoverage(data)}.`;
  const rank = gap.rank === null || !gap.isAmongWidest ? '' : `, ${sayRank(gap)}`;
  return `${you} Others are not asked yet. ${shown} ${capital(gap.word)}${rank}.`;
}

function sayRank({ rank, isTied }: Shift['gap']): string {
  return isTied ? `tied at rank ${rank}` : `rank ${rank}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The shifts from the widest gap to those that cannot be told; ties keep the order of the shifts. */
export function orderByGap(shifts: readonly Shift[]): readonly Shift[] {
  const rankOf = ({ gap }: Shift) => gap.rank ?? shifts.length + 1;
  return shifts.toSorted((a, b) => rankOf(a) - rankOf(b));
}
