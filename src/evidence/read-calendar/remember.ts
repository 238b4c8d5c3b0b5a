/**
 * What was read from the same bytes before: the same people, titles and zones come back thousands
 * of times in a calendar, and are then neither decoded nor stored again.
 */
interface Memory<T> {
  read(bytes: Uint8Array, start: number, end: number): T;
}

interface Entry<T> {
  /** place and length of the bytes in the store */
  readonly at: number;
  readonly length: number;
  readonly value: T;
  readonly next: Entry<T> | undefined;
}

/** Beyond these nothing more is remembered, and reading goes on as it would. */
const MOST_ENTRIES = 1 << 16;
const MOST_BYTES = 1 << 23;
const DEEPEST = 8;

export function makeMemory<T>(
  make: (bytes: Uint8Array, start: number, end: number) => T,
): Memory<T> {
  const entries = new Map<number, Entry<T>>();
  let store = new Uint8Array(4096);
  let used = 0;
  let count = 0;

  function read(bytes: Uint8Array, start: number, end: number): T {
    const hash = hashOf(bytes, start, end);
    const first = entries.get(hash);
    let depth = 0;
    for (let entry = first; entry !== undefined; entry = entry.next) {
      if (entry.length === end - start && isSame(entry.at, bytes, start, end)) return entry.value;
      depth++;
    }
    const value = make(bytes, start, end);
    if (depth < DEEPEST && count < MOST_ENTRIES && used + end - start < MOST_BYTES) {
      entries.set(hash, { at: keep(bytes, start, end), length: end - start, value, next: first });
      count++;
    }
    return value;
  }

  function isSame(at: number, bytes: Uint8Array, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (store[at + i - start] !== bytes[i]) return false;
    return true;
  }

  function keep(bytes: Uint8Array, start: number, end: number): number {
    const at = used;
    used += end - start;
    if (used > store.length) {
      const larger = new Uint8Array(Math.max(used, store.length * 2));
      larger.set(store.subarray(0, at));
      store = larger;
    }
    for (let i = start; i < end; i++) store[at + i - start] = bytes[i] ?? 0;
    return at;
  }

  return { read };
}

/** Of every second byte: enough to tell values apart, which are compared whole anyway. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start);
  for (let at = start; at < end; at += 2) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash;
}
