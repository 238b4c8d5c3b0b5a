import type { UserError } from '../../../kernel/user-error.ts';
import { HORIZONS, KINDS } from '../../../time/core/kinds.ts';
import type { Rule } from '../../../time/model.ts';
import { badLine, type CsvFile } from '../csv-rows.ts';

const FIELDS = ['title', 'person', 'category'] as const;

/**
 * The owner's rules, from a JSON file `[{"match","field","kind","horizon"?}]`, in their order.
 * @throws UserError naming file and line for what cannot be read
 */
export function readRulesFile(file: CsvFile): Rule[] {
  const entries = parseJson(file);
  if (!Array.isArray(entries)) {
    throw badLine(file.name, 1, 'the rules are a list: [{"match": …, "field": …, "kind": …}]');
  }
  return entries.map((entry: unknown, index) => readRule(entry, { file, index }));
}

interface Place {
  readonly file: CsvFile;
  /** which entry of the list */
  readonly index: number;
}

function readRule(entry: unknown, place: Place): Rule {
  if (typeof entry !== 'object' || entry === null) throw badRule(place, 'a rule is {…}');
  const { match, field, kind, horizon }: Partial<Record<keyof Rule, unknown>> = entry;
  if (typeof match !== 'string' || match.trim() === '') {
    throw badRule(place, '"match" is the text to look for');
  }
  const rule = {
    match,
    field: choose(FIELDS, field, { ...place, key: 'field' }),
    kind: choose(KINDS, kind, { ...place, key: 'kind' }),
  };
  if (horizon === undefined || horizon === null) return rule;
  return { ...rule, horizon: choose(HORIZONS, horizon, { ...place, key: 'horizon' }) };
}

function choose<T extends string>(
  allowed: readonly T[],
  value: unknown,
  { key, ...place }: Place & { readonly key: string },
): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw badRule(place, `"${key}" is one of ${allowed.join(', ')}`);
  return found;
}

function badRule({ file, index }: Place, reason: string): UserError {
  return badLine(file.name, lineOfEntry(file.text, index), `rule ${index + 1}: ${reason}`);
}

function parseJson({ name, text }: CsvFile): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const position = /position (\d+)/.exec(cause.message)?.[1];
    const until = position === undefined ? text.length : Number(position);
    throw badLine(name, text.slice(0, until).split('\n').length, 'the file is not JSON');
  }
}

/** The line on which an entry of the outer list begins; the text is known to be JSON. */
function lineOfEntry(text: string, index: number): number {
  let line = 1;
  let depth = 0;
  let entry = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]|,|\n|[^\s[\]{},"]+/g)) {
    if (token === '\n') line++;
    else if (token === ']' || token === '}') depth--;
    else if (token === ',' && depth === 1) entry++;
    else {
      if (depth === 1 && entry === index && token !== ',') return line;
      if (token === '[' || token === '{') depth++;
    }
  }
  return line;
}
