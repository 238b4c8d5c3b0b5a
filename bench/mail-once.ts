import { closeSync, openSync, readSync } from 'node:fs';
import { startMailReader } from '../src/evidence/read-mail/read-mail.ts';

// Reads the mailbox named as an import does, alone in its process, and prints what it took:
// milliseconds, and the most memory the process held, in megabytes.
const [, , path = ''] = process.argv;
const start = performance.now();
const reader = startMailReader({ now: Date.now() });
const piece = new Uint8Array(256 * 1024);
const handle = openSync(path, 'r');
for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
  reader.add(piece.slice(0, length));
}
closeSync(handle);
const { counts } = reader.finish();
const time = performance.now() - start;
const memory = (process.resourceUsage().maxRSS * 1024) / 1_000_000;
process.stdout.write(
  `${JSON.stringify({ time, memory, messages: counts.messages, unusable: counts.unusable })}\n`,
);
