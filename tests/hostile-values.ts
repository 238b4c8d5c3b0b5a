import * as z from 'zod/mini';

/** A JSON Schema as far as our shapes use it. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

/** How the leaves of a value are filled, and which of several shapes is taken. */
interface Filling {
  readonly choice: number;
  readonly text: (shape: Shape) => unknown;
  readonly number: (shape: Shape) => unknown;
  readonly length: number;
}

/** Digits that no database can press together. */
const LONG = Array.from({ length: 1200 }, (_, at) =>
  ((at * 2_654_435_761) % 65_536).toString(16),
).join('');

/** Within most limits of letters, and beyond what PostgreSQL takes as a key. */
const WIDE = Array.from({ length: 1900 }, (_, at) =>
  String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
).join('');

export const HOSTILE_TEXTS: readonly string[] = [
  'a\0b',
  LONG,
  WIDE,
  '',
  ' ',
  '\ud800',
  '😀'.repeat(300),
  "x'; --",
  '%_\\',
  '../',
  '-1',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  'a@b@c',
  'null',
  '__proto__',
];
const HOSTILE_NUMBERS: readonly unknown[] = [-1, 0, 0.5, 2 ** 31, 2 ** 53, 1e308, -1e308, '7'];

/** A value that the shape takes, as far as a shape can say. */
export function plainValue(schema: z.ZodMiniType, choice = 0): unknown {
  return fill(shapeOf(schema), { choice, text: plainText, number: plainNumber, length: 1 });
}

/** Values near the shape, each with something in it that nobody sends by hand. */
export function hostileValues(schema: z.ZodMiniType): readonly unknown[] {
  const shape = shapeOf(schema);
  const plain = { choice: 0, text: plainText, number: plainNumber, length: 1 };
  const choices = Array.from({ length: mostChoices(shape) }, (_, choice) => choice);
  return [
    ...choices.map((choice) => fill(shape, { ...plain, choice })),
    ...HOSTILE_TEXTS.map((text) => fill(shape, { ...plain, text: () => text })),
    ...HOSTILE_NUMBERS.map((number) => fill(shape, { ...plain, number: () => number })),
    ...[0, 300].map((length) => fill(shape, { ...plain, length })),
    ...replaceEach(fill(shape, plain), ['a\0b', LONG, WIDE, '', null, [], {}, 5]),
    ...[null, [], {}, 'text', 5],
  ];
}

function shapeOf(schema: z.ZodMiniType): Shape {
  // as it was read from JSON, so that it has no more than the interface says
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

function fill(shape: Shape, filling: Filling): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[filling.choice % shape.enum.length];
  const choices = shape.anyOf ?? shape.oneOf;
  const chosen = choices?.[filling.choice % choices.length];
  if (chosen !== undefined) return fill(chosen, filling);
  const type = typeof shape.type === 'object' ? shape.type[0] : shape.type;
  if (type === 'string') return filling.text(shape);
  if (type === 'boolean') return filling.choice % 2 === 0;
  if (type === 'number' || type === 'integer') return filling.number(shape);
  if (type === 'array') {
    const length = Math.max(filling.length, shape.minItems ?? 0);
    return Array.from({ length }, () => fill(shape.items ?? {}, filling));
  }
  if (type !== 'object') return null;
  const fields = Object.entries(shape.properties ?? {});
  return Object.fromEntries(fields.map(([name, field]) => [name, fill(field, filling)]));
}

function plainText({ format, pattern }: Shape): string {
  if (format === 'date') return '2026-03-16';
  if (format === 'date-time') return '2026-03-16T09:00:00Z';
  if (format === 'email') return 'ann@firm.example';
  if (format === 'uri') return 'https://firm.example/a.ics';
  if (pattern?.includes('W') === true) return '2026-W12';
  return 'ann@firm.example';
}

function plainNumber({ minimum }: Shape): number {
  return minimum ?? 1;
}

function mostChoices(shape: Shape): number {
  const own = (shape.anyOf ?? shape.oneOf ?? shape.enum ?? [0]).length;
  const inner = [...(shape.anyOf ?? shape.oneOf ?? []), ...Object.values(shape.properties ?? {})];
  const deeper = shape.items === undefined ? inner : [...inner, shape.items];
  return Math.min(12, Math.max(own, ...deeper.map(mostChoices)));
}

/** The value once for each of its parts and replacements. */
function replaceEach(value: unknown, replacements: readonly unknown[]): readonly unknown[] {
  if (Array.isArray(value))
    return value.flatMap((item, at) =>
      [...replacements, ...replaceEach(item, replacements)].map((other) => value.with(at, other)),
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    [...replacements, ...replaceEach(part, replacements)].map((other) => ({
      ...value,
      [name]: other,
    })),
  );
}
