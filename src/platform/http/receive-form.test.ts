import fc from 'fast-check';
import { expect, it } from 'vitest';
import { receiveForm } from './receive-form.ts';

interface Seen {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly {
    readonly field: string;
    readonly fileName: string;
    readonly bytes: Buffer;
  }[];
}

interface Sent {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The form in pieces of a size. */
function arriving({ type, bytes }: Sent, size: number): Pick<Request, 'headers' | 'body'> {
  async function* inPieces() {
    for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
  }
  return { headers: new Headers({ 'content-type': type }), body: ReadableStream.from(inPieces()) };
}

async function read(sent: Sent, size: number): Promise<Seen> {
  const files: { field: string; fileName: string; bytes: Buffer }[] = [];
  const fields = await receiveForm(arriving(sent, size), async ({ field, fileName, pieces }) => {
    const taken: Uint8Array[] = [];
    for await (const piece of pieces) taken.push(piece);
    files.push({ field, fileName, bytes: Buffer.concat(taken) });
  });
  return { fields: Object.fromEntries(fields), files };
}

async function encode(form: FormData): Promise<Sent> {
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  return { type, bytes: new Uint8Array(await response.arrayBuffer()) };
}

it('gives back every byte of a file, whatever it holds and however it is cut', async () => {
  const part = fc.oneof(
    fc.uint8Array(),
    fc.constantFrom('\r\n', '\r\n--', '--').map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part), fc.integer({ min: 1, max: 40 }), async (parts, size) => {
      const content = Buffer.concat(parts);
      const form = new FormData();
      form.set('source', 'größer');
      form.set('file', new Blob([content]), 'My “work”.ics');
      const expected: Seen = {
        fields: { source: 'größer' },
        files: [{ field: 'file', fileName: 'My “work”.ics', bytes: content }],
      };
      expect(await read(await encode(form), size)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

it('reads an empty file, a form without fields, and a name with a quote', async () => {
  const form = new FormData();
  form.set('file', new Blob([]), 'a "b" 100%.ics');
  const sent = await encode(form);
  expect((await read(sent, 7)).files[0]).toMatchObject({ fileName: 'a "b" 100%.ics' });
  const none = { ...sent, bytes: Buffer.from(`--${sent.type.split('boundary=')[1]}--\r\n`) };
  expect(await read(none, 1000)).toEqual({ fields: {}, files: [] });
});

it('refuses a form that breaks off, and headers without end', async () => {
  const form = new FormData();
  form.set('file', new Blob(['BEGIN:VCALENDAR']), 'a.ics');
  const sent = await encode(form);
  const broken = { code: 'broken-form' };
  const cut = { ...sent, bytes: sent.bytes.subarray(0, -4) };
  await expect(read(cut, 10)).rejects.toMatchObject(broken);
  await expect(read({ ...sent, bytes: new Uint8Array(0) }, 10)).rejects.toMatchObject(broken);
  const boundary = sent.type.split('boundary=')[1];
  const endless = Buffer.from(`--${boundary}\r\nX: ${'x'.repeat(20_000)}`);
  await expect(read({ ...sent, bytes: endless }, 1000)).rejects.toMatchObject(broken);
});

it('takes all that is sent before it says why a file is refused', async () => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(500_000)]), 'a.ics');
  form.set('after', 'all');
  const sent = await encode(form);
  let took = 0;
  const request = arriving(sent, 10_000);
  const counted = (request.body ?? new ReadableStream()).pipeThrough(
    new TransformStream({
      transform(piece: Uint8Array, controller) {
        took += piece.length;
        controller.enqueue(piece);
      },
    }),
  );
  const refused = receiveForm({ headers: request.headers, body: counted }, async ({ pieces }) => {
    for await (const piece of pieces) if (piece.length > 0) throw new Error('not this one');
  });
  await expect(refused).rejects.toThrow('not this one');
  expect(took).toBe(sent.bytes.length);
});

it('refuses a body that is no form', async () => {
  for (const type of ['', 'application/json', 'multipart/form-data', 'text/plain; boundary=x'])
    await expect(
      receiveForm(arriving({ type, bytes: Buffer.from('x') }, 10), async () => undefined),
    ).rejects.toMatchObject({ code: 'not-a-form', status: 415 });
});
