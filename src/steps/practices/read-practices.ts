import * as z from 'zod/mini';
import { CATALOG, DEFINITIONS } from '../../capabilities/catalog.ts';
import { CAPABILITY_IDS, type CapabilityId } from '../../kernel/capability.ts';
import type { MeasureDefinition } from '../../kernel/measure.ts';
import { type ContentProblem, findRepeatedIds, readContent } from '../../kernel/read-content.ts';
import {
  cutAtPlaceholders,
  type Practice,
  type PracticeDraft,
  type WeeklyMeasure,
  writtenPracticeSchema,
} from '../../notebook/practices/model.ts';

const writtenSchema = z.array(writtenPracticeSchema);

/**
 * Reads the practices of one shift.
 * @throws Error naming file and line of everything that is wrong
 */
export function readPractices(text: string, file: string, shift: CapabilityId): Practice[] {
  const written = readContent(text, {
    file,
    schema: writtenSchema,
    findProblems: (practices) => [
      ...findRepeatedIds(practices, []),
      ...practices.flatMap((practice, index) => findProblems(practice, index, shift)),
    ],
  });
  return written.map((practice) => ({ ...practice, isOwn: false }));
}

/** The measures that have a value a week: only they can tell whether a step moved something. */
export function listWeeklyMeasures(): readonly WeeklyMeasure[] {
  return CAPABILITY_IDS.flatMap((shift) =>
    CATALOG[shift]
      .map(({ definition }) => definition)
      .filter(({ time }) => time === 'weekly')
      .map(({ id, title, counts, better }) => ({ id, shift, title, counts, ways: waysOf(better) })),
  );
}

/**
 * What is wrong with what a practice is for, and what to do; undefined when nothing. Only what
 * changes a rhythm needs a measure with a value a week.
 */
export function findMeasureTrouble({
  sort,
  measure,
  better,
}: Pick<PracticeDraft, 'sort' | 'measure' | 'better'>): string | undefined {
  if (sort === 'act') {
    return DEFINITIONS.has(measure) ? undefined : `${measure} is no measure; choose one there is`;
  }
  const weekly = listWeeklyMeasures().find(({ id }) => id === measure);
  if (weekly === undefined)
    return `${measure} is no weekly measure; choose one that has a value a week`;
  if (weekly.ways.includes(better)) return undefined;
  return `${measure} is better when it goes ${weekly.ways.join(' or ')}, not ${better}`;
}

function waysOf(better: MeasureDefinition['better']): ('up' | 'down')[] {
  if (better === 'more' || better === 'trend more') return ['up'];
  return better === 'less' || better === 'trend less' ? ['down'] : ['up', 'down'];
}

function findProblems(
  practice: z.infer<typeof writtenPracticeSchema>,
  index: number,
  shift: CapabilityId,
): ContentProblem[] {
  const at = (field: string, message: string) => ({ path: [index, field], message });
  const problems: ContentProblem[] = [];
  const trouble = findMeasureTrouble(practice);
  if (trouble !== undefined) problems.push(at('measure', trouble));
  if (practice.shift !== shift) problems.push(at('shift', `this file holds ${shift}`));
  if (!practice.id.startsWith(`${shift}.`)) problems.push(at('id', `an id here begins ${shift}.`));
  // what the owner may leave out of their own, ours must say
  for (const field of ['fails', 'easier', 'harder'] as const) {
    if (practice[field] === '') problems.push(at(field, `${field} is empty`));
    if (cutAtPlaceholders(practice[field]).some((piece) => 'placeholder' in piece)) {
      problems.push(at(field, `${field} is not filled in; it holds no braces`));
    }
  }
  if (practice.say.length === 0) problems.push(at('say', 'say is empty'));
  if (practice.observable === '') problems.push(at('observable', 'says nothing one can see'));
  const { grade, says, source } = practice.evidence;
  if (says === '') problems.push(at('evidence', 'says what is known, or that nothing is'));
  if (grade !== 'ours' && source === undefined) problems.push(at('evidence', 'names its source'));
  return problems;
}
