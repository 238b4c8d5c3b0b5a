import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const SOURCES = '/sources';

const bearings = usesBearings();

const CONNECTIONS = `Notes:
"Some e-mail addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Example,https://www.linkedin.com/in/ada,ada@acme.example,"Acme, Inc.",Engineering Manager,28 Sep 2023
Bo,Beispiel,https://www.linkedin.com/in/bo,,Firm,Head of Finance,03 Jan 2022
`;

const TABLE = 'Person;Mail;Where\nCy Clerk;cy@firm.example;Finance\n';

/** Messages from and to Ada over the last weeks, and a newsletter. */
function aMailbox(now: Date): string {
  const messages = Array.from({ length: 12 }, (_, index) => {
    const sent = new Date(now.getTime() - (index + 3) * 2 * 86_400_000).toUTCString();
    const isMine = index % 2 === 0;
    const [from, to] = isMine
      ? ['me@firm.example', 'ada@acme.example']
      : ['Ada <ada@acme.example>', 'me@firm.example'];
    const list = index === 11 ? ['List-Id: <news.acme.example>'] : [];
    return [
      `From - ${sent.slice(0, 3)} ${sent.slice(8, 11)} ${sent.slice(5, 7)} ${sent.slice(17, 25)} ${sent.slice(12, 16)}`,
      `Message-ID: <${index}@firm.example>`,
      `From: ${from}`,
      `To: ${to}`,
      `Date: ${sent.replace('GMT', '+0000')}`,
      'Subject: Secret plan',
      ...list,
      '',
      'Secret text',
      '',
    ].join('\n');
  });
  return messages.join('\n');
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel(/^Drop your calendar, contacts or mail/)
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

it('shows what LinkedIn knows before it is kept, and keeps it', async () => {
  const page = await bearings.open(SOURCES);
  await drop(page, 'Connections.csv', CONNECTIONS);
  await page.getByText('2 contacts, 1 e-mail address').waitFor();
  await page.getByText('Engineering Manager, Acme, Inc.').waitFor();
  await page.getByRole('button', { name: 'Save it here' }).click();
  await page.getByRole('heading', { level: 2, name: 'LinkedIn connections' }).waitFor();
  await page.close();
});

it('asks what the columns of a table hold, and reads it by that', async () => {
  const page = await bearings.open(SOURCES);
  await drop(page, 'clerks.csv', TABLE);
  await page.getByLabel('Where').selectOption({ label: 'Department' });
  await page.getByLabel('Person').selectOption({ label: 'Nothing to keep' });
  await page.getByText('cy@firm.example', { exact: true }).first().waitFor();
  await page.getByLabel('Person').selectOption({ label: 'Whole name' });
  await page.getByText('Cy Clerk', { exact: true }).last().waitFor();
  await page.getByRole('button', { name: 'Save it here' }).click();
  await page.getByRole('heading', { level: 2, name: 'clerks' }).waitFor();
  await page.close();
});

it('keeps of mail who, when and to whom, asks which address is one’s own, and undoes it', async () => {
  const page = await bearings.open(SOURCES);
  await drop(page, 'Inbox', aMailbox(new Date()));
  await page.getByText(/^11 direct messages, 2 addresses, between/).waitFor();
  await page.getByText('Counted and not kept: 1 from mailing lists and newsletters.').waitFor();
  await page.getByText('Only who, when and to whom is kept; never subjects or text.').waitFor();
  await page.getByLabel('ada@acme.example').uncheck();
  await page.getByLabel('me@firm.example').check();
  await page.getByRole('button', { name: 'Save it here' }).click();
  await page.getByRole('heading', { level: 2, name: 'Inbox' }).waitFor();
  expect(await page.content()).not.toContain('Secret');
  await page.close();
});

it('says how contacts and mail come out of the programs that hold them', async () => {
  const page = await bearings.open(SOURCES);
  await page.getByText('How to get your contacts and mail out').click();
  await page.getByLabel('They are in').selectOption({ label: 'Gmail: mail' });
  await page.getByText(/takeout\.google\.com/).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.close();
});

it('takes the latest reading back whole', async () => {
  const page = await bearings.open(SOURCES);
  await page.getByRole('button', { name: 'Undo the latest reading of clerks' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('heading', { level: 2, name: 'clerks' }).waitFor({ state: 'detached' });
  await page.close();
});
