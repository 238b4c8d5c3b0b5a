import type { Series, SeriesComponent } from './calendar.ts';
import type { ZoneBook } from './zone-book.ts';

/** A component with the calendar it stands in, and that calendar's zones. */
export interface PlacedComponent {
  readonly component: SeriesComponent;
  readonly calendar: number;
  readonly zones: Pick<ZoneBook, 'hasTables' | 'tablesOf'>;
}

/** Joins the components of a file by UID, in the order in which each UID comes first. */
export function groupSeries(components: readonly PlacedComponent[]): Series[] {
  const groups = new Map<string, Group>();
  const made = new Map<string, number>();
  for (const placed of components) {
    const uid = placed.component.event.uid || makeUid(placed.component, made);
    const group = groups.get(uid);
    if (group === undefined) groups.set(uid, { uid, placed: [placed] });
    else group.placed.push(placed);
  }
  return Array.from(groups.values(), finishSeries);
}

/** Whether a UID was made here because the file gave none. */
export function isMadeUid(uid: string): boolean {
  return uid.startsWith(MADE_UID);
}

/** Whether a component takes the place of another: the higher SEQUENCE, then the later DTSTAMP. */
export function isNewer(component: SeriesComponent, than: SeriesComponent): boolean {
  if (component.sequence !== than.sequence) return component.sequence > than.sequence;
  return component.stamp > than.stamp;
}

/**
 * Whether a component with a RECURRENCE-ID brings a rule of its own: some programs write “this and
 * following” so. It may stand for the whole series; else it changes a time that the series names.
 */
export function isVersion({ replaces, rules, isForLaterToo }: SeriesComponent): boolean {
  return replaces !== undefined && rules !== undefined && isForLaterToo !== true;
}

interface Group {
  readonly uid: string;
  readonly placed: PlacedComponent[];
}

const MADE_UID = 'without-uid:';

/** From what the event says, so that reading the file again gives the same. */
function makeUid({ event, start, length }: SeriesComponent, made: Map<string, number>): string {
  const content = [event.title, start.wall, start.zone, length.clock, length.elapsed].join('\n');
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < content.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(content.charCodeAt(i))) * 0x100000001b3n);
  }
  const base = MADE_UID + hash.toString(16).padStart(16, '0');
  const earlier = made.get(base) ?? 0;
  made.set(base, earlier + 1);
  return earlier === 0 ? base : `${base}-${earlier}`;
}

function finishSeries({ uid, placed }: Group): Series {
  const components = placed.map(({ component }) => component);
  const master = findMaster(components);
  const overrides = components
    .filter((component) => component.replaces !== undefined && component !== master?.from)
    .map((override) => withUid(override, uid, master?.component));
  return {
    uid,
    calendar: placed[0]?.calendar ?? 0,
    master: master && withUid(master.component, uid),
    overrides: overrides.length === 0 ? NONE : overrides,
    zones: tablesOf(placed),
  };
}

const NONE: readonly SeriesComponent[] = [];

interface Master {
  readonly component: SeriesComponent;
  /** the component as read, which may have been a version with a RECURRENCE-ID */
  readonly from: SeriesComponent;
}

/** The newest master; a version takes its place only with a higher SEQUENCE, or where there is none. */
function findMaster(components: readonly SeriesComponent[]): Master | undefined {
  const [only] = components;
  if (only !== undefined && components.length === 1 && only.replaces === undefined) {
    return { component: only, from: only };
  }
  const master = newest(components.filter(({ replaces }) => replaces === undefined));
  const version = newest(components.filter(isVersion));
  if (version === undefined || (master && version.sequence <= master.sequence)) {
    return master && { component: master, from: master };
  }
  return { component: { ...version, replaces: undefined }, from: version };
}

function newest(components: readonly SeriesComponent[]): SeriesComponent | undefined {
  return components.reduce<SeriesComponent | undefined>(
    (best, component) => (best === undefined || isNewer(component, best) ? component : best),
    undefined,
  );
}

/** An override that says no title has that of its series. */
function withUid(
  component: SeriesComponent,
  uid: string,
  master?: SeriesComponent,
): SeriesComponent {
  const { event } = component;
  const title = event.title === '' && master !== undefined ? master.event.title : event.title;
  if (event.uid === uid && event.title === title) return component;
  return { ...component, event: { ...event, uid, title } };
}

function tablesOf(placed: readonly PlacedComponent[]): Series['zones'] {
  let tables: Series['zones'];
  for (const { component, zones } of placed) {
    if (!zones.hasTables()) continue;
    const found = zones.tablesOf(new Set(zonesIn(component)));
    if (found !== undefined) tables = { ...tables, ...found };
  }
  return tables;
}

function zonesIn(component: SeriesComponent): (string | undefined)[] {
  const { start, replaces, moreTimes = [], exceptTimes = [] } = component;
  return [start, replaces, ...moreTimes, ...exceptTimes].map((time) => time?.zone);
}
