/**
 * The file as every reading below expects it: UTF-8 (or a legacy one-byte encoding) without a byte
 * order mark, lines ending in LF with or without CR. Copies only where it must.
 */
export function evenBytes(bytes: Uint8Array): Uint8Array {
  const text = withoutMark(bytes);
  return endsLinesWithReturn(text) ? withLineFeeds(text) : text;
}

/** Whether `evenBytes` would need to see the rest of the file too: UTF-16, or lines ending in CR. */
export function isPlain(head: Uint8Array): boolean {
  const text = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
  return (
    withoutMark(text.subarray(0, 4)).length === Math.min(4, text.length) &&
    !endsLinesWithReturn(text)
  );
}

const LF = 0x0a;
const CR = 0x0d;

function withoutMark(bytes: Uint8Array): Uint8Array {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), 0);
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), 1);
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return fromUtf16(bytes, 0);
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return fromUtf16(bytes, 1);
  return bytes;
}

/** `high` is the place of the more significant byte of each pair. */
function fromUtf16(bytes: Uint8Array, high: 0 | 1): Uint8Array {
  const bigEndian = high === 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const result = new Uint8Array(Math.ceil(bytes.length / 2) * 3);
  let length = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    let code = view.getUint16(at, !bigEndian);
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = at + 3 < bytes.length ? view.getUint16(at + 2, !bigEndian) : 0;
      const isPair = code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
      code = isPair ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
      if (isPair) at += 2;
    }
    length = putCodePoint(result, length, code);
  }
  return result.subarray(0, length);
}

function putCodePoint(target: Uint8Array, at: number, code: number): number {
  let next = at;
  if (code < 0x80) target[next++] = code;
  else if (code < 0x800) {
    target[next++] = 0xc0 | (code >> 6);
    target[next++] = 0x80 | (code & 0x3f);
  } else if (code < 0x10000) {
    target[next++] = 0xe0 | (code >> 12);
    target[next++] = 0x80 | ((code >> 6) & 0x3f);
    target[next++] = 0x80 | (code & 0x3f);
  } else {
    target[next++] = 0xf0 | (code >> 18);
    target[next++] = 0x80 | ((code >> 12) & 0x3f);
    target[next++] = 0x80 | ((code >> 6) & 0x3f);
    target[next++] = 0x80 | (code & 0x3f);
  }
  return next;
}

/** Whether the first line ends in a CR alone, as on very old systems. */
function endsLinesWithReturn(bytes: Uint8Array): boolean {
  const cr = bytes.indexOf(CR);
  if (cr < 0 || bytes[cr + 1] === LF) return false;
  const lf = bytes.indexOf(LF);
  return lf < 0 || cr < lf;
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  const result = bytes.slice();
  for (let at = 0; at < result.length; at++) {
    if (result[at] === CR && result[at + 1] !== LF) result[at] = LF;
  }
  return result;
}
