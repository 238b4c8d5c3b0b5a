import * as z from 'zod/mini';
import { needsSession } from './policy.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 description of the routes, made from the shapes they declare. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Bearings', version },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'bearings' } },
      schemas: { Error: ERROR },
    },
    paths,
  };
}

/** The JSON Schema of a shape, as it arrives (input) or leaves (output). */
export function describeShape(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return shape;
}

const ERROR = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', description: 'stable, for programs' },
    message: { type: 'string', description: 'what to do next, for people' },
  },
} as const;

function describeRoute(route: Route): Json {
  return {
    summary: route.summary,
    security: needsSession(route) ? [{ session: [] }] : [],
    parameters: [
      ...describeParameters(route.params ?? paramsOf(route.path), 'path'),
      ...describeParameters(route.query, 'query'),
    ],
    ...(route.body && {
      requestBody: {
        required: true,
        content: jsonContent(describeShape(route.body, 'input')),
      },
    }),
    responses: { ...describeSuccess(route), default: REFUSAL },
  };
}

const REFUSAL = {
  description: 'Refused; the code says why.',
  content: jsonContent({ $ref: '#/components/schemas/Error' }),
};

function describeSuccess(route: Route): Json {
  if (route.answer === undefined) return { 204: { description: 'Done.' } };
  const content = jsonContent(describeShape(route.answer, 'output'));
  return { [route.success ?? 200]: { description: 'Done.', content } };
}

function describeParameters(schema: Route['params'], place: 'path' | 'query'): readonly Json[] {
  if (schema === undefined) return [];
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const required = new Set(shape.required);
  return Object.entries(shape.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: property,
  }));
}

/** A route that declares no shape for its address still names what stands in it. */
function paramsOf(path: string): Route['params'] {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  if (names.length === 0) return undefined;
  return z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
}

function jsonContent(schema: Json): Json {
  return { 'application/json': { schema } };
}
