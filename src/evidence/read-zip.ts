export interface ZippedCalendar {
  /** path inside the archive */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipLimits {
  /** of all files once unpacked, together */
  readonly bytes: number;
  readonly entries: number;
  /** unpacked ÷ packed size of one file */
  readonly ratio: number;
}

/** Whether the bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The .ics files of an archive, in any folder; other files are passed over.
 * @throws UserError when it is damaged, holds no calendar, or would unpack to more than the limits
 */
export function readZip(
  bytes: Uint8Array,
  limits: Partial<ZipLimits> = {},
): readonly ZippedCalendar[] {
  throw new Error(`not written yet: ${bytes.length} ${limits.bytes}`);
}
