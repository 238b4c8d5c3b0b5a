import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';

// A thread does not inherit the compile cache of its process; with it, it is ready sooner.
const cache: string | undefined = workerData;
if (cache !== undefined) enableCompileCache(cache);
const { runImports } = await import('./run-imports.ts');
runImports();
