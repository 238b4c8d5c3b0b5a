import type { RunningBearings } from './bearings.ts';

/** Brings a calendar in as its owner would: drops the file on Sources, looks, saves. */
export async function saveCalendar(
  bearings: Pick<RunningBearings, 'open'>,
  calendar: string,
): Promise<void> {
  const page = await bearings.open('/sources');
  await page.getByLabel(/^Drop your calendar/).setInputFiles(aCalendarFile(calendar));
  await page.getByRole('button', { name: 'Save it here' }).click();
  await page.getByText(/ is saved$/).waitFor();
  await page.close();
}

export function aCalendarFile(calendar: string) {
  return { name: 'maya.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar) };
}
