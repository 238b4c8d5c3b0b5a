import type { Workspace } from '../../kernel/authorized.ts';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { loadPeople } from '../../people/store.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/values.ts';
import { saveHeading, saveHeadingTexts, saveImportance } from '../../reflection/heading/store.ts';
import { loadPrompts } from '../../reflection/journal/load-offer.ts';
import { saveEntry } from '../../reflection/journal/store.ts';
import { loadSelfCheckContent } from '../../reflection/load-content.ts';
import { finishRound, insertRound, saveRoundAnswer } from '../../reflection/self-check/store.ts';
import { saveGuesses, saveSelfAnswer } from '../../reflection/store.ts';
import { answersAtFirst, answersThisQuarter, GUESSES } from './answers.ts';
import { CAST } from './cast.ts';
import { NOTES } from './notes.ts';
import { HEADINGS, IMPORTANCE, LETTER, WHY } from './plans.ts';
import type { SampleDays } from './sample-days.ts';

/** What she says of herself: answers, guesses, heading and journal. */
export async function saveReflections(
  transaction: Database,
  workspace: Workspace,
  days: SampleDays,
): Promise<void> {
  await saveSelfChecks(transaction, workspace, days);
  await saveGuesses(transaction, workspace, { ...GUESSES, guessedOn: days.dateOf(-16, 3) });
  await saveWhereTo(transaction, workspace, days);
  await saveJournal(transaction, workspace, days);
}

async function saveSelfChecks(transaction: Database, workspace: Workspace, days: SampleDays) {
  const { questions } = loadSelfCheckContent();
  const answeredOn = days.dateOf(-16, 3);
  for (const answer of answersAtFirst(questions))
    await saveSelfAnswer(transaction, workspace, { ...answer, answeredOn });
  const round = newId();
  await insertRound(transaction, workspace, { id: round, startedAt: days.eveningOf(-2, 0) });
  for (const answer of answersThisQuarter(questions))
    await saveRoundAnswer(transaction, workspace, { ...answer, round });
  await finishRound(transaction, workspace, { id: round, at: days.eveningOf(-2, 1) });
}

async function saveWhereTo(transaction: Database, workspace: Workspace, days: SampleDays) {
  const letterOn = days.dateOf(-6, 6);
  await saveHeadingTexts(transaction, workspace, { why: WHY, letter: LETTER, letterOn });
  for (const capability of CAPABILITY_IDS)
    await saveImportance(transaction, workspace, {
      capability,
      importance: IMPORTANCE[capability],
    });
  for (const { week, ...heading } of HEADINGS)
    await saveHeading(transaction, workspace, { ...heading, on: days.dateOf(week, 0) });
}

async function saveJournal(transaction: Database, workspace: Workspace, days: SampleDays) {
  const prompts = new Map(loadPrompts().map(({ id, text }) => [id, text]));
  const people = await loadPeople(transaction, workspace);
  for (const { week, day, prompt, text, links, people: about = [] } of NOTES) {
    const ids = about.flatMap(
      (name) => people.find(({ addresses }) => addresses.includes(CAST[name].address))?.id ?? [],
    );
    await saveEntry(transaction, workspace, {
      id: newId(),
      at: days.eveningOf(week, day),
      on: days.dateOf(week, day),
      text,
      prompt: prompt ?? null,
      asked: (prompt && prompts.get(prompt)) ?? null,
      links: [...links, ...ids.map((id) => ({ kind: 'person' as const, target: id }))],
    });
  }
}
