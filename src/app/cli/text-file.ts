import { readFileSync } from 'node:fs';
import { UserError } from '../../kernel/user-error.ts';
import type { CsvFile } from './csv-rows.ts';

/** @throws UserError that names the file, when it cannot be read as text */
export function readTextFile(name: string): CsvFile {
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(name)) };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new UserError('bad-input', `${name} line 1: the file is not UTF-8 text.`);
    }
    const why = REASONS[code];
    if (why === undefined) throw cause;
    throw new UserError('file-unreadable', `${name}: ${why}`, 404);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'The file may not be read by you.',
  EPERM: 'The file may not be read by you.',
};
