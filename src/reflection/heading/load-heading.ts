import { loadProfile } from '../../accounts/store.ts';
import { DEFINITIONS } from '../../capabilities/catalog.ts';
import { loadMeasures } from '../../capabilities/load-measures.ts';
import type { CapabilityId } from '../../kernel/capability.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import { type HeadedDefinition, hasHeading } from './measures.ts';
import { type Heading, type HeadingStep, type HeadingValue, USUAL_IMPORTANCE } from './model.ts';
import { loadHeadingSteps, loadHeadingTexts, loadImportance } from './store.ts';

/** Where the owner wants to go, with every measure that has a heading and where it stands today. */
export async function loadHeading(ground: HoursGround): Promise<Heading> {
  const { database, workspace } = ground;
  const { roleAhead, aheadBy } = await loadProfile(database, workspace);
  const { why, letter, letterOn } = await loadHeadingTexts(database, workspace);
  const said = await loadImportance(database, workspace);
  const steps = await loadHeadingSteps(database, workspace);
  const { measures } = await loadMeasures(ground);
  const measured = new Map(measures.map((measure) => [measure.id, measure]));
  const importanceOf = (id: CapabilityId) => said.get(id) ?? USUAL_IMPORTANCE;
  return {
    roleAhead,
    by: aheadBy,
    why,
    letter,
    letterOn: letterOn ?? null,
    importance: {
      strategy: importanceOf('strategy'),
      leadership: importanceOf('leadership'),
      network: importanceOf('network'),
      delegation: importanceOf('delegation'),
      relationships: importanceOf('relationships'),
      perspective: importanceOf('perspective'),
    },
    headings: [...DEFINITIONS.values()].filter(hasHeading).flatMap((definition) => {
      const measure = measured.get(definition.id);
      return describeHeading(definition, { measure, history: steps.get(definition.id) ?? [] });
    }),
  };
}

interface Known {
  readonly measure: MeasureOnTheWire | undefined;
  readonly history: readonly HeadingStep[];
}

/** The default may depend on what was found, such as half of the functions. */
function describeHeading(
  definition: HeadedDefinition,
  { measure, history }: Known,
): HeadingValue[] {
  const standard = measure?.heading ?? definition.heading;
  if (standard === undefined) return [];
  const { id, capability, title, counts, unit, better, floor, until, headingSource, misleads } =
    definition;
  return [
    {
      measure: id,
      capability,
      title,
      counts,
      unit,
      better,
      floor,
      default: standard,
      until: until ?? null,
      value: history.at(-1)?.value ?? null,
      now: measure?.enough === true ? measure.value : null,
      source: headingSource,
      misleads,
      history: [...history],
    },
  ];
}
