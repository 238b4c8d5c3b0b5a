/** Names as calendars and owners write them, each of another shape. */
export const ODD_NAMES = [
  'Ann Lee',
  'James Evans',
  'Lee, Ann',
  'Evans, James (Platform)',
  'Sammy Davis, Jr.',
  'Van der Berg, Jan-Willem, PhD',
  'Prince',
  'priya.shah@acme.example',
  'Zoë 🦊 Núñez',
  '李 小龙',
  "Siobhán O'Neill-Ní Dhomhnaill",
  'Dr. Maximiliane Wolfeschlegelsteinhausenbergerdorff-Hohenzollern von und zu Lichtenstein',
  'ops',
  '  Bo\tEk  ',
  'Robert “Bob” Martin',
  '',
] as const;

/** Titles as calendars hold them, each of another shape. */
export const ODD_TITLES = [
  'Release sync',
  'When triage ends',
  'How we hire',
  'When do we ship?',
  'Half of our tickets are answered within a day',
  '1:1 Ann / Maya',
  'Maya <> James',
  'Ann Lee 1:1',
  'The “big rocks” review',
  '"Quoted" from end to "end"',
  'Why?!',
  'Weekly.',
  'mtg w/ Evans, James',
  'CANX: board prep',
  '🚀',
  'RE: FW: re: budget – final FINAL (v3)',
  'Ein sehr langer Titel, den jemand in einem Kalender geschrieben hat, damit alle sofort wissen, worum es geht und was mitzubringen ist',
  'Zeile eins\nZeile zwei',
  'stand-up',
  '50% of Q3',
  '   ',
  '',
] as const;

/** What no sentence of ours may hold, whatever a name or title brings. */
export function findFaults(sentence: string): string[] {
  const faults: string[] = [];
  if (/undefined|null|NaN|\[object|\{\w+\}/.test(sentence)) faults.push('a hole');
  if (/\s{2,}|[\n\t]|^\s|\s$/.test(sentence)) faults.push('loose spaces');
  if (/\s[.,;:!?](\s|$)/.test(sentence)) faults.push('a space before a mark');
  if (/[.!?][.!?]+(?=\s|$)/.test(sentence.replaceAll(/“[^”]*”/g, '“…”'))) {
    faults.push('two marks at an end');
  }
  if (/\b(\p{L}+) \1\b/iu.test(sentence.replaceAll(/“[^”]*”/g, '“…”'))) faults.push('a word twice');
  if ((sentence.match(/“/g) ?? []).length !== (sentence.match(/”/g) ?? []).length) {
    faults.push('an open quote');
  }
  const isAddress = /^\S+@/.test(sentence);
  if (!isAddress && !/^[\p{Lu}\p{Lo}\p{N}“‘]/u.test(sentence))
    faults.push('no capital at the start');
  if (!/[.?!…]”?$/.test(sentence)) faults.push('no mark at the end');
  return faults;
}
