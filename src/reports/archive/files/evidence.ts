import * as z from 'zod/mini';
import { calendarWarningSchema, estimateSchema, exclusionSchema } from '../../../evidence/model.ts';
import { TIME_CHANGES } from '../../../evidence/read-source/compare-times.ts';
import {
  type ArchiveFile,
  flag,
  json,
  maybeText,
  maybeWhole,
  text,
  whole,
} from '../../../keeping/archive/model.ts';

const source = text('source_id', 'the calendar', { name: 'source' });
const importId = text('import_id', 'the reading that brought it', { name: 'import' });

/** Checked whole by what reads them each day; here only that they are what they are made as. */
const components = z.record(z.string(), z.unknown());
const times = z.array(z.array(z.union([z.number(), z.string()])).check(z.minLength(2)));

const SOURCES: ArchiveFile = {
  name: 'calendars',
  about: 'the calendars you brought in',
  table: 'evidence_source',
  key: ['id'],
  fields: [
    text('id', 'what other files name it by'),
    text('kind', 'file or subscription', { schema: z.enum(['file', 'subscription']) }),
    text('name', 'its name'),
    maybeText('address', 'of a subscription: who knows it can read the calendar'),
    maybeText('etag', 'what its server said the last time'),
    maybeText('last_modified', 'what its server said the last time'),
    flag('is_excluded', 'whether it counts for nothing'),
    text('zone', 'where its dates begin'),
    text('expanded_to', 'its series are listed up to this instant'),
    text('read_at', 'when it was last read'),
    maybeText('next_read_at', 'when it is read again'),
    maybeText('trouble', 'why the last reading failed'),
    json('warnings', 'what could not be read', { schema: z.array(calendarWarningSchema) }),
    whole('events', 'how many events it holds'),
    whole('occurrences', 'how many times they take place'),
    maybeWhole('with_people', 'how many events name anybody; null where that was not counted'),
    maybeText('first_at', 'the first of them'),
    maybeText('last_at', 'the last of them'),
  ],
};

const IMPORTS: ArchiveFile = {
  name: 'calendar-imports',
  about: 'each reading of a calendar that changed something',
  table: 'evidence_import',
  key: ['source_id', 'id'],
  fields: [
    source,
    text('id', 'the reading'),
    text('made_at', 'when'),
    whole('added', 'events it added'),
    whole('changed', 'events it changed'),
    whole('vanished', 'events it no longer found'),
    text('expanded_before', 'how far series were listed before it'),
  ],
};

const SERIES: ArchiveFile = {
  name: 'series',
  about: 'the events of your calendars, single and recurring, as they were read',
  table: 'evidence_series',
  key: ['source_id', 'number'],
  fields: [
    source,
    whole('number', 'its number within the calendar'),
    text('uid', 'as the calendar names it'),
    text('calendar', 'the calendar inside the file'),
    whole('events', 'components it is made of'),
    flag('goes_on', 'whether it may have times beyond what is listed'),
    importId,
    maybeText('retired_by', 'the reading that replaced it; null while it holds'),
    flag('is_all_day', 'whether it is without hours'),
    whole('occurrences', 'how many times it takes place'),
    maybeText('first_at', 'its first start'),
    maybeText('last_at', 'its last start'),
    maybeText('ends_at', 'its latest end'),
    json('components', 'title, people, rule and exceptions of each component', {
      schema: components,
    }),
    json('times', 'each time: start and end in epoch milliseconds, component, recurrence', {
      schema: times,
    }),
  ],
};

const CHANGES: ArchiveFile = {
  name: 'calendar-changes',
  about: 'meetings that were moved, cancelled or vanished between two readings',
  table: 'evidence_change',
  key: ['source_id', 'import_id', 'number'],
  fields: [
    source,
    importId,
    whole('number', 'its number within the reading'),
    text('kind', 'moved, cancelled, vanished or declined', { schema: z.enum(TIME_CHANGES) }),
    text('calendar', 'the calendar inside the file'),
    text('uid', 'as the calendar names it'),
    text('recurrence', 'which of its series'),
    json('event', 'as it was before', { schema: components }),
    text('old_start_at', 'its start before'),
    text('old_end_at', 'its end before'),
    maybeText('new_start_at', 'its start after; null when it vanished'),
    maybeText('new_end_at', 'its end after'),
    text('last_read_at', 'it happened after this reading'),
    text('seen_at', 'and before this one'),
  ],
};

export const EVIDENCE_FILES: readonly ArchiveFile[] = [
  SOURCES,
  IMPORTS,
  SERIES,
  CHANGES,
  {
    name: 'exclusions',
    about: 'what is never stored',
    table: 'evidence_exclusion',
    key: ['kind', 'value'],
    fields: [
      text('kind', 'word, address or calendar', { schema: exclusionSchema.shape.kind }),
      text('value', 'which one'),
      whole('place', 'where it stands in your list'),
    ],
  },
  {
    name: 'estimate',
    about: 'a week you described by hand',
    table: 'evidence_estimate',
    key: [],
    fields: [
      text('week', 'the ISO week', { schema: estimateSchema.shape.week }),
      json('half_days', 'ten half-days and the kind of each', {
        schema: estimateSchema.shape.halfDays,
      }),
    ],
  },
];
