import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import { aCalendarFile, anEvidenceApp } from '../../../tests/evidence-builders.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';

const FINE = aCalendarFile([{ uid: 'a', start: '20261110T090000Z' }]);

/** Thirty megabytes of nothing in thirty kilobytes. */
function aZipBomb(): Uint8Array {
  const line = strToU8('BEGIN:VCALENDAR\r\n');
  const bomb = new Uint8Array(30_000_000).fill(0x20);
  bomb.set(line);
  return zipSync({ 'calendar.ics': bomb }, { level: 9 });
}

const HOSTILE = [
  ['a text that is no calendar', strToU8('Dear diary,\n'.repeat(50)), 422],
  ['a web page', strToU8('<!doctype html><html><body>Sign in</body></html>'), 422],
  ['an empty file', new Uint8Array(0), 400],
  ['noise', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251), 422],
  ['a zip archive that unpacks without end', aZipBomb(), 413],
  ['a zip archive without a calendar', zipSync({ 'a.txt': strToU8('hello') }), 422],
  ['a zip archive that is cut off', zipSync({ 'a.ics': strToU8(FINE) }).subarray(0, 60), 422],
  ['a file beyond the limit', strToU8(FINE + ' '.repeat(6_000_000)), 413],
] as const;

forEachDatabase((test) => {
  it('refuses what is no calendar with a message that helps, and keeps no trace of it', async () => {
    const { upload, workspace } = await anEvidenceApp(test);
    const before = await dumpWorkspace(test.database, workspace);
    const answers: unknown[] = [];
    for (const [what, bytes] of HOSTILE) {
      const answer = await upload(bytes, { fileName: 'calendar.ics' });
      const { code, message } = JSON.parse(await answer.text());
      answers.push([what, answer.status, typeof code, String(message).length > 20]);
    }
    const refusal = (status: unknown) =>
      typeof status === 'number' && status >= 400 && status < 500 ? 'refused' : status;
    expect(
      answers.map(
        (answer) => Array.isArray(answer) && [answer[0], refusal(answer[1]), answer[2], answer[3]],
      ),
    ).toEqual(HOSTILE.map(([what]) => [what, 'refused', 'string', true]));
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
  });

  it('refuses a form without a file, with two, with another field, or that is no form', async () => {
    const { call, workspace } = await anEvidenceApp(test);
    const before = await dumpWorkspace(test.database, workspace);
    const form = (...names: readonly string[]) => {
      const made = new FormData();
      for (const name of names) made.append(name, new Blob([FINE]), 'a.ics');
      return made;
    };
    const codes: unknown[] = [];
    for (const body of [form(), form('file', 'file'), form('calendar'), { file: FINE }]) {
      const answer = await call('POST', '/api/imports', body);
      codes.push([answer.status, JSON.parse(await answer.text()).code]);
    }
    expect(codes).toEqual([
      [400, 'no-file'],
      [400, 'one-file'],
      [400, 'no-file'],
      [415, 'not-a-form'],
    ]);
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
  });

  it('refuses to read a file again for a calendar that is not there', async () => {
    const { upload } = await anEvidenceApp(test);
    const answer = await upload(FINE, { source: '01a20c13-0532-7cb4-b5b9-f9868edb6eb1' });
    expect([answer.status, JSON.parse(await answer.text()).code]).toEqual([
      404,
      'source-not-found',
    ]);
  });
});
