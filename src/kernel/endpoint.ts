import type * as z from 'zod/mini';

type Shape = z.ZodMiniType;

/** Where something is asked for and in which shapes, declared once for the server and the pages. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** `/api/sources/:id` */
  readonly path: `/${string}`;
  readonly params?: Shape;
  readonly query?: Shape;
  /** of a JSON body; left out where a form is sent or nothing */
  readonly body?: Shape;
  /** of the JSON answer; left out where the answer is a file or nothing */
  readonly answer?: Shape;
  /** 200 unless the work only began (202) */
  readonly success?: 202;
}

/** The names that stand in a path: `id` of `/api/sources/:id`. */
type ParamOf<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer After}`
    ? NameOf<Name> | ParamOf<After>
    : NameOf<Rest>
  : never;
type NameOf<N extends string> = N extends `${infer Name}.${string}` ? Name : N;

/** What an address needs beside its path. */
export type AddressOf<E extends Endpoint> = Pick<LooseAddress, 'query'> &
  ([ParamOf<E['path']>] extends [never]
    ? { readonly params?: undefined }
    : string extends E['path']
      ? Pick<LooseAddress, 'params'>
      : { readonly params: { readonly [name in ParamOf<E['path']>]: string } });

/** An address of any endpoint. */
export interface LooseAddress {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
}

/** Left out where an endpoint needs nothing. */
export type AddressArguments<E extends Endpoint> = [ParamOf<E['path']>] extends [never]
  ? [address?: AddressOf<E>]
  : [address: AddressOf<E>];

/** What an endpoint answers; undefined where it answers nothing. */
export type AnswerOf<E extends Endpoint> = E extends { readonly answer: infer A extends Shape }
  ? z.infer<A>
  : undefined;
