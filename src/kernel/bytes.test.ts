import { expect, it } from 'vitest';
import { joinBytes } from './bytes.ts';

it('puts pieces one after the other, and leaves them as they are', () => {
  const piece = Uint8Array.of(1, 2);
  const joined = joinBytes([piece, Uint8Array.of(), piece.subarray(1), Uint8Array.of(3)]);
  joined[0] = 9;
  expect([[...joined], [...piece], joinBytes([]).length]).toEqual([[9, 2, 2, 3], [1, 2], 0]);
});
