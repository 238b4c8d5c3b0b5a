import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';

export const JOURNAL_LINKS = ['shift', 'person', 'series', 'step'] as const;

/** What an entry is about: a shift by its id, a person by theirs, a series by its title. */
export const journalLinkSchema = z.object({
  kind: z.enum(JOURNAL_LINKS),
  target: z.string().check(z.minLength(1), z.maxLength(2000)),
});
export type JournalLink = z.infer<typeof journalLinkSchema>;

/** What the owner writes; the whole entry is sent at each autosave. */
export const journalDraftSchema = z.object({
  /** the local date it is about */
  on: z.iso.date(),
  /** Markdown */
  text: z.string().check(z.maxLength(100_000)),
  /** id of the prompt it answers, or null */
  prompt: z.nullable(z.string().check(z.maxLength(100))),
  /** the prompt as it was shown, with its fact filled in */
  asked: z.nullable(z.string().check(z.maxLength(1000))),
  links: z.array(journalLinkSchema).check(z.maxLength(50)),
});
export type JournalDraft = z.infer<typeof journalDraftSchema>;

export const journalEntrySchema = z.extend(journalDraftSchema, {
  id: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

export const journalPageSchema = z.object({
  entries: z.array(journalEntrySchema),
  /** what to ask with for earlier entries; null at the end */
  next: z.nullable(z.string()),
  count: z.int(),
});

/** A prompt as content holds it; `{largest}` and its like stand for a fact of the week. */
export const promptSchema = z.object({
  id: z.string(),
  text: z.string(),
  shift: z.enum(CAPABILITY_IDS),
});
export type Prompt = z.infer<typeof promptSchema>;

export const journalOfferSchema = z.object({
  /** the prompt of this week; null when every one was answered in the last six months */
  prompt: z.nullable(promptSchema),
  /** the entry nearest to this day a year ago; null without one */
  yearAgo: z.nullable(journalEntrySchema),
});
