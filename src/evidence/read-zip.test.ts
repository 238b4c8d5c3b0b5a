import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '../kernel/user-error.ts';
import { readZip } from './read-zip.ts';

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

const CALENDAR = bytesOf('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
const MEGABYTE = 1024 * 1024;

describe('readZip', () => {
  it('takes every .ics in any folder, packed or not, and passes other files over', () => {
    const archive = zipSync({
      'Maya@example.com.ics': CALENDAR,
      'Takeout/Calendar/Team.ICS': [CALENDAR, { level: 0 }],
      'Takeout/photo.jpg': bytesOf('no calendar'),
      '__MACOSX/._Team.ics': bytesOf('a shadow'),
      'inner.zip': zipSync({ 'hidden.ics': CALENDAR }),
    });
    expect(readZip(archive)).toEqual([
      { name: 'Maya@example.com.ics', bytes: CALENDAR },
      { name: 'Takeout/Calendar/Team.ICS', bytes: CALENDAR },
    ]);
  });

  it('refuses an archive without a calendar, also when only an archive within it may hold one', () => {
    expect([
      codeOf(() => readZip(zipSync({ 'notes.txt': CALENDAR }))),
      codeOf(() => readZip(zipSync({ 'inner.zip': zipSync({ 'a.ics': CALENDAR }) }))),
    ]).toEqual(['zip-without-calendar', 'zip-without-calendar']);
  });

  it('refuses what would unpack to more than it may: in size, in ratio, in number', () => {
    const zeros = new Uint8Array(8 * MEGABYTE);
    const bomb = zipSync({ 'bomb.ics': zeros });
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}.ics`, CALENDAR])),
    );
    expect([
      codeOf(() => readZip(bomb, { bytes: 4 * MEGABYTE })),
      codeOf(() => readZip(bomb)),
      codeOf(() => readZip(many, { entries: 10 })),
    ]).toEqual(['zip-too-large', 'zip-too-large', 'zip-too-large']);
  });

  it('refuses a file that unpacks to more than the archive declares', () => {
    const archive = zipSync({ 'bomb.ics': new Uint8Array(2 * MEGABYTE) });
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    const directory = view.getUint32(archive.length - 22 + 16, true);
    view.setUint32(directory + 24, 1000, true);
    expect(codeOf(() => readZip(archive))).toBe('zip-damaged');
  });

  it('asks to unpack what a password protects', () => {
    const archive = zipSync({ 'a.ics': CALENDAR });
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    const directory = view.getUint32(archive.length - 22 + 16, true);
    view.setUint16(directory + 8, 1, true);
    expect(codeOf(() => readZip(archive))).toBe('zip-protected');
  });

  it('throws nothing but a UserError, however an archive is damaged', () => {
    const archive = zipSync({
      'a.ics': bytesOf('BEGIN:VCALENDAR\n'.repeat(50)),
      'b.txt': CALENDAR,
    });
    const change = fc.record({ at: fc.nat(archive.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.nat(archive.length), (changes, length) => {
        const damaged = archive.slice(0, length);
        for (const { at, byte } of changes) if (at < length) damaged[at] = byte;
        codeOf(() => readZip(damaged));
      }),
      { numRuns: 500 },
    );
  });
});
