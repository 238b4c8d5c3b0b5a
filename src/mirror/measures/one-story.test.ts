import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFaults, ODD_NAMES, ODD_TITLES } from '../../../tests/odd-names.ts';
import { DEFINITIONS } from '../../capabilities/catalog.ts';
import type { Subject } from '../../capabilities/model.ts';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { MEASURE_INPUTS, type MeasureDefinition } from '../../kernel/measure.ts';
import { sayPerson } from '../../kernel/say-person.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import type { Finding, Shift } from '../model.ts';
import { aMeasure, aSelf, NO_GUESS, someViews } from './a-views.ts';
import { describeBehind } from './behind.ts';
import { findFinding } from './finding.ts';
import { compareGuesses } from './guesses.ts';
import { describeShifts } from './rows.ts';
import { sayMeasure } from './say-measure.ts';
import type { Views } from './views.ts';
import { SAID, SHOWN, STILL_IN_THE_WORK } from './words.ts';

const DEFINED = [...DEFINITIONS.values()];

/** Any measure of the catalogue anywhere on its axis, with any range; or below its minimum. */
function anyMeasure(definition: MeasureDefinition): fc.Arbitrary<MeasureOnTheWire> {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .record({
      at: unit,
      reach: unit,
      part: unit,
      of: fc.integer({ min: 1, max: 90 }),
      enough: fc.boolean(),
    })
    .map(({ at, reach, part, of, enough }) => {
      const { floor = 0, heading = 1 } = definition;
      const valueAt = (position: number) => Math.max(0, floor + position * (heading - floor));
      const value = valueAt(at * 1.4);
      const ends = [valueAt(at * 1.4 - reach / 3), valueAt(at * 1.4 + reach / 3)];
      const isKnown = { value, low: Math.min(...ends), high: Math.max(...ends), missing: null };
      return aMeasure({
        id: definition.id,
        title: definition.title,
        unit: definition.unit,
        better: definition.better,
        inputs: [...definition.inputs],
        isAnchor: definition.isAnchor === true,
        floor: definition.floor ?? null,
        heading: definition.heading ?? null,
        until: definition.until ?? null,
        count: { n: Math.round(part * of), of },
        enough,
        ...(enough ? isKnown : { value: null, low: null, high: null, missing: 'More weeks.' }),
      });
    });
}

const anySubject: fc.Arbitrary<Subject> = fc.record({
  names: fc.array(
    fc.constantFrom(...ODD_NAMES).map((name) => sayPerson(name, 'x@acme.example')),
    {
      maxLength: 2,
    },
  ),
  series: fc.option(
    fc.record({
      title: fc.constantFrom(...ODD_TITLES),
      hours: fc.double({ min: 0, max: 40, noNaN: true }),
    }),
  ),
});

/** Any workspace: every measure, any answers, any importance, any records that hold something. */
const anyViews: fc.Arbitrary<Views> = fc
  .record({
    measures: fc.tuple(...DEFINED.map(anyMeasure)),
    subjects: fc.tuple(...DEFINED.map(() => anySubject)),
    means: fc.tuple(...CAPABILITY_IDS.map(() => fc.option(fc.integer({ min: 2, max: 10 })))),
    importance: fc.tuple(...CAPABILITY_IDS.map(() => fc.integer({ min: 1, max: 5 }))),
    filled: fc.subarray([...MEASURE_INPUTS]),
    areGuessesShown: fc.boolean(),
  })
  .map(({ measures, subjects, means, importance, filled, areGuessesShown }) =>
    someViews({
      measures,
      subjects: new Map(measures.map(({ id }, index) => [id, subjects[index] ?? NOBODY])),
      self: new Map(
        CAPABILITY_IDS.map((id, index) => {
          const half = means[index] ?? undefined;
          return [id, aSelf(half === undefined ? undefined : half / 2)];
        }),
      ),
      importance: new Map(CAPABILITY_IDS.map((id, index) => [id, importance[index] ?? 3])),
      filled: new Set(filled),
      guesses: areGuessesShown ? someViews().guesses : NO_GUESS,
      areGuessesShown,
    }),
  );

const NOBODY: Subject = { names: [], series: null };

function findingOf(views: Views, shifts: readonly Shift[]): Finding {
  return findFinding(views, { shifts, comparisons: compareGuesses(views) });
}

function isApart({ gap }: Shift): boolean {
  return gap.size === 'wide' || gap.size === 'some';
}

/** Every measure of the shift that a text says, by its clause or its few words. */
function listSaid(text: string, shift: Shift, views: Views): Shift['data']['positions'] {
  return shift.data.positions.filter(({ measure: id }) => {
    const measure = views.measures.find((each) => each.id === id);
    if (measure === undefined) return false;
    const short = Object.values(SHOWN[id] ?? {});
    const few = id === 'delegation.hands-on' ? [...short, STILL_IN_THE_WORK] : short;
    const clause = sayMeasure(measure, views.subjects.get(id));
    return [clause, ...few].some((words) => text.includes(words));
  });
}

it('tells in the headline the shift, the gap and the direction of its row', () => {
  fc.assert(
    fc.property(anyViews, (views) => {
      const shifts = describeShifts(views);
      const { shift: told, said, shown, basis } = findingOf(views, shifts);
      const row = shifts.find(({ capability }) => capability === told);
      if (row?.self == null || row.data.at === null) {
        expect(told).toBe(null);
        return;
      }
      expect(said).toBe(`You say ${SAID[row.capability][row.self.state]}.`);
      const word = `${row.gap.word.charAt(0).toUpperCase()}${row.gap.word.slice(1)}`;
      expect(basis).toContain(`${word}: ${row.data.state}, from ${row.data.resolved} of `);
      expect(/ agrees?\.$/.test(shown)).toBe(!isApart(row));
      if (!isApart(row)) return;
      const { position } = row.self;
      const isBelow = row.data.at < position;
      const cited = listSaid(shown, row, views);
      expect(cited.length).toBeGreaterThan(0);
      for (const { at, state } of cited) {
        expect([at < position, isBelow && state === 'there']).toEqual([isBelow, false]);
      }
    }),
    { numRuns: 400 },
  );
});

it('tells the widest sound gap of today once the guesses are gone', () => {
  fc.assert(
    fc.property(anyViews, (views) => {
      const shifts = describeShifts(views);
      const sound = shifts.filter(
        (shift) => isApart(shift) && shift.data.resolved > 1 && !shift.data.isMixed,
      );
      const told = findingOf({ ...views, areGuessesShown: false }, shifts);
      const widest = Math.min(...sound.map(({ gap }) => gap.rank ?? Number.POSITIVE_INFINITY));
      const row = shifts.find(({ capability }) => capability === told.shift);
      if (sound.length > 0) expect(row?.gap.rank).toBe(widest);
      expect(told.said).not.toMatch(/guess/);
    }),
    { numRuns: 200 },
  );
});

it('says the same of a shift on its own page, and no faulty sentence anywhere', () => {
  fc.assert(
    fc.property(anyViews, (views) => {
      const shifts = describeShifts(views);
      const headline = findingOf(views, shifts);
      const behind = shifts.map((shift) => describeBehind(shift, views).finding);
      const same = behind.find(({ shift }) => shift === headline.shift);
      if (same !== undefined) expect(same.said).toBe(headline.said);
      const texts = [headline, ...behind]
        .flatMap(({ said, shown, basis }) => [said, shown, basis])
        .concat(shifts.flatMap(({ gap }) => gap.sentence ?? []));
      expect(
        texts.map((text) => [text, findFaults(text)]).filter(([, faults]) => faults?.length),
      ).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
