import type { OpenMatter } from '../../../../keeping/model.ts';
import type { OpenThing } from '../model.ts';
import type { AroundFacts } from './facts.ts';

/** What is open between the owner and someone, as far as it was written down; the latest first. */
export function listOpen(
  facts: AroundFacts,
  written: readonly OpenMatter[],
  id: string,
): OpenThing[] {
  const names = namesOf(facts, id);
  return written
    .filter((matter) => names.has(matter.with.trim().toLowerCase()))
    .map(({ with: _, ...thing }) => thing)
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** Addresses and names by which someone may be written of, lower case. */
function namesOf({ people, known, byPerson }: AroundFacts, id: string): ReadonlySet<string> {
  const addresses = [...people].filter(([, person]) => person.id === id);
  const names = [known.get(id)?.name ?? '', byPerson.get(id)?.at(-1)?.name ?? ''];
  return new Set(
    [id, ...addresses.map(([address]) => address), ...names.filter((name) => name !== '')].map(
      (name) => name.toLowerCase(),
    ),
  );
}
