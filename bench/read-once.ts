import { closeSync, openSync, readSync } from 'node:fs';
import { expandSeries } from '../src/evidence/read-calendar/expand-series.ts';
import { startReading } from '../src/evidence/read-calendar/read-calendar.ts';
import { MADE_FROM, MADE_TO } from './make-calendar.ts';

// Reads the file named as the command does, alone in its process, and prints what it took:
// milliseconds, and the most memory the process held, in megabytes.
const [, , path = ''] = process.argv;
const start = performance.now();
const occurrences = readOnce(path);
const time = performance.now() - start;
const memory = (process.resourceUsage().maxRSS * 1024) / 1_000_000;
process.stdout.write(`${JSON.stringify({ time, memory, occurrences })}\n`);

function readOnce(file: string): number {
  const reader = startReading();
  const piece = new Uint8Array(256 * 1024);
  const handle = openSync(file, 'r');
  for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
    reader.add(piece.subarray(0, length));
  }
  closeSync(handle);
  const window = { from: MADE_FROM, to: MADE_TO, zone: 'UTC' };
  return expandSeries(reader.finish().series, window).occurrences.length;
}
