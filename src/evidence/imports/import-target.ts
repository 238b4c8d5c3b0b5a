import type { Workspace } from '../../kernel/authorized.ts';
/** Where a reading goes. */
export interface ImportTarget {
  readonly workspace: Workspace;
  /** id of the import, once saved */
  readonly id: string;
  readonly kind: 'file' | 'subscription';
  /** the owner's zone and addresses */
  readonly zone: string;
  readonly own: readonly string[];
  /** epoch milliseconds at which it is read */
  readonly now: number;
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
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** epoch milliseconds */
  readonly nextReadAt: number;
}
