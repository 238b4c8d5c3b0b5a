/**
 * A number for a text, the same for the same text: which one it was cannot be read back from it.
 * Of a million texts two have the same number with a likelihood of about 1 in 20,000.
 * @returns whole number from 1 to 2^53 − 1
 * Source: a multiply–xor hash in two lanes of 32 bits, constants from MurmurHash3's finaliser
 */
export function hashText(text: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x9e3779b1);
    other = Math.imul(other ^ code, 0x5f356495);
  }
  one = mix(one) ^ mix(other ^ 0x3d4d51cb);
  other = mix(other) ^ mix(one);
  return Math.max(1, 0x100000000 * (0x1fffff & other) + (one >>> 0));
}

function mix(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return whole ^ (whole >>> 16);
}
