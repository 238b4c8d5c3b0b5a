import * as z from 'zod/mini';
import { loadMeasures } from '../capabilities/load-measures.ts';
import { loadSpan } from '../evidence/store/sources.ts';
import { CAPABILITY_IDS, type CapabilityId } from '../kernel/capability.ts';
import { findZone, UTC } from '../kernel/zone.ts';
import type { Person, Relation } from '../people/model.ts';
import { loadPeople } from '../people/store.ts';
import { loadHeadings, loadImportance } from '../reflection/heading/store.ts';
import { loadSelfCheckContent } from '../reflection/load-content.ts';
import { measureSelfRating } from '../reflection/measures.ts';
import { loadGuessedOn, loadGuesses, loadSelfAnswers } from '../reflection/store.ts';
import type { HoursGround } from '../time/load-hours.ts';
import { loadMade } from '../time/load-summary.ts';
import { areGuessesShown } from './measures/guesses.ts';
import type { SelfView, Views } from './measures/views.ts';

/** Everything the mirror sets side by side. */
export async function loadViews(ground: HoursGround): Promise<Views> {
  const { database, workspace } = ground;
  const { measures, decisionMakerHours, subjects, filled, time } = await loadMeasures(ground);
  const span = await loadSpan(database, workspace);
  const answers = await loadSelfAnswers(database, workspace);
  return {
    time,
    measures,
    decisionMakerHours,
    subjects: new Map(Object.entries(subjects)),
    filled: new Set(filled),
    areGuessesShown: areGuessesShown(await loadGuessedOn(database, workspace), ground.now),
    guesses: await loadGuesses(database, workspace),
    self: new Map(CAPABILITY_IDS.map((id) => [id, viewSelf(id, answers)])),
    headings: await loadHeadings(database, workspace),
    importance: await loadImportance(database, workspace),
    readAt: span?.readAt,
    people: await countNamed(ground, time.zone),
  };
}

function viewSelf(
  capability: CapabilityId,
  answers: Awaited<ReturnType<typeof loadSelfAnswers>>,
): SelfView {
  const { questions } = loadSelfCheckContent();
  const own = new Set(
    questions.flatMap((question) => (question.capability === capability ? [question.id] : [])),
  );
  const dates = answers
    .filter(({ question, answer }) => own.has(question) && answer !== null)
    .map(({ answeredOn }) => answeredOn);
  return { ...measureSelfRating(capability, questions, answers), answeredOn: dates.sort().at(-1) };
}

/** Two thousand people are not read again for two counts. */
async function countNamed(ground: HoursGround, zone: string): Promise<Views['people']> {
  const { body, made } = await loadMade(ground, {
    name: 'named',
    schema: namedSchema,
    make: async () => {
      const people = await loadPeople(ground.database, ground.workspace);
      const counts = {
        reports: count(people, 'report'),
        decisionMakers: count(people, 'decision-maker'),
      };
      return { made: counts, zone: findZone(zone) ?? UTC };
    },
  });
  return made ?? z.parse(namedSchema, JSON.parse(body));
}

const namedSchema = z.object({ reports: z.int(), decisionMakers: z.int() });

function count(people: readonly Person[], relation: Relation): number {
  return people.filter((person) => person.relations.includes(relation)).length;
}
