import * as z from 'zod/mini';
import { UserError } from '../../kernel/user-error.ts';

type Schema = z.ZodMiniType;

/** What a shape gives once parsed; undefined where none is declared. */
export type Shaped<S> = S extends Schema ? z.infer<S> : undefined;

// The small zod of the browser says only "Invalid input" by itself.
z.config(z.locales.en());

/** A part of a request, parsed. @throws UserError `wrong-value` naming the field and the reason */
export function parsePart<S extends Schema | undefined>(
  schema: S | undefined,
  value: unknown,
  part: string,
): Shaped<S>;
export function parsePart(schema: Schema | undefined, value: unknown, part: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || part;
  throw new UserError('wrong-value', `${field}: ${issue?.message ?? 'cannot be read'}`);
}

interface Answering {
  readonly method: string;
  readonly path: string;
  readonly answer?: Schema | undefined;
}

/** Also drops what the shape does not name, so that nothing leaves that was not declared. */
export function checkAnswer({ method, path, answer }: Answering, result: unknown): unknown {
  if (answer === undefined) throw new Error(`${method} ${path} answers what it did not declare`);
  const parsed = z.safeParse(answer, result);
  if (parsed.success) return parsed.data;
  throw new Error(`${method} ${path} answers another shape than declared`, {
    cause: parsed.error,
  });
}
