import { isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';

/** Something wrong with content, and where: the path of keys and indices that leads to it. */
export interface ContentProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export interface ContentShape<S extends z.ZodMiniType> {
  /** to name the file to whoever edits or translates it */
  readonly file: string;
  readonly schema: S;
  /** what the schema cannot say: ids once, counts, cross-references */
  readonly findProblems: (content: z.infer<S>) => readonly ContentProblem[];
}

/**
 * Reads a content file in YAML and holds it to its promises.
 * @throws Error naming file and line of everything that is wrong
 */
export function readContent<S extends z.ZodMiniType>(
  text: string,
  { file, schema, findProblems }: ContentShape<S>,
): z.infer<S> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [unreadable] = document.errors;
  if (unreadable !== undefined) {
    throw new Error(`${file}:${lines.linePos(unreadable.pos[0]).line}: ${unreadable.message}`);
  }
  const parsed = z.safeParse(schema, document.toJS());
  const problems = parsed.success ? findProblems(parsed.data) : parsed.error.issues.map(asProblem);
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new Error(
    problems.map(({ path, message }) => `${file}:${lineOf(path)}: ${message}`).join('\n'),
  );

  function lineOf(path: readonly PropertyKey[]): number {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

/** Problems of ids that stand twice in a list. */
export function findRepeatedIds(
  entries: readonly { readonly id: string }[],
  list: readonly PropertyKey[],
): ContentProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isTaken = seen.has(id);
    seen.add(id);
    const message = `the id ${id} is taken by an earlier entry`;
    return isTaken ? [{ path: [...list, index, 'id'], message }] : [];
  });
}

function asProblem(issue: z.core.$ZodIssue): ContentProblem {
  const field = issue.path.findLast((step) => typeof step === 'string') ?? 'the file';
  if (issue.code === 'unrecognized_keys') {
    return { path: issue.path, message: `${issue.keys.join(', ')} is not a field here` };
  }
  if (issue.code === 'invalid_value') {
    return { path: issue.path, message: `${String(field)} is one of ${issue.values.join(', ')}` };
  }
  if (issue.code === 'invalid_type') {
    return { path: issue.path, message: `${String(field)} is missing, or not ${issue.expected}` };
  }
  const isWords = issue.message !== 'Invalid input';
  const message = isWords ? issue.message : `${String(field)} has the wrong size`;
  return { path: issue.path, message };
}
