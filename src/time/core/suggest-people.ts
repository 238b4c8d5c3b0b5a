import { domainOf } from '../../kernel/mail-domains.ts';
import type { Person, Relation, Suggestion, TimePeople } from '../../people/model.ts';
import { readHelper, readTitle, titleIn } from '../../people/read-titles.ts';
import type { FindCardTitle } from './card-titles.ts';
import type { Series } from './series.ts';

export interface SuggestionGround {
  /** whom the hours were with, most first */
  readonly met: TimePeople['people'];
  readonly series: readonly Series[];
  readonly own: ReadonlySet<string>;
  /** domains that count as inside */
  readonly domains: ReadonlySet<string>;
  /** the owner's list */
  readonly functions: readonly string[];
  readonly roleNow: string;
  /** what imported contacts say someone does */
  readonly findCardTitle?: FindCardTitle | undefined;
}

/**
 * What may be said of people about whom it is not said yet, with the reason, in order of the hours
 * that depend on it.
 */
export function suggestPeople(ground: SuggestionGround): Suggestion[] {
  const clues = readSeries(ground);
  const rankNow = readTitle(ground.roleNow, ground.functions).rank?.value;
  const manager = findManager(ground, clues);
  const suggestions = ground.met.map(({ address, name, hours, person }): Suggestion => {
    const clue = clues.get(address);
    const { text, from } = findTitle(ground, { address, name: clue?.name ?? name, person });
    const title = readTitle(text, ground.functions);
    const relation = hasPlace(person)
      ? null
      : suggestRelation({ address, clue, manager, title, text, from }, ground);
    const place = relation?.value ?? person?.relations[0];
    return {
      address,
      name,
      hours,
      relation,
      level: (person?.level ?? null) === null ? suggestLevel(title, { rankNow, place }) : null,
      function:
        (person?.function ?? null) === null
          ? suggestFunction({ address, clue, title, from }, ground)
          : null,
    };
  });
  return suggestions.filter(
    ({ relation, level, function: of }) => relation !== null || level !== null || of !== null,
  );
}

interface Titled {
  readonly address: string;
  readonly name: string;
  readonly person: Person | null;
}

/** What someone does, as it is said of them, else as contacts say, else as their name shows. */
function findTitle({ findCardTitle }: SuggestionGround, { address, name, person }: Titled) {
  const said = [person?.title, person?.department].filter(Boolean).join(', ');
  if (said !== '') return { text: said, from: 'in their title or department' };
  const card = findCardTitle?.(address, person?.name || name);
  if (card === undefined) return { text: titleIn(name), from: 'in the name the calendar shows' };
  const whose = card.by === 'address' ? 'them' : 'the one person of this name';
  return { text: card.title, from: `in what your contacts say of ${whose}` };
}

/** What series tell of a person. */
interface Clue {
  /** what the calendar calls them */
  name: string | undefined;
  /** recurring meetings of two, with who organises them */
  readonly pairs: { readonly title: string; readonly organizer: string | undefined }[];
  /** titles of meetings of several that they organise */
  readonly hosted: string[];
}

/** So often a meeting of two is a habit. */
const LEAST_TIMES = 3;

function readSeries({ series, own }: SuggestionGround): Map<string, Clue> {
  const clues = new Map<string, Clue>();
  function clueOf(address: string): Clue {
    const known = clues.get(address) ?? { name: undefined, pairs: [], hosted: [] };
    clues.set(address, known);
    return known;
  }
  for (const { title, isRecurring, isPrivate, people, members, nameOf } of series) {
    for (const [address, name] of nameOf) clueOf(address).name ??= name;
    const organizer = members[0]?.event.people.find((each) => each.isOrganizer)?.address;
    const [only] = people;
    if (isRecurring && !isPrivate && members.length >= LEAST_TIMES && people.length === 1 && only) {
      const isOwn = organizer !== undefined && own.has(organizer);
      clueOf(only).pairs.push({ title, organizer: isOwn ? 'you' : organizer });
    }
    if (people.length > 1 && organizer !== undefined && people.includes(organizer)) {
      clueOf(organizer).hosted.push(title);
    }
  }
  return clues;
}

/** Levels and functions may be missing of someone who is placed. */
function hasPlace(person: Person | null): boolean {
  return (person?.relations.length ?? 0) > 0;
}

/** The one who invites the owner to a habit of two, if nobody is named and there is one alone. */
function findManager(
  { met, domains }: SuggestionGround,
  clues: ReadonlyMap<string, Clue>,
): string | undefined {
  if (met.some(({ person }) => person?.relations.includes('manager'))) return undefined;
  const inviting = met.filter(({ address, person }) => {
    const invites = clues.get(address)?.pairs.some(({ organizer }) => organizer === address);
    return invites === true && !hasPlace(person) && !isElsewhere(address, domains);
  });
  return inviting.length === 1 ? inviting[0]?.address : undefined;
}

interface About {
  readonly address: string;
  readonly clue: Clue | undefined;
}

interface Relating extends About {
  readonly manager: string | undefined;
  readonly title: ReturnType<typeof readTitle>;
  /** what they do, and where that is said */
  readonly text: string;
  readonly from: string;
}

/** Chiefs decide, whatever else they are. */
const CHIEF = 5;

function suggestRelation(
  { address, clue, manager, title, text, from }: Relating,
  { domains }: SuggestionGround,
): Suggestion['relation'] {
  const helper = suggestHelper({ address, clue, text, from }, domains);
  if (helper !== null) return helper;
  if (isElsewhere(address, domains)) {
    return { value: 'outside', reason: `The address is at ${domainOf(address)}, not yours.` };
  }
  if (address === manager) {
    const pair = clue?.pairs.find(({ organizer }) => organizer === address);
    return {
      value: 'manager',
      reason: `They alone invite you to a series of two: “${pair?.title}”.`,
    };
  }
  if (title.rank?.value === CHIEF) {
    return { value: 'decision-maker', reason: `“${title.rank.word}” ${from}.` };
  }
  const own = clue?.pairs.find(({ organizer }) => organizer === 'you');
  if (own === undefined) return null;
  return { value: 'report', reason: `You invite them to a series of two: “${own.title}”.` };
}

/** A coach or mentor by their title, or by a series of two that they hold or that is outside. */
function suggestHelper(
  { address, clue, text, from }: Pick<Relating, 'address' | 'clue' | 'text' | 'from'>,
  domains: ReadonlySet<string>,
): Suggestion['relation'] {
  const called = readHelper(text);
  if (called !== undefined) return { value: called.value, reason: `“${called.word}” ${from}.` };
  for (const { title, organizer } of clue?.pairs ?? []) {
    const held = readHelper(title);
    // one's own report is coached too
    const isTheirs = organizer === address || isElsewhere(address, domains);
    if (held !== undefined && isTheirs) {
      return { value: held.value, reason: `You meet in a series of two: “${title}”.` };
    }
  }
  return null;
}

function isElsewhere(address: string, domains: ReadonlySet<string>): boolean {
  return domains.size > 0 && !domains.has(domainOf(address)) && !isBelow(address, domains);
}

/** `finance.acme.example` is of `acme.example`. */
function isBelow(address: string, domains: ReadonlySet<string>): boolean {
  return [...domains].some((domain) => domainOf(address).endsWith(`.${domain}`));
}

const LEVEL_OF: Readonly<Partial<Record<Relation, number>>> = {
  manager: 1,
  'skip-level': 2,
  report: -1,
  peer: 0,
};
const LEVELS = { least: -2, most: 3 } as const;

function suggestLevel(
  { rank }: ReturnType<typeof readTitle>,
  {
    rankNow,
    place,
  }: { readonly rankNow: number | undefined; readonly place: Relation | undefined },
): Suggestion['level'] {
  const ofPlace = place === undefined ? undefined : LEVEL_OF[place];
  if (place !== undefined && ofPlace !== undefined) {
    return { value: ofPlace, reason: `Usual for a ${place}.` };
  }
  if (rank === undefined || rankNow === undefined) return null;
  const value = Math.max(LEVELS.least, Math.min(LEVELS.most, rank.value - rankNow));
  return { value, reason: `“${rank.word}” in the title, beside your role now.` };
}

function suggestFunction(
  {
    address,
    clue,
    title,
    from,
  }: About & { readonly title: ReturnType<typeof readTitle>; readonly from: string },
  { functions, domains }: SuggestionGround,
): Suggestion['function'] {
  if (title.function !== undefined) {
    const { value, word } = title.function;
    return { value, reason: `“${word}” ${from}.` };
  }
  const mailbox = isElsewhere(address, domains)
    ? {}
    : readTitle(partsOf(address, domains), functions);
  if (mailbox.function !== undefined) {
    const { value, word } = mailbox.function;
    return { value, reason: `“${word}” in the address.` };
  }
  for (const hosted of clue?.hosted ?? []) {
    const { function: of } = readTitle(hosted, functions);
    if (of !== undefined) return { value: of.value, reason: `They invite to “${hosted}”.` };
  }
  return null;
}

/** The mailbox and what of the domain lies below the owner's, as words. */
function partsOf(address: string, domains: ReadonlySet<string>): string {
  const domain = domainOf(address);
  const below = [...domains].find((each) => domain.endsWith(`.${each}`));
  const section = below === undefined ? '' : domain.slice(0, -below.length - 1);
  return `${address.slice(0, address.lastIndexOf('@'))} ${section}`.replace(/[._+-]/g, ' ');
}
