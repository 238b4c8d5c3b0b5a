import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Context } from 'hono';

export interface WebFiles {
  /** the file at a path of the address; undefined when the build holds none */
  readonly answer: (context: Context) => Response | undefined;
  readonly index: (context: Context) => Response | undefined;
}

/**
 * The built web app. Only the files found at the start are ever answered, so that no address leads
 * out of the folder; a compressed twin made by the build goes to browsers that take it.
 */
export function openWebFiles(folder: string): WebFiles {
  const files = listFiles(folder);
  function answerPath(path: string, context: Context): Response | undefined {
    const file = files.get(path);
    return file && sendFile(file, context);
  }
  return {
    answer: (context) =>
      context.req.path === '/index.html' ? undefined : answerPath(context.req.path, context),
    index: (context) => answerPath('/index.html', context),
  };
}

interface WebFile {
  readonly path: string;
  readonly type: string;
  /** named by its content, so that it may be kept for good */
  readonly isHashed: boolean;
  readonly encodings: readonly Encoding[];
}

interface Encoding {
  readonly name: 'br' | 'gzip';
  readonly path: string;
}

const TWINS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

function listFiles(folder: string): ReadonlyMap<string, WebFile> {
  const files = new Map<string, WebFile>();
  if (!existsSync(folder)) return files;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names) {
    const path = join(folder, name);
    const type = TYPES[extname(name)];
    if (type === undefined || !statSync(path).isFile()) continue;
    const address = `/${name.split(sep).join('/')}`;
    const encodings = TWINS.map((twin) => ({ name: twin.name, path: `${path}${twin.ending}` }));
    files.set(address, {
      path,
      type,
      isHashed: address.startsWith('/assets/'),
      encodings: encodings.filter((encoding) => existsSync(encoding.path)),
    });
  }
  return files;
}

function sendFile({ path, type, isHashed, encodings }: WebFile, context: Context): Response {
  const accepted = context.req.header('accept-encoding') ?? '';
  const encoding = encodings.find(({ name }) => new RegExp(`\\b${name}\\b`).test(accepted));
  const source = encoding?.path ?? path;
  const headers = new Headers({
    'Content-Type': type,
    'Content-Length': String(statSync(source).size),
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
  });
  if (encoding !== undefined) headers.set('Content-Encoding', encoding.name);
  if (context.req.method === 'HEAD') return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(source)), { headers });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
