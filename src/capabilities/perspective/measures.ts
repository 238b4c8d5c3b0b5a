import { needWeeks } from '../../time/core/measuring.ts';
import { isOutsider } from '../../time/core/persons.ts';
import type { CountedEvent } from '../../time/model.ts';
import { shareOfHours } from '../measures.ts';
import type { Facts, ShiftMeasure } from '../model.ts';
import { BREADTH_MEASURE } from './measures/breadth.ts';
import { MULTI_FUNCTION, OUTSIDE } from './measures/definitions.ts';
import { functionsOn, needFunctions } from './measures/functions.ts';
import { REACHED_MEASURE } from './measures/reached.ts';

/**
 * `perspective.multi-function` and `.outside` are shares 0–1 of the hours with others, `.breadth`
 * is 0 to 1, `.reached` counts functions; each undefined, with what is missing, below its minimum.
 * Source: docs/measures.md#perspective
 */
export const PERSPECTIVE: readonly ShiftMeasure[] = [
  shareOfHours({
    definition: MULTI_FUNCTION,
    isPart: (facts) => (event) => functionsOn(event, facts).size >= 2,
    isWhole: () => isWithOthers,
    needs: (facts) => [needWeeks, () => needFunctions(facts)],
  }),
  BREADTH_MEASURE,
  REACHED_MEASURE,
  shareOfHours({
    definition: OUTSIDE,
    isPart: (facts) => (event) => event.people.some((address) => isOutsider(address, facts)),
    isWhole: () => isWithOthers,
    needs: (facts) => [needWeeks, () => needDomains(facts)],
  }),
];

function isWithOthers({ people }: CountedEvent): boolean {
  return people.length > 0;
}

function needDomains({ domains }: Facts): string | undefined {
  return domains.size > 0
    ? undefined
    : 'Your own domains are not known; say which count as inside.';
}
