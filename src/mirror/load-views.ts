import { loadMeasures } from '../capabilities/load-measures.ts';
import { loadSpan } from '../evidence/store/sources.ts';
import { CAPABILITY_IDS } from '../kernel/capability.ts';
import type { Person, Relation } from '../people/model.ts';
import { loadPeople } from '../people/store.ts';
import { loadSelfCheckContent } from '../reflection/load-content.ts';
import { measureSelfRating } from '../reflection/measures.ts';
import { loadGuesses, loadSelfAnswers } from '../reflection/store.ts';
import type { HoursGround } from '../time/load-hours.ts';
import type { Views } from './measures.ts';

/** Everything the home page sets side by side. */
export async function loadViews(ground: HoursGround): Promise<Views> {
  const { database, workspace } = ground;
  const { measures, decisionMakerHours, time } = await loadMeasures(ground);
  const span = await loadSpan(database, workspace);
  const answers = await loadSelfAnswers(database, workspace);
  const people = await loadPeople(database, workspace);
  const { questions } = loadSelfCheckContent();
  return {
    time,
    measures,
    decisionMakerHours,
    guesses: await loadGuesses(database, workspace),
    self: new Map(CAPABILITY_IDS.map((id) => [id, measureSelfRating(id, questions, answers)])),
    readAt: span?.readAt,
    people: { reports: count(people, 'report'), decisionMakers: count(people, 'decision-maker') },
  };
}

function count(people: readonly Person[], relation: Relation): number {
  return people.filter((person) => person.relations.includes(relation)).length;
}
