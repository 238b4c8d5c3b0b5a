import { joinBytes } from '../../kernel/bytes.ts';
import { startMailReader } from '../read-mail/read-mail.ts';
import { isZip } from '../read-zip-entries.ts';
import type { PeopleReading } from './people-reading.ts';
import { isPeopleTable, isVcard, readPeopleFile, toMailReading } from './people-reading.ts';
import { type SourceFiles, type SourceReader, startSourceReader } from './source-files.ts';

/** What a file turned out to be, by what is in it. */
export type UploadReading =
  | { readonly is: 'calendar'; readonly files: SourceFiles }
  | { readonly is: 'people'; readonly reading: PeopleReading };

/** Reads an upload of any kind that arrives in pieces. */
export interface UploadReader {
  /** throws UserError when it is of no use or too large */
  add(piece: Uint8Array): void;
  /** throws UserError when it is of no use or damaged */
  finish(fileName: string): UploadReading;
}

/** Enough to tell what a file is. */
const HEAD = 4096;

/** Whether a file is a mailbox, told by its first bytes. A mailbox may be of any size. */
export function isMailbox(head: Uint8Array): boolean {
  return MAILBOX.every((byte, at) => head[at] === byte);
}

const MAILBOX = [...'From '].map((letter) => letter.charCodeAt(0));

/** `limit`: bytes of the largest file that is not a mailbox; `now`: epoch milliseconds. */
export function startUploadReader({
  limit,
  now,
}: {
  readonly limit: number;
  readonly now: number;
}): UploadReader {
  let head: Uint8Array = new Uint8Array(0);
  let reader: UploadReader | undefined;

  function add(piece: Uint8Array): void {
    if (reader !== undefined) {
      reader.add(piece);
      return;
    }
    head = joinBytes([head, piece]);
    if (head.length >= HEAD) begin();
  }

  function begin(): UploadReader {
    const begun = readerFor(head, { limit, now });
    begun.add(head);
    reader = begun;
    head = new Uint8Array(0);
    return begun;
  }

  return { add, finish: (fileName) => (reader ?? begin()).finish(fileName) };
}

function readerFor(
  head: Uint8Array,
  { limit, now }: { readonly limit: number; readonly now: number },
): UploadReader {
  if (isMailbox(head)) {
    const reader = startMailReader({ now });
    return {
      add: reader.add,
      finish: () => ({ is: 'people', reading: toMailReading(reader.finish()) }),
    };
  }
  if (!isZip(head) && (isVcard(head) || isPeopleTable(head))) return readWhole();
  return readFiles(startSourceReader(limit));
}

/** Address books are small: they are read when they are there. */
function readWhole(): UploadReader {
  const pieces: Uint8Array[] = [];
  return {
    add: (piece) => void pieces.push(piece),
    finish: () => ({ is: 'people', reading: readPeopleFile(joinBytes(pieces.splice(0))) }),
  };
}

function readFiles(reader: SourceReader): UploadReader {
  return {
    add: reader.add,
    finish: (fileName) => ({ is: 'calendar', files: reader.finish(fileName) }),
  };
}
