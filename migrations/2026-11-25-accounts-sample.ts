import type { Database } from '../src/platform/database/database.ts';

export async function up(database: Database): Promise<void> {
  // Whose sample a workspace is; null for one's own.
  await database.schema.alterTable('workspace').addColumn('sample_of', 'text').execute();
  // What a session looks at in place of its own workspace.
  await database.schema.alterTable('session').addColumn('shown_workspace', 'text').execute();
}
