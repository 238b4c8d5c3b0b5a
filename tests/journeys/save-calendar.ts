import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { importSchema } from '../../src/evidence/model.ts';
import type { RunningBearings } from './bearings.ts';

/** Brings a calendar in as the page does: sends the file, waits until it is read, saves it. */
export async function saveCalendar(send: RunningBearings['send'], calendar: string): Promise<void> {
  const { name, mimeType, buffer } = aCalendarFile(calendar);
  const form = new FormData();
  form.set('file', new Blob([buffer], { type: mimeType }), name);
  const begun = await send('POST', '/api/imports', form);
  const { id } = z.parse(importSchema, await begun.json());
  for (;;) {
    const shown = await send('GET', `/api/imports/${id}`);
    const { state } = z.parse(importSchema, await shown.json());
    if (state !== 'reading') break;
    await sleep(20);
  }
  await send('POST', `/api/imports/${id}/save`);
}

export function aCalendarFile(calendar: string) {
  return { name: 'maya.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar) };
}
