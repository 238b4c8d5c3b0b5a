import { describe, expect, it } from 'vitest';
import { foldText, readTitle, titleKey } from './read-title.ts';

const wordsOf = (title: string) => readTitle(title).tokens.map((token) => token.text);

describe('reading a title', () => {
  it('sets aside the marks that mail and calendars put before it', () => {
    const titles = [
      'Canceled: Ops sync',
      'Abgesagt: Ops sync',
      'Annulé : Ops sync',
      'Re: FW: Ops sync',
      '(TENTATIVE) Ops sync',
      '[Hold] Ops sync',
      'Updated invitation: Ops sync',
    ];
    expect(titles.map(titleKey)).toEqual(titles.map(() => 'ops sync'));
  });

  it('keeps a title that is nothing but such a mark', () => {
    expect([titleKey('Hold'), titleKey('Reminder:')]).toEqual(['hold', 'reminder']);
  });

  it('keeps brackets that say something of the meeting', () => {
    expect(titleKey('[EXT] Pricing')).toBe('ext pricing');
  });

  it('hears no difference in capitals, accents, punctuation, signs and spaces', () => {
    const titles = ['Café – Déjà vu', 'CAFE: deja  VU!!', '☕ café / de\u0301ja\u0300 vu'];
    expect(titles.map(titleKey)).toEqual(titles.map(() => 'cafe deja vu'));
    expect(foldText('Straße Łódź Ørsted')).toBe('strasse lodz orsted');
  });

  it('hears every way to write a meeting of two as one word, and a date as none', () => {
    const written = ['1:1 Jan', '1-1 Jan', '1/1 Jan', '1 : 1 Jan', '1:1s Jan'];
    expect(written.map((title) => wordsOf(title)[0])).toEqual(written.map(() => '1:1'));
    expect(wordsOf('due 1/1/2027')).not.toContain('1:1');
  });

  it('hears any quarter as the same word', () => {
    expect([wordsOf('Q3 forecast'), wordsOf('q1FY27 forecast')]).toEqual([
      ['q#', 'forecast'],
      ['q#', 'forecast'],
    ]);
  });

  it('reads titles without any word, and very long ones, without a fault', () => {
    expect([titleKey(''), titleKey('🎉🎉'), titleKey('—')]).toEqual(['', '', '']);
    expect(readTitle('sync '.repeat(5000)).tokens.length).toBeLessThan(500);
  });
});
