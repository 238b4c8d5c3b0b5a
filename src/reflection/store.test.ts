import { describe, expect, it } from 'vitest';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { loadGuesses, loadSelfAnswers, saveGuesses, saveSelfAnswer } from './store.ts';

const question = 'delegation.handed-over';

describe('what the owner says of themselves', () => {
  forEachDatabase((test) => {
    it('keeps the latest answer of a day', async () => {
      const workspace = await aWorkspace(test.database);
      await saveSelfAnswer(test.database, workspace, {
        question,
        answer: 2,
        answeredOn: '2026-11-24',
      });
      await saveSelfAnswer(test.database, workspace, {
        question,
        answer: null,
        answeredOn: '2026-11-24',
      });
      expect(await loadSelfAnswers(test.database, workspace)).toEqual([
        { question, answer: null, answeredOn: '2026-11-24' },
      ]);
    });

    it('gives the answer of the latest day, in whatever order the days were written', async () => {
      const workspace = await aWorkspace(test.database);
      for (const [answeredOn, answer] of [
        ['2027-02-24', 4],
        ['2026-11-24', 2],
      ] as const) {
        await saveSelfAnswer(test.database, workspace, { question, answer, answeredOn });
      }
      expect(await loadSelfAnswers(test.database, workspace)).toEqual([
        { question, answer: 4, answeredOn: '2027-02-24' },
      ]);
    });

    it('shows a workspace nothing of another', async () => {
      const [mine, other] = [await aWorkspace(test.database), await aWorkspace(test.database)];
      const guessed = { strategyShare: 0.35, decisionMakerHours: 3, couldRunHours: null };
      await saveSelfAnswer(test.database, other, { question, answer: 5, answeredOn: '2026-11-24' });
      await saveGuesses(test.database, other, { ...guessed, guessedOn: '2026-11-24' });
      expect([
        await loadSelfAnswers(test.database, mine),
        await loadGuesses(test.database, mine),
        await loadGuesses(test.database, other),
      ]).toEqual([
        [],
        { strategyShare: null, decisionMakerHours: null, couldRunHours: null },
        guessed,
      ]);
    });

    it('corrects the guesses of a day and keeps those of an earlier one behind them', async () => {
      const workspace = await aWorkspace(test.database);
      const guessed = { strategyShare: 0.2, decisionMakerHours: null, couldRunHours: 7.5 };
      for (const [guessedOn, strategyShare] of [
        ['2026-11-24', 0.35],
        ['2026-11-25', 0.1],
        ['2026-11-25', 0.2],
      ] as const) {
        await saveGuesses(test.database, workspace, { ...guessed, strategyShare, guessedOn });
      }
      expect(await loadGuesses(test.database, workspace)).toEqual(guessed);
    });
  });
});
