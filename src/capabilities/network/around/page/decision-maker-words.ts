import { closeSentence, quoteTitle } from '../../../../kernel/say-title.ts';
import { sayLevel, sayRelations } from '../../../../people/page/relations.ts';
import { sayCount, sayDate } from '../../../../ui/numbers.ts';
import type { Around, DecisionMaker, DecisionMakers, Introducer } from '../model.ts';

type Words = Readonly<Record<'said' | 'shown', string>>;

/** The sentence on top: how many of them, and how many not at all. */
export function sayCoverage({ decisionMakers, hasContacts }: DecisionMakers): Words {
  const all = decisionMakers.length;
  if (all === 0) return { said: 'Who decides about your next role?', shown: 'Name them.' };
  if (!hasContacts) {
    const said = `You named ${sayCount(all, 'decision-maker')}.`;
    return { said, shown: 'A calendar says whom you reach.' };
  }
  const live = decisionMakers.filter(({ isLive }) => isLive).length;
  const never = decisionMakers.filter(({ inYear }) => inYear === 0).length;
  const said = `You have a live tie with ${live} of ${sayCount(all, 'decision-maker')}.`;
  // a message is a contact, and no meeting
  if (never === 0) return { said, shown: `${sayAll(all)} in twelve months.` };
  return { said, shown: `${never} you have not yet reached.` };
}

function sayAll(count: number): string {
  return count === 1 ? 'There was contact' : 'There was contact with each';
}

/** `manager, decision-maker · one level above · Engineering` */
export function sayPlace({ relations, level, function: named }: Around): string {
  return [sayRelations(relations), sayLevel(level), named ?? ''].filter(Boolean).join(' · ');
}

/** Whether they are reached, in two or three words. */
export function sayReach({ isLive, inYear }: Pick<DecisionMaker, 'isLive' | 'inYear'>): string {
  if (isLive) return 'live tie';
  return inYear > 0 ? 'no live tie' : 'not yet reached';
}

/** The last contact, and how many there were. */
export function sayContacts(person: DecisionMaker): string {
  const { last, recently, inYear, inLarger } = person;
  if (last !== null) {
    const counts = `${sayCount(recently, 'contact')} in 90 days, ${inYear} in twelve months`;
    return `Last contact ${sayDate(last)}. ${counts}.`;
  }
  if (inLarger === 0) return 'No contact in twelve months.';
  return `No contact in twelve months, but ${sayLarger(inLarger)} with both of you.`;
}

/** On what a tie hangs; undefined where too little is known to say. */
export function saySingle({
  only,
  isLive,
  name,
}: Pick<DecisionMaker, 'only' | 'isLive' | 'name'>): string | undefined {
  if (only === null) return isLive ? 'No single person or meeting carries this tie.' : undefined;
  const days = `on ${only.contacts === 2 ? 'both' : `all ${only.contacts}`} days you met ${name}`;
  if (only.kind === 'person')
    return closeSentence(`Only through ${only.name}, who was there ${days}`);
  return closeSentence(`Only in ${quoteTitle(only.name)}, ${days}`);
}

/** What says that someone could introduce you. */
export function sayIntroducer(introducer: Introducer): string {
  const { by, recently, together, inLarger, last, titles } = introducer;
  const own = `${sayCount(recently, 'contact')} with you in 90 days`;
  const when = last === null ? '' : `, last ${sayDate(last)}`;
  const what = titles[0] === undefined ? '' : ` (${quoteTitle(titles[0])}${when})`;
  if (by === 'met') {
    const shared = together === 0 ? 'direct messages' : sayCount(together, 'meeting');
    return `${shared} with both${what}; ${own}`;
  }
  const larger = inLarger === 0 ? '' : `${sayLarger(inLarger)} with both${what}; `;
  return `${introducer.function} too; ${larger}${own}`;
}

/** The line above them: what was seen, and what is only a guess. */
export function sayIntroducers([first]: readonly Introducer[], isLive: boolean): string {
  if (first?.by === 'function')
    return 'Might introduce you; whether they know each other is not seen';
  return isLive ? 'Others who meet them with you' : 'Could introduce you';
}

/** What there is to know where nobody could introduce you. */
export function sayNobody({ function: named, inYear, inLarger }: DecisionMaker): string {
  if (inYear > 0) return 'Nobody else was seen with the two of you.';
  // in the large rooms many were; who knows them is not seen there
  const seen =
    inLarger > 0
      ? `You share ${sayLarger(inLarger)} and no small one, where one sees who knows them`
      : 'No meeting of yours holds them, so nobody is seen who knows them';
  if (named === null) return `${seen}. Say their function, and those of it are listed.`;
  return `${seen}; nobody you meet is in ${named}.`;
}

function sayLarger(count: number): string {
  return sayCount(count, 'larger meeting');
}
