import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { RULES } from './walls.ts';

/** What a look at the imports found. */
export interface Look {
  /** one line a broken wall: rule, from, to */
  readonly broken: readonly string[];
  /** source files the tool did not read: its silence about them means nothing */
  readonly unread: readonly string[];
  readonly modules: number;
  readonly imports: number;
}

/** Reads every import below `src/` of a folder and holds it against the walls. */
export async function lookAtWalls(folder: string): Promise<Look> {
  const answer = await cruise(['src'], {
    baseDir: folder,
    ruleSet: { forbidden: RULES },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  });
  if (typeof answer.output === 'string') throw new Error('expected the imports as data');
  return describe(answer.output, globSync('src/**/*.{ts,tsx}', { cwd: folder }));
}

function describe(result: ICruiseResult, files: readonly string[]): Look {
  const read = new Set(result.modules.map((module) => module.source));
  return {
    broken: result.summary.violations.map(
      (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`,
    ),
    unread: files.filter((file) => !read.has(file.replaceAll('\\', '/'))),
    modules: result.modules.length,
    imports: result.modules.reduce((sum, module) => sum + module.dependencies.length, 0),
  };
}

if (import.meta.main) {
  const look = await lookAtWalls(fileURLToPath(new URL('..', import.meta.url)));
  for (const line of look.broken) console.error(line);
  for (const file of look.unread) console.error(`not read, so not judged: ${file}`);
  // Fewer imports than files would mean that the tool saw names and understood nothing.
  const isBlind = look.imports < look.modules;
  if (isBlind) console.error(`only ${look.imports} imports seen in ${look.modules} modules`);
  if (look.broken.length > 0 || look.unread.length > 0 || isBlind) process.exit(1);
  console.log(`walls hold: ${look.modules} modules, ${look.imports} imports`);
}
