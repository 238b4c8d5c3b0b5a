import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBoundary, readForm } from './multipart.ts';

interface Seen {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly {
    readonly name: string;
    readonly fileName: string;
    readonly bytes: Buffer;
  }[];
}

async function read(bytes: Uint8Array, boundary: string, size: number): Promise<Seen> {
  const fields: Record<string, string> = {};
  const files: { name: string; fileName: string; bytes: Buffer }[] = [];
  async function* inChunks() {
    for (let start = 0; start < bytes.length; start += size)
      yield bytes.subarray(start, start + size);
  }
  await readForm(inChunks(), boundary, {
    onField: (name, value) => {
      fields[name] = value;
    },
    onFile: (name, fileName) => files.push({ name, fileName, bytes: Buffer.alloc(0) }),
    onBytes: (part) => {
      const file = files.at(-1);
      if (file !== undefined) file.bytes = Buffer.concat([file.bytes, part]);
    },
  });
  return { fields, files };
}

async function encode(form: FormData): Promise<{ bytes: Uint8Array; boundary: string }> {
  const response = new Response(form);
  const boundary = readBoundary(response.headers.get('content-type') ?? '');
  return { bytes: new Uint8Array(await response.arrayBuffer()), boundary };
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
      const { bytes, boundary } = await encode(form);
      const expected: Seen = {
        fields: { source: 'größer' },
        files: [{ name: 'file', fileName: 'My “work”.ics', bytes: content }],
      };
      expect(await read(bytes, boundary, size)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

it('reads an empty file, a form without fields, and a name with a quote', async () => {
  const form = new FormData();
  form.set('file', new Blob([]), 'a "b" 100%.ics');
  const { bytes, boundary } = await encode(form);
  expect((await read(bytes, boundary, 7)).files[0]).toMatchObject({ fileName: 'a "b" 100%.ics' });
  const none = Buffer.from(`--${boundary}--\r\n`);
  expect(await read(none, boundary, 1000)).toEqual({ fields: {}, files: [] });
});

it('refuses a form that breaks off, and headers without end', async () => {
  const form = new FormData();
  form.set('file', new Blob(['BEGIN:VCALENDAR']), 'a.ics');
  const { bytes, boundary } = await encode(form);
  const broken = { code: 'broken-form' };
  await expect(read(bytes.subarray(0, -4), boundary, 10)).rejects.toMatchObject(broken);
  await expect(read(new Uint8Array(0), boundary, 10)).rejects.toMatchObject(broken);
  const endless = Buffer.from(`--${boundary}\r\nX: ${'x'.repeat(20_000)}`);
  await expect(read(endless, boundary, 1000)).rejects.toMatchObject(broken);
});

it('refuses a body that is no form', () => {
  const refusal = expect.objectContaining({ code: 'not-a-form', status: 415 });
  for (const type of [
    undefined,
    'application/json',
    'multipart/form-data',
    'text/plain; boundary=x',
  ])
    expect(() => readBoundary(type)).toThrow(refusal);
  expect(readBoundary('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
});
