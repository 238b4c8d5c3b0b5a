import type { Functions, FunctionTie } from '../../people/model.ts';

/** What one key says of a function. */
export type FunctionWord = 'home' | FunctionTie;

export const FUNCTION_KEYS = [
  { key: 'y', word: 'home', title: 'yours' },
  { key: 'd', word: 'depend-on', title: 'you depend on it' },
  { key: 'n', word: 'never-see', title: 'you never see it' },
] as const satisfies readonly {
  readonly key: string;
  readonly word: FunctionWord;
  readonly title: string;
}[];

/** What was said of a function; undefined where nothing was. */
export function wordOf({ home, ties = {} }: Functions, name: string): FunctionWord | undefined {
  return name === home ? 'home' : ties[name];
}

/** The list with one more word said; the same word again takes it back. */
export function sayOf(functions: Functions, name: string, word: FunctionWord): Functions {
  const isTakenBack = wordOf(functions, name) === word;
  const { [name]: _, ...others } = functions.ties ?? {};
  const home = name === functions.home ? null : functions.home;
  if (isTakenBack) return { ...functions, home, ties: others };
  if (word === 'home') return { ...functions, home: name, ties: others };
  return { ...functions, home, ties: { ...others, [name]: word } };
}

/** `1 yours, 3 you depend on, 2 you never see.` */
export function sayTold({ functions, home, ties = {} }: Functions): string {
  const count = (tie: FunctionTie) => functions.filter((name) => ties[name] === tie).length;
  const own = home === null ? 'None said to be yours' : `Yours is ${home}`;
  return `${own}; ${count('depend-on')} you depend on, ${count('never-see')} you never see. Measures of the wider business count over this list; your list can be changed under People.`;
}
