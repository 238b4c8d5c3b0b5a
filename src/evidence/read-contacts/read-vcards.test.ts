import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../tests/calendars.ts';
import { CARD_FILES } from '../../../tests/contact-files.ts';
import type { ContactCard } from './contacts.ts';
import { readVcards } from './read-vcards.ts';

function aCard(...lines: readonly string[]): string {
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
}

function cardsOf(text: string): readonly ContactCard[] {
  return readVcards(bytesOf(text)).cards;
}

const ADA = {
  name: 'Ada Example',
  addresses: ['ada@acme.example'],
  organisation: 'Acme, Inc.',
  title: 'Head of Design',
  department: 'Product, Design',
  connectedOn: undefined,
  line: 1,
} satisfies ContactCard;

describe('a card', () => {
  it('says the same in versions 2.1, 3.0 and 4.0', () => {
    const first = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=45=78=61=6D=70=6C=65;Ada',
      'EMAIL;INTERNET;PREF:Ada@Acme.example',
      'ORG;QUOTED-PRINTABLE:Acme=2C=',
      '=20Inc.;Product;Design',
      'TITLE:Head of Design',
      'END:VCARD',
    ].join('\r\n');
    const third = aCard(
      'FN:Ada Example',
      'item1.EMAIL;type=INTERNET;type=pref:ada@acme.example',
      'item1.X-ABLabel:_$!<Work>!$_',
      'ORG:Acme\\, Inc.;Product;Design',
      'TITLE:Head of De',
      ' sign',
    );
    const fourth = aCard(
      'N:Example;Ada;;;',
      'EMAIL;TYPE="work,home";PREF=1:mailto:ada@acme.example',
      'ORG;SORT-AS="A:B":Acme\\, Inc.;Product;Design',
      'ROLE:Head of Design',
    ).replace('3.0', '4.0');
    expect([cardsOf(first), cardsOf(third), cardsOf(fourth)]).toEqual([[ADA], [ADA], [ADA]]);
  });

  it('is read in the encoding it names, or in the one its bytes show', () => {
    const cyrillic = 'FN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=E1=CE=CE=C1';
    const latin = Uint8Array.from('BEGIN:VCARD\nFN:Ren\xe9e\nEND:VCARD\n', (letter) =>
      letter.charCodeAt(0),
    );
    expect([cardsOf(aCard(cyrillic))[0]?.name, readVcards(latin).cards[0]?.name]).toEqual([
      'Анна',
      'Renée',
    ]);
  });

  it('has its first name that says something, each address once, and no picture', () => {
    const picture = `PHOTO;BASE64:\r\n${'  QUJD\r\n'.repeat(2000)}`;
    const unindented = `KEY;ENCODING=b:QUJD\r\n${'QUJDREVG\r\n'.repeat(30)}`;
    const text = aCard(
      'FN:',
      'N:Doe;Jo;;;',
      picture + unindented,
      'EMAIL:jo@a.example',
      'EMAIL:JO@a.example',
    );
    expect(readVcards(bytesOf(text))).toMatchObject({
      cards: [{ name: 'Jo Doe', addresses: ['jo@a.example'] }],
      warnings: [],
    });
  });

  it('of a group, a place or a company is set aside and counted', () => {
    const group = aCard('FN:Friends', 'X-ADDRESSBOOKSERVER-KIND:group');
    const place = aCard('FN:Room 1', 'KIND:location');
    const reading = readVcards(bytesOf(group + place + aCard('FN:Jo')));
    expect([reading.setAside, reading.cards.length, reading.warnings]).toEqual([2, 1, []]);
  });

  it('within a card (an agent) is passed over with all it holds', () => {
    const text = aCard('FN:Jo', `AGENT:\r\n${aCard('FN:Agent', 'EMAIL:x@y.example')}TITLE:Boss`);
    expect(cardsOf(text)).toMatchObject([{ name: 'Jo', addresses: [], title: 'Boss' }]);
  });
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ['never ends', 'BEGIN:VCARD\r\nFN:Broken\r\n'],
  ['ends twice', `${aCard('FN:Twice')}END:VCARD\r\n`],
  ['has a soft break before its end', 'BEGIN:VCARD\r\nNOTE;QUOTED-PRINTABLE:=41=\r\nEND:VCARD\r\n'],
  ['has an indented end', 'BEGIN:VCARD\r\nFN:x\r\n END:VCARD\r\n'],
  ['has a line of two megabytes', aCard(`FN:${'x'.repeat(2_000_000)}`)],
  [
    'has ten thousand addresses',
    aCard(...Array.from({ length: 10_000 }, (_, n) => `EMAIL:a${n}@b.example`)),
  ],
  ['has lines that are none', aCard('no colon', ':::', ';;;', '=', '\0\0')],
  ['has an open quote', aCard('FN;X="a:b', 'EMAIL;TYPE="work:c@d.example')],
  ['names an encoding that is none', aCard('FN;CHARSET=x-none;ENCODING=8BIT:abc')],
  ['says nothing', aCard()],
  ['has no address that is one', aCard('EMAIL:@', 'EMAIL:a b@c', 'EMAIL:a@b@c', 'FN:y')],
  ['has a lone half of a character', aCard('FN:\ud800', 'EMAIL:\udc00@x.example')],
];

describe('a file of cards', () => {
  it('loses no other card to one that is hostile', () => {
    const lost = HOSTILE.filter(([, hostile]) => {
      const cards = cardsOf(aCard('FN:Before') + hostile + aCard('FN:After', 'TITLE:z'));
      const [first, last] = [cards[0], cards.at(-1)];
      return first?.name !== 'Before' || last?.name !== 'After' || cards.length > 3;
    });
    expect(lost.map(([what]) => what)).toEqual([]);
  });

  it('is warned of by line', () => {
    const text = `${aCard('FN:Jo')}BEGIN:VCARD\r\nFN:Open\r\n${aCard('EMAIL:nowhere')}`;
    expect(readVcards(bytesOf(text)).warnings).toEqual([
      { line: 5, message: 'the card does not end; what was there was kept' },
      { line: 7, message: 'an e-mail address here is none; the rest was kept' },
      { line: 7, message: 'there is neither a name nor an e-mail address; left out' },
    ]);
  });

  it('never throws, whatever its bytes', () => {
    const words = fc.constantFrom(
      'BEGIN:VCARD\r\n',
      'END:VCARD\n',
      'FN:',
      'EMAIL;',
      'ENCODING=QUOTED-PRINTABLE:=',
      'CHARSET="utf-7"',
      '\r',
      ' ',
      'N:;;;',
      'AGENT:\n',
    );
    const piece = fc.oneof(fc.uint8Array({ maxLength: 20 }), words.map(bytesOf));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { cards } = readVcards(Uint8Array.from(pieces.flatMap((each) => [...each])));
        const isGood = ({ name, addresses }: ContactCard) =>
          name.isWellFormed() && (name !== '' || addresses.length > 0);
        expect(cards.every(isGood)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back every name, however its lines are folded', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 90 }), (said, width) => {
        const escaped = said.replace(/[\p{C}\p{Z}\\]/gu, 'x').replace(/[;,]/g, '\\$&');
        const bytes = fold(bytesOf(aCard(`FN:${escaped}`)), width);
        expect(readVcards(bytes).cards[0]?.name).toBe(escaped.replace(/\\/g, ''));
      }),
      { numRuns: 300 },
    );
  });

  it.each(CARD_FILES)('of any of thirteen programs is read without a loss: $program', (file) => {
    const { cards, warnings } = readVcards(bytesOf(file.lines.join('\r\n')));
    const said = cards.map(({ name, organisation = '', addresses }) => [
      name,
      organisation,
      addresses.join(' '),
    ]);
    expect([said, warnings.map(({ line }) => line)]).toEqual([file.cards, file.warned ?? []]);
  });
});

/** Folds every line but the fences after each `width` bytes, wherever that cuts. */
function fold(bytes: Uint8Array, width: number): Uint8Array {
  const lines = new TextDecoder('latin1').decode(bytes).split('\r\n');
  const folded = lines.map((line) =>
    /^(BEGIN|END):/.test(line) ? line : line.replace(new RegExp(`.{${width}}`, 'gs'), '$&\r\n '),
  );
  const text = folded.join('\r\n');
  const source = [...text].map((letter) => LATIN.indexOf(letter));
  return Uint8Array.from(source);
}

const LATIN = [...new TextDecoder('latin1').decode(Uint8Array.from({ length: 256 }, (_, n) => n))];
