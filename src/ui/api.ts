import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type {
  AddressArguments,
  AddressOf,
  AnswerOf,
  Endpoint,
  LooseAddress,
} from '../kernel/endpoint.ts';
import { useToasts } from './controls/toasts.tsx';
import { writePath } from './path-of.ts';

/** What the server refused, or why it could not be reached. The message says what to do. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
  }
}

interface Call<S extends z.ZodMiniType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** sent as JSON, or as it is when it is a form */
  readonly body?: unknown;
  readonly answer: S;
  readonly signal?: AbortSignal | undefined;
  /** which workspace it is meant for, where that is not the one shown now */
  readonly workspace?: string | undefined;
}

let shownWorkspace: string | undefined;

/** From now on changes are meant for this workspace; the server refuses them for any other. */
export function meanWorkspace(workspace: string | undefined): void {
  shownWorkspace = workspace;
}

/** For calls whose answer has no content (204). */
export const nothingSchema = z.undefined();

/** Calls the server and parses its answer by the schema it was declared with. */
export async function callApi<S extends z.ZodMiniType>(call: Call<S>): Promise<z.infer<S>> {
  const response = await send(call);
  if (!response.ok) throw await readError(response);
  if (response.status === 204) return z.parse(call.answer, undefined);
  return z.parse(call.answer, await response.json());
}

export interface Query<D> {
  readonly queryKey: readonly string[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<D>;
}

/** What is sent to an endpoint: by the shape of its body, a form where it declares none. */
type BodyOf<E extends Endpoint> = E extends { readonly body: infer B extends z.ZodMiniType }
  ? { readonly body: Sent<z.input<B>> }
  : { readonly body?: FormData | undefined };

/** JSON as one may send it: nothing needs to be changeable for that. */
type Sent<T> = T extends readonly (infer U)[]
  ? readonly Sent<U>[]
  : T extends object
    ? { readonly [name in keyof T]: Sent<T[name]> }
    : T;

type Asked<E extends Endpoint> = AddressOf<E> &
  BodyOf<E> &
  Pick<Call<z.ZodMiniType>, 'signal' | 'workspace'>;

/** Calls an endpoint by its path and shapes, as the server declared them. */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  asked: Asked<E>,
): Promise<AnswerOf<E>>;
export async function callEndpoint(endpoint: Endpoint, asked: LooselyAsked): Promise<unknown> {
  const { params, query, ...sent } = asked;
  const { answer = nothingSchema } = endpoint;
  const path = writePath(endpoint.path, { params, query });
  return await callApi({ ...sent, method: METHODS[endpoint.method], path, answer });
}

type LooselyAsked = Omit<Call<z.ZodMiniType>, 'method' | 'path' | 'answer'> & LooseAddress;

const METHODS = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
} as const;

/**
 * What to ask of an endpoint: `useData(getQuery(showTimeEndpoint))`. Its key is the path cut at its
 * slashes, so that `/api/time` also stands for all that lies below it.
 */
export function getQuery<E extends Endpoint>(
  endpoint: E,
  ...address: AddressArguments<E>
): Query<AnswerOf<E>>;
/** What to ask of a path that a definition names, as of what is kept by hand. */
export function getQuery<S extends z.ZodMiniType>(path: string, answer: S): Query<z.infer<S>>;
export function getQuery(where: Endpoint | string, more?: LooseAddress | z.ZodMiniType) {
  if (typeof where === 'string')
    return queryOf(where, more instanceof z.ZodMiniType ? more : nothingSchema);
  const address = more instanceof z.ZodMiniType ? undefined : more;
  return queryOf(writePath(where.path, address), where.answer ?? nothingSchema);
}

function queryOf(path: string, answer: z.ZodMiniType): Query<unknown> {
  return {
    queryKey: keyOf(path),
    queryFn: ({ signal }) => callApi({ method: 'GET', path, answer, signal }),
  };
}

/** The answer itself: while it is on its way the page's fallback shows, and an error its error page. */
export function useData<D>(query: Query<D>): D {
  return useSuspenseQuery(query).data;
}

interface Change<V, D> {
  readonly send: (variables: V) => Promise<D>;
  /** the path whose answer this change replaces by its own */
  readonly replaces?: string | undefined;
  /** what the replaced answer will likely be, shown before the server says so */
  readonly guess?: ((current: D, variables: V) => D) | undefined;
  /** what was done, in words, and the variables that take it back; `before` is the replaced answer */
  readonly undo?: ((variables: V, before: D | undefined) => Undo<V> | undefined) | undefined;
}

interface Undo<V> {
  readonly said: string;
  readonly back: V;
}

/** A change to what the server keeps: shown at once, taken back on refusal, undone from its toast. */
export function useChange<V, D>(change: Change<V, D>) {
  const client = useQueryClient();
  const toasts = useToasts();
  const key = change.replaces === undefined ? undefined : keyOf(change.replaces);
  // two changes to one answer under way at once could arrive in the other order, an undo too
  const inTurn = key === undefined ? {} : { scope: { id: key.join('/') } };
  const undoing = useMutation({
    ...inTurn,
    mutationFn: change.send,
    onSuccess: (data) => {
      if (key !== undefined) client.setQueryData<D>(key, data);
      toasts.show({ text: 'Undone' });
    },
    onError: (error) => toasts.show({ text: sayError(error), isTrouble: true }),
    onSettled: () => client.invalidateQueries(),
  });
  const mutation = useMutation({
    ...inTurn,
    mutationFn: change.send,
    onMutate: async (variables: V) => {
      if (key === undefined) return { before: undefined };
      await client.cancelQueries({ queryKey: key, exact: true });
      const before = client.getQueryData<D>(key);
      if (before !== undefined && change.guess !== undefined) {
        client.setQueryData<D>(key, change.guess(before, variables));
      }
      return { before };
    },
    onSuccess: (data, variables, { before }) => {
      if (key !== undefined) client.setQueryData<D>(key, data);
      const undo = change.undo?.(variables, before);
      if (undo !== undefined) {
        toasts.show({ text: undo.said, undo: () => undoing.mutate(undo.back) });
      }
    },
    onError: (error, _variables, context) => {
      if (key !== undefined && context?.before !== undefined) {
        client.setQueryData<D>(key, context.before);
      }
      toasts.show({ text: error.message, isTrouble: true });
    },
    // an answer sorts hours anew, a person changes measures: whatever is on screen asks again
    onSettled: () => client.invalidateQueries(),
  });

  return mutation;
}

/** What an error says to a person. */
export function sayError(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  return 'Something broke in this page. Reload it; what was saved is kept.';
}

export function keyOf(path: string): readonly string[] {
  return path.split(/[/?]/).filter((part) => part !== '');
}

async function send(call: Call<z.ZodMiniType>): Promise<Response> {
  const init: RequestInit = {
    method: call.method,
    credentials: 'same-origin',
    headers: writeHeaders(call),
  };
  if (call.signal !== undefined) init.signal = call.signal;
  if (call.body instanceof FormData) init.body = call.body;
  else if (call.body !== undefined) init.body = JSON.stringify(call.body);
  try {
    return await fetch(call.path, init);
  } catch (error) {
    if (call.signal?.aborted === true) throw error;
    throw new ApiError(
      'unreachable',
      'Bearings does not answer. Check that it still runs, then try again; what you typed is kept here.',
      0,
    );
  }
}

function writeHeaders({ method, body, workspace = shownWorkspace }: Call<z.ZodMiniType>): Headers {
  const headers = new Headers({ accept: 'application/json' });
  const isJson = body !== undefined && !(body instanceof FormData);
  if (isJson) headers.set('content-type', 'application/json');
  if (method !== 'GET' && workspace !== undefined) headers.set('bearings-workspace', workspace);
  return headers;
}

const errorSchema = z.object({ code: z.string(), message: z.string() });

async function readError(response: Response): Promise<ApiError> {
  const text = await response.text();
  const parsed = z.safeParse(z.pipe(z.string(), z.transform(readJson)), text);
  const error = z.safeParse(errorSchema, parsed.data);
  if (error.success) return new ApiError(error.data.code, error.data.message, response.status);
  return new ApiError(
    'unexpected-answer',
    `Bearings answered with an error it should not (${response.status}). Try again; if it stays, run bearings doctor.`,
    response.status,
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
