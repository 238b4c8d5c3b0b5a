import * as z from 'zod/mini';

/** What `manifest.json` of an archive says it is. */
export const ARCHIVE_FORMAT = 'bearings-archive';
/** Raised when a file's shape changes so that an older Bearings would misread it. */
export const ARCHIVE_VERSION = 1;

/** What leads an archive: what it is, and what it holds. */
export const manifestSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.int(),
  /** the last change of the database that it was made after */
  schema: z.string(),
  files: z.array(z.object({ name: z.string(), count: z.int() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What an archive would bring, or has brought, in. */
export const archiveCountsSchema = z.object({
  files: z.array(z.object({ name: z.string(), about: z.string(), count: z.int() })),
  isSaved: z.boolean(),
});
export type ArchiveCounts = z.infer<typeof archiveCountsSchema>;
