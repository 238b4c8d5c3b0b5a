import { evenBytes } from '../read-calendar/even-bytes.ts';
import { decodeText } from '../read-calendar/text.ts';
import { type ColumnMapping, type ColumnMeaning, readColumns } from './columns.ts';
import {
  BAD_ADDRESS,
  type ContactCard,
  type ContactReading,
  type ContactWarning,
  cleanAddresses,
  cleanOrNothing,
  cleanText,
  NOBODY,
} from './contacts.ts';
import { readConnectedOn } from './read-dates.ts';
import { findDelimiter, type Row, splitRows } from './split-rows.ts';

/** A table of people before it is read: its columns, what they seem to mean, a few rows to see. */
export interface ContactTable {
  readonly format: Exclude<ContactReading['format'], 'vcard'>;
  readonly header: readonly string[];
  readonly mapping: ColumnMapping;
  readonly sample: readonly (readonly string[])[];
}

/** What stands before the header of an export: notes to the reader. */
const LONGEST_PREAMBLE = 20;
const SAMPLE = 3;

/** Looks at a table; undefined when none of its first lines names the columns of people. */
export function openTable(bytes: Uint8Array): ContactTable | undefined {
  return findTable(textOf(bytes))?.table;
}

/**
 * Reads a table of people by what its columns mean: LinkedIn, Google and Outlook say it by their
 * header, any other by `mapping`. It never throws; a broken row costs itself at most.
 * @returns undefined when it is no such table
 */
export function readTable(bytes: Uint8Array, mapping?: ColumnMapping): ContactReading | undefined {
  const text = textOf(bytes);
  const found = findTable(text);
  if (found === undefined) return undefined;
  const { table, delimiter, headerLine } = found;
  const warnings: ContactWarning[] = [];
  const cards: ContactCard[] = [];
  const warn = (line: number, message: string) => warnings.push({ line, message });
  const unclosed = (line: number) => line > headerLine && warn(line, UNCLOSED);
  for (const row of splitRows(text, delimiter, unclosed)) {
    if (row.line <= headerLine) continue;
    const card = readRow(row, { mapping: mapping ?? table.mapping, warn });
    if (card !== undefined) cards.push(card);
  }
  return {
    format: table.format,
    cards,
    setAside: 0,
    warnings: warnings.toSorted((a, b) => a.line - b.line),
  };
}

const UNCLOSED = 'a quote of this row is not closed; the row was read as it stands';
const BAD_DATE = 'the day of the connection is no date; the rest was kept';

function textOf(bytes: Uint8Array): string {
  const even = evenBytes(bytes);
  return decodeText(even, 0, even.length);
}

interface FoundTable {
  readonly table: ContactTable;
  readonly delimiter: string;
  readonly headerLine: number;
}

function findTable(text: string): FoundTable | undefined {
  const lines = firstLines(text);
  for (const delimiter of new Set(lines.map(findDelimiter))) {
    const rows: Row[] = [];
    for (const row of splitRows(lines.join('\n'), delimiter)) rows.push(row);
    const at = rows.findIndex(({ cells }) => cells.length > 1 && readColumns(cells) !== undefined);
    const header = rows[at];
    const columns = header === undefined ? undefined : readColumns(header.cells);
    if (header === undefined || columns === undefined) continue;
    const sample = rows.slice(at + 1, at + 1 + SAMPLE).map(({ cells }) => cells);
    return {
      table: { ...columns, header: header.cells.map(cleanText), sample },
      delimiter,
      headerLine: header.line,
    };
  }
  return undefined;
}

function firstLines(text: string): readonly string[] {
  return text.slice(0, 64 * 1024).split(/\r\n|\r|\n/, LONGEST_PREAMBLE + SAMPLE + 1);
}

interface RowReading {
  readonly mapping: ColumnMapping;
  readonly warn: (line: number, message: string) => void;
}

function readRow({ line, cells }: Row, { mapping, warn }: RowReading): ContactCard | undefined {
  const said = (meaning: ColumnMeaning) =>
    cells.filter((cell, index) => mapping[index] === meaning && cell.trim() !== '');
  const first = (meaning: ColumnMeaning) => cleanOrNothing(said(meaning)[0]);
  const { addresses, hasBad } = cleanAddresses(said('address').flatMap(splitAddresses));
  const spoken = ['firstName', 'middleName', 'lastName'] as const;
  const name = first('name') ?? cleanText(spoken.map((part) => first(part) ?? '').join(' '));
  if (hasBad) warn(line, BAD_ADDRESS);
  if (name === '' && addresses.length === 0) {
    warn(line, NOBODY);
    return undefined;
  }
  const [date] = said('connectedOn');
  const connectedOn = date === undefined ? undefined : readConnectedOn(date);
  if (date !== undefined && connectedOn === undefined) warn(line, BAD_DATE);
  return {
    name,
    addresses,
    organisation: first('organisation'),
    title: first('title'),
    department: first('department'),
    connectedOn,
    line,
  };
}

/** Google joins several values of one cell by ` ::: `; people write `;` or `,` by hand. */
function splitAddresses(cell: string): readonly string[] {
  return cell.split(/ ::: |[;,\s]+/);
}
