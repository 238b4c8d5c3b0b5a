import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportNews } from './import-threads.ts';
import type { ImportTask } from './work-import.ts';

// A thread does not inherit the compile cache of its process; with it, it is ready sooner.
const cache: string | undefined = workerData;
if (cache !== undefined) enableCompileCache(cache);
const { workImport } = await import('./work-import.ts');

const tell = (news: ImportNews) => parentPort?.postMessage(news);
parentPort?.on('message', async (task: ImportTask) => {
  try {
    await workImport(task, (share) => tell({ is: 'progress', share }));
    tell({ is: 'done' });
  } catch (error) {
    tell({ is: 'broken', error });
  }
});
