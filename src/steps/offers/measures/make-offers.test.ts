import { describe, expect, it } from 'vitest';
import { someFacts } from '../../../../tests/facts-builders.ts';
import { describeMeasure, measureAll } from '../../../capabilities/catalog.ts';
import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { quoteTitle } from '../../../kernel/say-title.ts';
import { FACT_KINDS, FACTS, type FactKind } from '../../../notebook/practices/model.ts';
import { loadPractices } from '../../practices/load-practices.ts';
import type { FoundFact } from '../model.ts';
import { fillText } from './fill.ts';
import { makeOffers } from './make-offers.ts';
import { findSupplies } from './supplies.ts';

const MEASURES = measureAll(someFacts([])).map(describeMeasure);

/** A fact of a kind whose every placeholder is filled with a word found nowhere else. */
function aFound(fact: FactKind): FoundFact {
  const names = Object.keys(FACTS[fact].supplies);
  return {
    ...{ fact, key: `key of ${fact}`, words: `words of ${fact}`, href: '/strategy/time', size: 1 },
    fill: Object.fromEntries(names.map((name) => [name, `Real${name}`])),
  };
}

function offersOf(found: readonly FoundFact[]) {
  const none = { supplies: [], shifts: [], headings: new Map<string, number>() };
  return makeOffers({ practices: loadPractices(), found, measures: MEASURES, ...none });
}

describe('every practice of ours, filled with every kind of fact', () => {
  const offers = offersOf(FACT_KINDS.filter((kind) => kind !== 'none').map(aFound));

  it('holds no placeholder and no word that stood in for one', () => {
    const asWritten = new Map(loadPractices().map((practice) => [practice.id, practice]));
    const troubles = offers.flatMap(({ offer }) => {
      const { fact, ...practice } = asWritten.get(offer.practice) ?? { fact: 'none' as const };
      const texts = [offer.trigger, offer.act, ...offer.say].join('\n');
      const written = JSON.stringify(practice);
      const standIns = Object.values(FACTS[fact].supplies).filter((word) => {
        return texts.includes(word) && !written.includes(word);
      });
      const braces = JSON.stringify(offer).match(/[{][a-z]+[}]/g) ?? [];
      return [...standIns, ...braces].map((trouble) => `${offer.practice}: ${trouble}`);
    });
    expect([troubles, offers.length > 15]).toEqual([[], true]);
  });

  it('is not offered where any of what it needs is unknown', () => {
    const empty = offersOf(FACT_KINDS.map((kind) => ({ ...aFound(kind), fill: {} })));
    expect(empty.map(({ offer }) => offer.act.match(/[{}]/))).toEqual(empty.map(() => null));
    expect(empty.length).toBeLessThan(offers.length);
  });

  it('has an id of its own', () => {
    const ids = offers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('offers what needs no record where there is none', () => {
  const offers = offersOf([]);
  expect([
    offers.length > 15,
    offers.every(({ offer: { about } }) => about.words === '' && about.href === null),
    new Set(offers.map(({ shift }) => shift)).size,
  ]).toEqual([true, true, 6]);
});

it('knows how much a change of rhythm changes of its measure, by the hours of its meeting', () => {
  // half of 5 h a week: 2.5 h of what the team could run; 2.5 of 25 h that are hands-on
  const series = { hoursAWeek: 5, allHoursAWeek: 25, partOf: undefined };
  const sizes = offersOf([
    { ...aFound('series-could-run'), ...series },
    { ...aFound('series-largest'), ...series },
  ]).flatMap(({ offer }) => (offer.size === null ? [] : [[offer.practice, offer.size]]));
  expect(sizes).toEqual([
    ['delegation.hand-over-the-series', 2.5],
    ['delegation.write-the-status-down', 0.1],
  ]);
});

it.each([
  'When triage ends',
  'Half of our tickets are answered in a day, and the other half wait for somebody who knows',
  'Ann / Bo “1:1”',
  '1:1 Priya',
  'Q3?',
  '-',
  'ÄRGER: RE: FW: Standup!!!',
])('holds the title “%s” apart from its own words', (title) => {
  const quoted = quoteTitle(title);
  const fill = { series: quoted, hours: '5', people: '9', person: 'Priya', priority: quoted };
  const offers = offersOf([
    { ...aFound('series-could-run'), fill, partOf: undefined },
    { ...aFound('series-largest'), fill, partOf: undefined },
    { ...aFound('priority-least'), fill },
  ]).filter(({ offer }) => offer.about.fact !== 'none');
  const texts = offers.flatMap(({ offer }) => [offer.trigger, offer.act, offer.observable]);
  const bare = texts.filter((text) => text.replaceAll(quoted, '').includes(title));
  const said = offers.flatMap(({ offer }) => offer.say).filter((words) => /[“”]/.test(words));
  expect([offers.length, bare, said]).toEqual([5, [], []]);
});

it('says one of a thing in the singular', () => {
  expect([
    fillText('{minutes} minutes with {person}, {days} days', {
      minutes: '1',
      person: 'Ann',
      days: '12',
    }),
    fillText('{person}', {}),
  ]).toEqual(['1 minute with Ann, 12 days', undefined]);
});

it('offers fewer hours of a series only to what those hours are part of', () => {
  const found = { ...aFound('series-could-run'), partOf: ['strategy.reactive'] };
  const about = (parts: Partial<FoundFact>) =>
    offersOf([{ ...found, ...parts }]).filter(({ offer }) => offer.about.fact !== 'none').length;
  expect([about({}), about({ partOf: ['delegation.could-run'] }) > 0]).toEqual([0, true]);
});

it('supplies a calendar first, and then who people are, each only while it is missing', () => {
  const facts = someFacts([]);
  const priority = { id: 'p', title: 'Platform', why: '', links: [] };
  expect([
    findSupplies(facts, false).map(({ id }) => id),
    findSupplies(facts, true).map(({ id }) => id),
    findSupplies({ ...facts, priorities: [priority] }, false).map(({ title }) => title),
  ]).toEqual([
    ['supply.calendar', 'supply.priority'],
    ['supply.decision-makers', 'supply.reports', 'supply.priority'],
    ['Bring your calendar', 'Link a meeting to “Platform”'],
  ]);
});

it('serves every shift with a calendar', () => {
  const [calendar] = findSupplies(someFacts([]), false);
  expect(calendar?.serves).toEqual(CAPABILITY_IDS);
});

it('offers no introduction to somebody who was met among few in the last 90 days', () => {
  const about = (isKnownLately: boolean) =>
    offersOf([{ ...aFound('decision-maker-silent'), isKnownLately }])
      .filter(({ offer }) => offer.about.fact === 'decision-maker-silent')
      .map(({ practice }) => practice);
  const introduction = 'network.ask-for-the-introduction';
  expect([about(false).includes(introduction), about(true)]).toEqual([
    true,
    about(false).filter((practice) => practice !== introduction),
  ]);
  expect(about(true).length).toBeGreaterThan(0);
});
