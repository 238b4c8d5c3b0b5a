import * as z from 'zod/mini';
import type { UserError } from '../kernel/user-error.ts';
import type { Field } from './archive/model.ts';

/** Something kept by hand: what its owner says of it, and the id that a page made for it. */
export type KeptThing<Draft extends object> = Draft & { readonly id: string };

/** What the list of a kind answers; a kind may answer more beside it. */
export type KeptAnswer<Draft extends object, List extends string> = Readonly<
  Record<List, readonly KeptThing<Draft>[]>
>;

/** What stands in a column of its own, so that the database can sort by it or the bin show it. */
interface TextColumn<Draft> {
  readonly column: string;
  /** in the README of an archive */
  readonly about: string;
  of(draft: Draft): string;
}

interface MoreColumn<Draft> {
  readonly field: Field;
  /** left out where something else than the draft says it */
  of?(draft: Draft): unknown;
}

/** Something of a kind that can be noted from any page. */
interface KeptCapture {
  /** which of the kind, where it has several: `session` */
  readonly what: string;
  /** on the switch of what to note: `Session` */
  readonly title: string;
  /** among what can be done: `Note a session`, and the words it is looked for by */
  readonly deed: string;
  readonly words: string;
}

/** Where a kind is found, shown and noted. */
interface KeptDoor<Draft> {
  /** of its page, and over what is found of it */
  readonly title: string;
  /** what its page belongs to: `Strategy` */
  readonly under: string;
  /** its page; `#id` leads to one */
  readonly to: string;
  /** other words its page is looked for by */
  readonly called: string;
  /** what one is found by; a kind without is not looked for */
  words?(draft: Draft): readonly string[];
  readonly captures?: readonly KeptCapture[];
}

/** What is open between the owner and someone, as far as a thing says it. */
export interface OpenMatter {
  /** what it is: work that was handed over, or a promise */
  readonly kind: 'delegation' | 'promise';
  /** an address or a name */
  readonly with: string;
  /** the local date since which it is open */
  readonly on: string;
  readonly text: string;
  /** of a promise, the local date by which it is to be kept; null where none was said */
  readonly by: string | null;
  /** of a delegation, how far they decide, 1–7 */
  readonly level: number | null;
}

/**
 * A kind of thing that its owner keeps by hand. From it come its rows, routes, place in the bin,
 * file of the archive, hits of the search, and how a page lists, changes and undoes it.
 */
export interface Kept<Draft extends object = object, List extends string = string> {
  /** a word of the product: in the bin, among what is found, in addresses */
  readonly kind: string;
  /** one of them, said in a sentence: `decision` */
  readonly one: string;
  /** all of them, in a list of what is kept: `your decisions`; also their file of the archive */
  readonly about: string;
  readonly file: string;
  readonly table: string;
  readonly path: `/api/${string}`;
  /** one sentence on the API page */
  readonly summary: string;
  /** what is sent at each save, whole */
  readonly draft: z.ZodMiniType<Draft>;
  readonly answer: z.ZodMiniType<KeptAnswer<Draft, List>>;
  /** the property of the answer that lists them */
  readonly list: List;
  /** what tells its owner which it is */
  readonly title: Omit<TextColumn<Draft>, 'column'>;
  /** the day it is listed by; without one it is listed as it was begun */
  readonly date?: TextColumn<Draft>;
  readonly isLatestFirst?: boolean;
  /** whether its owner puts them in an order; new ones come last */
  readonly isOrdered?: boolean;
  /** more that stands in columns */
  readonly more?: readonly MoreColumn<Draft>[];
  /** the column that holds the whole draft as JSON; without one the columns say it all */
  readonly entry?: Field;
  /** whether hours or measures read it */
  readonly isMeasured?: boolean;
  /** how many there may be outside the bin */
  readonly most?: number;
  /** why a draft cannot stand beside the others, if it cannot */
  refuse?(draft: Draft, others: readonly KeptThing<Draft>[]): UserError | undefined;
  /** what shows of those outside the bin; all unless told */
  shown?(things: readonly KeptThing<Draft>[]): readonly KeptThing<Draft>[];
  /** what of it is open with someone on a local date, for their page and the meeting brief */
  open?(draft: Draft, today: string): OpenMatter | undefined;
  readonly door: KeptDoor<Draft>;
  /** the notice once a new one is kept */
  readonly said: string;
}

/** Holds a definition to its type, and lets its draft be inferred. */
export function defineKept<Draft extends object, List extends string>(
  kept: Kept<Draft, List>,
): Kept<Draft, List> {
  return kept;
}

/** The ids of things that are put in an order, first things first. */
export const keptOrderSchema = z.object({
  ids: z.array(z.uuid()).check(z.minLength(1), z.maxLength(1000)),
});

/** What the owner says of it, without its id. */
export function draftOf<Draft extends object>(kept: Kept<Draft>, thing: KeptThing<Draft>): Draft {
  return z.parse(kept.draft, thing);
}
