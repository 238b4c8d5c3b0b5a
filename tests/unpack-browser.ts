import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What it takes to start the browser that came with `npm ci`. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the browser of the npm package into a folder of this user and this version: the package
 * itself would take `/tmp/chromium`, which belongs to whoever came first.
 */
export function unpackBrowser(): UnpackedBrowser {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Chrome or Chromium, or set CHROME_PATH to one.');
  }
  const folder = join(tmpdir(), `bearings-browser-${process.getuid?.()}-${readVersion()}`);
  if (!existsSync(folder)) unpackInto(folder);
  if (statSync(folder).uid !== process.getuid?.())
    throw new Error(`${folder} belongs to somebody else; the browser is not started from there.`);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

function readVersion(): string {
  const manifest = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  return JSON.parse(manifest).devDependencies['@sparticuz/chromium'];
}

/** Whole or not at all: another run may unpack at the same time, and this one may be stopped. */
function unpackInto(folder: string): void {
  const making = mkdtempSync(`${folder}-`);
  // In a process of its own: the package reads these when it is loaded, and sets some more. Asked
  // for as on Amazon Linux 2023, it brings the libraries (NSS and others) that a bare system lacks.
  const env = { ...process.env, TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const done = spawnSync(process.execPath, [import.meta.filename], { env, encoding: 'utf8' });
  try {
    if (done.status !== 0) throw new Error(`The browser could not be unpacked: ${done.stderr}`);
    // The package's own asks for fonts in /tmp/fonts, which a bare system has nowhere else.
    writeFileSync(join(making, 'fonts', 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    renameSync(making, folder);
  } catch (cause) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
}

function fontSettings(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>`,
    '',
  ].join('\n');
}

if (import.meta.main) {
  const { default: packed } = await import('@sparticuz/chromium');
  await packed.executablePath();
}
