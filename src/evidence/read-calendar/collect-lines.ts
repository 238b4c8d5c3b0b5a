import { evenBytes, isPlain } from './even-bytes.ts';

/** Cuts what arrives in pieces into blocks of whole content lines, so that no file must be held whole. */
interface LineCollector {
  /** @returns a block to read now; empty when more must come first. The piece may be reused after. */
  add(piece: Uint8Array): Uint8Array;
  /** @returns what is left once all has arrived */
  finish(): Uint8Array;
}

export function makeLineCollector(): LineCollector {
  let held = new Uint8Array(0);
  /** what is held and not yet given out */
  let from = 0;
  let to = 0;
  /** nothing is read before so much has come: a line without end must not be searched again and again */
  let wanted = HEAD;
  let isStarted = false;

  function add(piece: Uint8Array): Uint8Array {
    const block = from === to ? piece : hold(piece);
    const isEnough = block.length >= wanted && (isStarted || isPlain(block));
    const end = isEnough ? endOfWholeLines(block) : 0;
    if (block === piece) hold(piece.subarray(end));
    else from += end;
    wanted = (to - from) * 2;
    if (end === 0) return EMPTY;
    const ready = block.subarray(0, end);
    const whole = isStarted ? ready : evenBytes(ready);
    isStarted = true;
    return whole;
  }

  function hold(piece: Uint8Array): Uint8Array {
    const size = to - from + piece.length;
    if (size > held.length) {
      const larger = new Uint8Array(Math.max(size, held.length * 2));
      larger.set(held.subarray(from, to));
      held = larger;
    } else held.copyWithin(0, from, to);
    held.set(piece, to - from);
    from = 0;
    to = size;
    return held.subarray(0, size);
  }

  function finish(): Uint8Array {
    const rest = held.subarray(from, to);
    return isStarted ? rest : evenBytes(rest);
  }

  return { add, finish };
}

const EMPTY = new Uint8Array(0);
const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const EQUALS = 0x3d;
/** enough to tell how a file is encoded and ends its lines */
const HEAD = 4096;

/** After the last line break that surely ends a content line: the next line has begun, unfolded. */
function endOfWholeLines(block: Uint8Array): number {
  for (let at = block.length - 2; at > 0; at--) {
    if (block[at] !== LF) continue;
    const next = block[at + 1];
    const last = block[at - 1] === CR ? block[at - 2] : block[at - 1];
    if (next !== SPACE && next !== TAB && last !== EQUALS) return at + 1;
  }
  return 0;
}
