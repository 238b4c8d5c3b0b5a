import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../model/relations.ts';
import { RELATION_CHOICES, sayLevel, sayRelations, toggleRelation } from './relations.ts';

describe('the relations of one person', () => {
  it('can all be chosen, those with a key by one of their own', () => {
    const keys = RELATION_CHOICES.flatMap(({ key }) => key ?? []);
    expect([
      new Set<string>(RELATION_CHOICES.map(({ relation }) => relation)),
      new Set(keys).size,
    ]).toEqual([new Set(RELATIONS), keys.length]);
  });

  it('are said in words, and so is the level', () => {
    expect([sayRelations(['former-peer', 'report']), sayLevel(-2), sayLevel(null)]).toEqual([
      'former peer, report',
      'two levels below',
      '',
    ]);
  });

  it('adds a relation, and takes it away when pressed again', () => {
    expect([toggleRelation([], 'report'), toggleRelation(['report'], 'report')]).toEqual([
      ['report'],
      [],
    ]);
  });

  it('lets a manager decide and a report have been a peer', () => {
    expect([
      toggleRelation(['manager'], 'decision-maker'),
      toggleRelation(['former-peer'], 'report'),
    ]).toEqual([
      ['manager', 'decision-maker'],
      ['former-peer', 'report'],
    ]);
  });

  it('replaces what cannot be true at once and keeps the rest', () => {
    expect([
      toggleRelation(['report', 'decision-maker'], 'manager'),
      toggleRelation(['peer', 'mentor'], 'former-peer'),
      toggleRelation(['former-peer', 'report'], 'outside'),
    ]).toEqual([['decision-maker', 'manager'], ['mentor', 'former-peer'], ['outside']]);
  });

  it('knows that a manager’s manager is neither manager nor peer', () => {
    expect(toggleRelation(['manager', 'peer', 'decision-maker'], 'skip-level')).toEqual([
      'decision-maker',
      'skip-level',
    ]);
  });
});
