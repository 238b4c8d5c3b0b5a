import type { ArchiveFile, Field } from '../../keeping/archive/model.ts';
import { ARCHIVE_VERSION } from './model.ts';

/** What the archive holds and how to use it, for people and for other programs. */
export function writeReadme(files: readonly ArchiveFile[]): string {
  return `# Your Bearings archive

Everything you keep in Bearings, in one file that needs no Bearings to be read. It holds your own
words, the people around you and your calendars, and the addresses of calendar subscriptions, which
are secrets: keep it where you would keep a diary.

- \`manifest.json\` says which format this is (version ${ARCHIVE_VERSION}) and how much each file holds.
- \`data/\` is what Bearings brings in again: JSON in UTF-8, one item a line. Every field is below.
- \`csv/\` is for spreadsheets, made from \`data/\`: people, events, answers. A cell that would begin
  as a formula has an apostrophe before it. It is not read back.
- \`journal/\` is one Markdown file an entry, made from \`data/\`. It is not read back.

To bring it into a fresh Bearings: Settings, “Your data”, or \`bearings import FILE\`. Sessions and
one-time links are left out; hours are computed again, search is made anew.

Instants are ISO 8601 in UTC, dates are local, absent values are null.

${files.map(describeFile).join('\n')}`;
}

function describeFile({ name, about, fields, lists = [] }: ArchiveFile): string {
  const lines = [
    ...fields.map((field) => describeField(field, '')),
    ...lists.flatMap((list) => [
      `- \`${list.name}\`: ${list.about}, a list`,
      ...list.fields.map((field) =>
        list.fields.length === 1 ? `  - each ${field.about}` : describeField(field, '  '),
      ),
    ]),
  ];
  return `## data/${name}.json\n${about[0]?.toUpperCase()}${about.slice(1)}.\n\n${lines.join('\n')}\n`;
}

function describeField({ name, about }: Field, indent: string): string {
  return `${indent}- \`${name}\`: ${about}`;
}
