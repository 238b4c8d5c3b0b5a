import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';

// In a thread, since a large database takes seconds and requests go on meanwhile.
const { from, to }: { readonly from: string; readonly to: string } = workerData;
const database = new DatabaseSync(from, { timeout: 30_000 });
database.prepare('VACUUM INTO ?').run(to);
database.close();
