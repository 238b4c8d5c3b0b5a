import type { HttpBindings } from '@hono/node-server';
import type { Context, Next } from 'hono';
import { UserError } from '../../kernel/user-error.ts';
import { type Config, isLoopbackName } from '../config.ts';

type Where = Pick<Config, 'origin' | 'port'>;

/**
 * Lets a request in only when it was meant for this server and comes from its own pages: the Host
 * keeps out a name that was made to lead here (DNS rebinding), the Origin keeps out other pages.
 */
export function guardRequests(where: Where) {
  return async (context: Context, next: Next): Promise<void> => {
    const url = addressOf(context);
    if (url === undefined || !isOurs(url, context, where)) throw foreignHost();
    if (isForeignPage(context, url, where)) throw foreignPage();
    await next();
  };
}

/** Whether a cookie may travel without TLS: to this machine only, where nobody listens in. */
export function isLoopbackRequest(context: Context): boolean {
  return isLoopbackName(addressOf(context)?.hostname ?? '');
}

/** The address as the one who asks wrote it: a name and perhaps a port, nothing else. */
function addressOf(context: Context): URL | undefined {
  const host = context.req.header('host') ?? new URL(context.req.url).host;
  if (!/^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(host)) return undefined;
  return URL.parse(`http://${host}/`) ?? undefined;
}

function isOurs(url: URL, context: Context, { origin, port }: Where): boolean {
  if (origin !== undefined && sameHost(url, origin)) return true;
  return isLoopbackName(url.hostname) && (url.port || '80') === String(portOf(context) ?? port);
}

/** The port the request came in on, since the system may have chosen it; undefined without a socket. */
function portOf(context: Context<{ Bindings: Partial<HttpBindings> }>): number | undefined {
  return context.env?.incoming?.socket.localPort;
}

function sameHost(url: URL, origin: string): boolean {
  const ours = new URL(origin);
  const port = ours.port || (ours.protocol === 'https:' ? '443' : '80');
  return url.hostname === ours.hostname && ['', port].includes(url.port);
}

function isForeignPage(context: Context, url: URL, { origin }: Where): boolean {
  const method = context.req.method;
  const isReading = method === 'GET' || method === 'HEAD';
  // A link may lead to a page from anywhere; what a page loads or sends comes from our pages.
  if (isReading && !context.req.path.startsWith('/api')) return false;
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const from = context.req.header('origin');
  return from !== undefined && from !== origin && from !== url.origin;
}

function foreignHost(): UserError {
  return new UserError(
    'foreign-host',
    'This name does not belong to Bearings. Open it as localhost, or set BEARINGS_ORIGIN.',
    403,
  );
}

function foreignPage(): UserError {
  return new UserError('foreign-page', 'Another page may not use Bearings for you.', 403);
}
