import { useQuery } from '@tanstack/react-query';
import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { SHIFTS } from '../../../kernel/shifts.ts';
import { showPeopleEndpoint } from '../../../people/endpoints.ts';
import type { Person } from '../../../people/model.ts';
import { getQuery } from '../../../ui/api.ts';
import type { JournalLink } from '../model.ts';

/** Says what a link leads to: a shift by its title, a person by their name, a meeting by its own. */
export function useNames(): (link: JournalLink) => string {
  const people = useQuery(getQuery(showPeopleEndpoint)).data?.people ?? [];
  const names = new Map(people.map((person) => [person.id, nameOf(person)]));
  return ({ kind, target }) => {
    if (kind === 'person') return names.get(target) ?? 'someone';
    const shift = CAPABILITY_IDS.find((id) => kind === 'shift' && id === target);
    return shift === undefined ? target : SHIFTS[shift].title;
  };
}

export function nameOf({ name, addresses }: Person): string {
  return name === '' ? (addresses[0] ?? 'someone') : name;
}
