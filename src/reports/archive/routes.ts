import type { Context } from 'hono';
import { mayOwn } from '../../accounts/may-own.ts';
import { refuseSample } from '../../accounts/sample-store.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import { receiveForm } from '../../platform/http/receive-form.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { bringInEndpoint, exportAllEndpoint } from './endpoints.ts';
import { openArchive } from './open-archive.ts';
import { countArchive, refuseUnlessEmpty, saveArchive } from './save-archive.ts';
import { writeArchive } from './write-archive.ts';

export interface ArchiveGround {
  /** for a connection that reads while others write */
  readonly database: DatabaseSettings;
  /** bytes */
  readonly uploadLimit: number;
}

export function archiveRoutes({
  database: settings,
  uploadLimit,
}: ArchiveGround): readonly Route[] {
  const exportAll = defineRoute(
    {
      ...exportAllEndpoint,
      access: mayOwn,
      summary: 'Everything you keep as one ZIP: JSON, CSV, Markdown and a README.',
    },
    async ({ database, workspace, now }) => {
      await refuseSample(database, workspace);
      const name = `bearings-${toInstant(now).slice(0, 10)}.zip`;
      return new Response(ReadableStream.from(writeArchive(settings, workspace)), {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': `attachment; filename="${name}"`,
        },
      });
    },
  );

  const bringIn = defineRoute(
    {
      ...bringInEndpoint,
      access: mayOwn,
      summary:
        'Brings an archive into an empty workspace; with preview=yes only says what it holds.',
    },
    async ({ database, workspace, query, now, context }) => {
      await refuseSample(database, workspace);
      const archive = openArchive(await takeFile(context, uploadLimit));
      await refuseUnlessEmpty(database, workspace);
      if (query.preview === 'yes') return countArchive(archive);
      await saveArchive(database, workspace, { archive, now });
      return countArchive(archive, true);
    },
  );

  return [exportAll, bringIn];
}

/** The bytes of the form field `file`. */
async function takeFile(context: Context, limit: number): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let size = 0;
  await receiveForm(context.req.raw, async ({ pieces }) => {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > limit) throw tooLarge(limit);
      taken.push(piece);
    }
  });
  return Buffer.concat(taken);
}

function tooLarge(limit: number): UserError {
  return new UserError(
    'file-too-large',
    `This file is larger than ${Math.round(limit / 1_000_000)} MB. Bring it in with \`bearings import FILE\`, which takes any size.`,
    413,
  );
}
