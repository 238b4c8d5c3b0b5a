import * as z from 'zod/mini';

/** A JSON Schema as far as our shapes use it. */
const shapeSchema = z.looseObject({
  /** several where a value may be null */
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  const: z.optional(z.unknown()),
  enum: z.optional(z.array(z.unknown())),
  format: z.optional(z.string()),
  minimum: z.optional(z.number()),
  minItems: z.optional(z.number()),
  minLength: z.optional(z.number()),
  pattern: z.optional(z.string()),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
  items: z.optional(z.unknown()),
  properties: z.optional(z.record(z.string(), z.unknown())),
});

/** A value of the shape in which every free text is the mark, so that it can be looked for. */
export function sampleOf(schema: z.ZodMiniType, mark: string): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), mark);
}

function sample(json: unknown, mark: string): unknown {
  const shape = z.parse(shapeSchema, json);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const [choice] = shape.anyOf ?? shape.oneOf ?? [];
  if (choice !== undefined) return sample(choice, mark);
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (type === 'string') return text(shape, mark);
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return shape.minimum ?? 1;
  if (type === 'array') {
    const length = Math.max(1, shape.minItems ?? 0);
    return Array.from({ length }, () => sample(shape.items ?? {}, mark));
  }
  if (type !== 'object') return null;
  const fields = Object.entries(shape.properties ?? {});
  return Object.fromEntries(fields.map(([name, field]) => [name, sample(field, mark)]));
}

function text({ format, pattern }: z.infer<typeof shapeSchema>, mark: string): string {
  if (format === 'date') return '2026-03-16';
  if (format === 'date-time') return '2026-03-16T09:00:00Z';
  if (format === 'email') return `${mark.toLowerCase()}@firm.example`;
  if (format === 'uri') return `https://${mark.toLowerCase()}.example/a.ics`;
  if (pattern?.includes('W') === true) return '2026-W12';
  return mark;
}
