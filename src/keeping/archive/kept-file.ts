import type { Kept } from '../model.ts';
import { type ArchiveFile, maybeText, text, whole } from './model.ts';

/** The file of the archive that holds a kind. */
export function keptFile({
  file,
  about,
  table,
  title,
  date,
  isOrdered,
  more = [],
  entry,
  one,
}: Kept): ArchiveFile {
  return {
    name: file,
    about,
    table,
    key: ['id'],
    fields: [
      text('id', `the ${one}`),
      ...(isOrdered === true ? [whole('place', 'where it stands in your list')] : []),
      text('title', title.about),
      ...(date === undefined ? [] : [text(date.column, date.about)]),
      ...more.map(({ field }) => field),
      ...(entry === undefined ? [] : [entry]),
      text('created_at', 'when it was begun'),
      text('updated_at', 'when it was last changed'),
      maybeText('deleted_at', 'when it went to the bin; null where it did not'),
    ],
  };
}
