import { randomUUIDv7 } from 'node:crypto';
import * as z from 'zod/mini';

/** A new id: UUIDv7 text, so that rows made later sort later. */
export function newId(): string {
  return randomUUIDv7();
}

/** A boolean as both databases store it. */
export function toFlag(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

export function fromFlag(value: number): boolean {
  return value === 1;
}

/** Epoch milliseconds as ISO-8601 UTC text. */
export function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export function fromInstant(text: string): number {
  return Date.parse(text);
}

/** Reads a JSON column and checks its shape: what an older version wrote fails here, not later. */
export function fromJson<S extends z.ZodMiniType>(schema: S, text: string): z.output<S> {
  return z.parse(schema, JSON.parse(text));
}
