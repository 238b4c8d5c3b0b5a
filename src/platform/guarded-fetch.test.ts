import type { LookupAddress } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchGuarded } from './guarded-fetch.ts';
import { isPublicAddress } from './public-address.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(answer: RequestListener, host = '127.0.0.1', port = 0): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  const ready = Promise.withResolvers<void>();
  server.once('error', ready.reject);
  server.listen(port, host, ready.resolve);
  await ready.promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return address.port;
}

/** A resolver that gives one list of addresses after the other. */
function resolving(...answers: readonly string[][]) {
  const asked: string[] = [];
  async function resolve(name: string): Promise<readonly LookupAddress[]> {
    const answer = answers[asked.length] ?? [];
    asked.push(name);
    return answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  }
  return { asked, resolve };
}

/** Stands for the rule about public addresses, which no test can reach. */
function onlyFirst(address: string): boolean {
  return address === '127.0.0.1';
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
}

describe('where a subscription may lead', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'not an address',
  ])('%s is not a place on the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '2a00:1450:4001::1',
    '2606:4700::1',
  ])('%s is a place on the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    'http://127.0.0.1/a.ics',
    'http://localhost/a.ics',
    'http://2130706433/a.ics',
    'http://0177.0.0.1/a.ics',
    'http://0x7f.1/a.ics',
    'http://127.1/a.ics',
    'http://[::1]/a.ics',
    'http://[::ffff:127.0.0.1]/a.ics',
    'http://[::ffff:7f00:1]/a.ics',
    'http://0/a.ics',
    'http://169.254.169.254/latest/meta-data',
    'webcal://192.168.1.1/a.ics',
    'http://user:word@10.0.0.1/a.ics',
    'http://①②⑦.0.0.1/a.ics',
  ])('refuses %s', async (address) => {
    // no name but the machine's own is asked for, and that without the machine's own answer
    const { resolve } = resolving(['127.0.0.1']);
    expect(await codeOf(fetchGuarded(address, { resolve }))).toBe('address-refused');
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.com/a.ics',
    'a.ics',
    'data:text/plain,a',
    '',
  ])('takes no %s for an address', async (address) => {
    expect(await codeOf(fetchGuarded(address, { resolve: resolving().resolve }))).toBe(
      'wrong-address',
    );
  });
});

describe('a name', () => {
  it('is refused when any of its addresses is private', async () => {
    const { resolve } = resolving(['93.184.215.14', '10.0.0.1']);
    expect(await codeOf(fetchGuarded('https://calendar.example/a.ics', { resolve }))).toBe(
      'address-refused',
    );
  });

  it('is asked once, and the connection goes to the address that was checked', async () => {
    const port = await listen((_, answer) => answer.end('checked'));
    await listen((_, answer) => answer.end('rebound'), '127.0.0.2', port);
    const { asked, resolve } = resolving(['127.0.0.1'], ['127.0.0.2']);
    const address = `http://rebinding.example:${port}/a.ics`;
    const { body } = await fetchGuarded(address, { resolve, allowPrivate: true });
    expect([new TextDecoder().decode(body), asked]).toEqual(['checked', ['rebinding.example']]);
  });

  it('that comes to mean a private address is refused at the next reading', async () => {
    const port = await listen((_, answer) => answer.end('public'));
    const { resolve } = resolving(['127.0.0.1'], ['127.0.0.2']);
    const address = `http://rebinding.example:${port}/`;
    const first = await codeOf(fetchGuarded(address, { resolve, isAllowed: onlyFirst }));
    const second = await codeOf(fetchGuarded(address, { resolve, isAllowed: onlyFirst }));
    expect([first, second]).toEqual(['answered', 'address-refused']);
  });

  it('that nobody has is said to be unknown', async () => {
    async function resolve(): Promise<never> {
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    }
    expect(await codeOf(fetchGuarded('https://nobody.example/', { resolve }))).toBe(
      'address-unknown',
    );
  });
});

describe('a redirect', () => {
  it('is checked like the first address', async () => {
    let isReached = false;
    const secret = await listen((_, answer) => {
      isReached = true;
      answer.end('secret');
    }, '127.0.0.2');
    const port = await listen((_, answer) => {
      answer.writeHead(302, { Location: `http://inside.example:${secret}/` }).end();
    });
    const { resolve } = resolving(['127.0.0.1'], ['127.0.0.2']);
    const address = `http://outside.example:${port}/`;
    const guarded = fetchGuarded(address, { resolve, isAllowed: onlyFirst });
    expect([await codeOf(guarded), isReached]).toEqual(['address-refused', false]);
  });

  it('is followed three times at most', async () => {
    const port = await listen((request, answer) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) answer.end('there');
      else answer.writeHead(301, { Location: `/${left - 1}` }).end();
    });
    const three = await fetchGuarded(`http://127.0.0.1:${port}/3`, { allowPrivate: true });
    const four = fetchGuarded(`http://127.0.0.1:${port}/4`, { allowPrivate: true });
    expect([three.status, await codeOf(four)]).toEqual([200, 'too-many-redirects']);
  });

  it('to a file of the machine is refused', async () => {
    const port = await listen((_, answer) => {
      answer.writeHead(302, { Location: 'file:///etc/passwd' }).end();
    });
    const guarded = fetchGuarded(`http://127.0.0.1:${port}/`, { allowPrivate: true });
    expect(await codeOf(guarded)).toBe('wrong-address');
  });
});

describe('an answer', () => {
  it('comes with its status and headers, so that an unchanged file costs nothing', async () => {
    const port = await listen((request, answer) => {
      const isKnown = request.headers['if-none-match'] === '"1"';
      answer.writeHead(isKnown ? 304 : 200, { ETag: '"1"' }).end(isKnown ? '' : 'BEGIN');
    });
    const address = `http://127.0.0.1:${port}/`;
    const first = await fetchGuarded(address, { allowPrivate: true });
    const headers = { 'If-None-Match': String(first.headers.etag) };
    const second = await fetchGuarded(address, { allowPrivate: true, headers });
    expect([first.status, first.body.byteLength, second.status, second.body.byteLength]).toEqual([
      200, 5, 304, 0,
    ]);
  });

  it('is stopped at the limit, also when it is small and unfolds into more', async () => {
    const port = await listen((request, answer) => {
      const big = Buffer.alloc(2_000_000);
      if (request.url === '/plain') answer.end(big);
      else answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(big));
    });
    const options = { allowPrivate: true, maxBytes: 1_000_000 };
    const plain = codeOf(fetchGuarded(`http://127.0.0.1:${port}/plain`, options));
    const packed = codeOf(fetchGuarded(`http://127.0.0.1:${port}/packed`, options));
    expect(await Promise.all([plain, packed])).toEqual(['too-large', 'too-large']);
  });

  it('that never ends is given up in time', async () => {
    const port = await listen((_, answer) => {
      answer.write('BEGIN');
    });
    const options = { allowPrivate: true, timeout: 100 };
    expect(await codeOf(fetchGuarded(`http://127.0.0.1:${port}/`, options))).toBe('address-slow');
  });

  it('that does not come is said plainly', async () => {
    const port = await listen((_, answer) => answer.destroy());
    const guarded = fetchGuarded(`http://127.0.0.1:${port}/`, { allowPrivate: true });
    expect(await codeOf(guarded)).toBe('address-unreachable');
  });
});
