import type { Workspace } from '../../kernel/authorized.ts';
import type { UserErrorStatus } from '../../kernel/user-error.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import type { Import } from '../model.ts';
import type { ColumnMapping } from '../read-contacts/columns.ts';

/** Who imports, and as what. Plain data: it crosses threads. */
export interface ImportBase {
  readonly workspace: Workspace;
  /** id of the import, once saved */
  readonly id: string;
  readonly kind: 'file' | 'subscription';
  /** the owner's zone and addresses */
  readonly zone: string;
  readonly own: readonly string[];
  /** epoch milliseconds at which it is read */
  readonly now: number;
}

/** Where a reading goes. */
export interface ImportTarget extends ImportBase {
  /** of a new source */
  readonly name: string;
  /** id of the source to read again */
  readonly source?: string | undefined;
  /** a new source, though it looks like one that is there */
  readonly asNew?: boolean | undefined;
  readonly subscription?: Subscription | undefined;
}

export interface Subscription {
  readonly address: string;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  /** epoch milliseconds */
  readonly nextReadAt: number;
}

/** What an import is begun with. */
export interface ImportTask {
  readonly settings: DatabaseSettings;
  readonly base: ImportBase;
  /** larger files are refused, packed or unpacked */
  readonly limit: number;
}

/** To the thread: an import begins, its bytes come, it is read, perhaps saved, and ends. */
export type ImportOrder = { readonly do: 'begin'; readonly task: ImportTask } | LaterOrder;

export type LaterOrder =
  | { readonly do: 'take'; readonly bytes: Uint8Array<ArrayBuffer> }
  | ReadOrder
  /** the exclusions were changed: look again at what would be stored */
  | { readonly do: 'protect' }
  /** what the columns of a table mean */
  | { readonly do: 'map'; readonly mapping: ColumnMapping }
  | { readonly do: 'save'; readonly asNew: boolean }
  | { readonly do: 'end' };

/** All bytes are there: what is known of them by then. */
export interface ReadOrder {
  readonly do: 'read';
  /** names the source where the calendar has no name */
  readonly fileName: string;
  /** id of the source to read again */
  readonly source?: string | undefined;
  /** what its owner calls it */
  readonly name?: string | undefined;
  readonly subscription?: Subscription | undefined;
  /** without a preview: the owner has seen this source before */
  readonly savesItself?: boolean | undefined;
}

export type ImportPreview = NonNullable<Import['preview']>;
export type PeoplePreview = NonNullable<Import['people']>;

/** From the thread. */
export type ImportNews =
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'preview'; readonly name: string; readonly preview: ImportPreview }
  | { readonly is: 'people'; readonly name: string; readonly people: PeoplePreview }
  /** so many bytes were taken: more may come */
  | { readonly is: 'took'; readonly bytes: number }
  | { readonly is: 'saved'; readonly source: string }
  | Refusal
  | { readonly is: 'broken'; readonly error: unknown };

/** A UserError on its way between threads. */
export interface Refusal {
  readonly is: 'refused';
  readonly code: string;
  readonly message: string;
  readonly status: UserErrorStatus;
}
