import { WrongUse } from './wrong-use.ts';

/** The one file a command is about. @throws WrongUse when none is named, or several are */
export function needOneFile(
  [file, ...more]: readonly string[],
  command: string,
  what: string,
): string {
  if (file === undefined) throw new WrongUse(`${command} needs a FILE: ${what}.`);
  if (more.length > 0) throw new WrongUse(`${command} takes one FILE.`);
  return file;
}
