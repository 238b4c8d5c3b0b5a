import { pickOne } from './seeded.ts';

/** Each way in which a word is written, tried on half of its titles. */
const WAYS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bmeeting\b/i, ['mtg', 'Mtg.', 'mtg', 'meet', 'MTG', 'meeting']],
  [/\bmtg\b\.?/i, ['meeting', 'Meeting', 'mtng', 'mtg.', 'mtg']],
  [/\bw\/ ?/i, ['with ', 'w/', 'w/ ', 'w. ']],
  [/\bwith\b/i, ['w/', 'w', 'with']],
  [
    /\bconf(?:erence|\.)? call\b/i,
    ['conference call', 'conf call', 'conf. call', 'cc', 'con call', 'Conf Call'],
  ],
  [/\bre:? /i, ['re: ', 're ', 'regarding ', 'about ', 'on ', '- ']],
  [/\bdiscussion\b/i, ['disc.', 'discussion', 'discuss']],
  [/\bquarterly\b/i, ['qtrly', 'quarterly', 'Q3', 'qtr']],
  [/\bweekly\b/i, ['wkly', 'weekly', 'Weekly']],
  [/\bupdate\b/i, ['upd', 'update', 'updt', 'status']],
  [/\bcommittee\b/i, ['cmte', 'cttee', 'comm.', 'committee']],
  [/\bmanagement\b/i, ['mgmt', 'mgt', 'management']],
  [/\bdepartment\b/i, ['dept', 'department']],
  [/\bappointment\b/i, ['appt', 'appointment', 'appt.']],
  [/\bpresentation\b/i, ['pres.', 'presentation', 'preso']],
  [/\breview\b/i, ['rev', 'review', 'Review']],
];
const BEFORE = [
  'CANX ',
  'CANX - ',
  'Canceled: ',
  'HOLD: ',
  'Hold - ',
  'FW: ',
  'Tentative: ',
  'TENT - ',
  'Confirmed: ',
  '*',
  '(t) ',
  'Resched. ',
  'MOVED - ',
  'fyi: ',
];
const AFTER = [
  ' (tentative)',
  ' (tent.)',
  ' - confirmed',
  ' - cancelled',
  ' @ 3pm',
  ' 2:30',
  ' (30 min)',
  ' ?',
  ' - TBD',
  ' (dial in)',
  ' - my office',
  ' (by phone)',
  '.',
  ' - rm 12',
  ' cont.',
];

/** What hurried hands do: shorten, shout, forget capitals, slip a letter, add a mark. */
export function writeRoughly(title: string, random: () => number): string {
  let text = title;
  for (const [word, ways] of WAYS)
    if (random() < 0.5) text = text.replace(word, () => pickOne(ways, random));
  if (random() < 0.04) text = slip(text, random);
  text = changeCapitals(text, random());
  if (random() < 0.05) text = pickOne(BEFORE, random) + text;
  if (random() < 0.08) text += pickOne(AFTER, random);
  return random() < 0.3 ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function changeCapitals(text: string, roll: number): string {
  if (roll < 0.04) return text.toUpperCase();
  if (roll < 0.1) return text.toLowerCase();
  if (roll < 0.14) return text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return text;
}

/** Leaves a letter out, or swaps two. */
function slip(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 2));
  if (random() < 0.5) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
