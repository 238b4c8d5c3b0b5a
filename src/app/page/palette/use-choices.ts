import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { foldWords, hasWords } from '../../../kernel/fold-words.ts';
import { NOTEBOOK } from '../../../notebook/catalog.ts';
import { getQuery, sayError } from '../../../ui/api.ts';
import { useToasts } from '../../../ui/controls/toasts.tsx';
import { sayDate } from '../../../ui/numbers.ts';
import { useTheme } from '../../../ui/theme.ts';
import { NAVIGATION } from '../../navigation.tsx';
import { searchEndpoint } from '../../search/endpoints.ts';
import type { Found } from '../../search/model.ts';
import { CAPTURE_DOOR } from '../capture-door.ts';
import { listDeeds } from './deeds.ts';
import { type Choice, listPlaces } from './places.ts';

interface Choices {
  readonly choices: readonly Choice[];
  readonly isLooking: boolean;
  /** why nothing that was kept could be looked for */
  readonly trouble: string | undefined;
}

/** Pages and deeds that hold the words, then what the owner kept. */
export function useChoices(asked: string): Choices {
  const go = useGo();
  const words = foldWords(asked);
  const own = useOwnChoices(go).filter(({ title, note, words: others }) =>
    hasWords([title, note, others].join(' '), words),
  );
  const isAsking = words.length > 0;
  const search = useQuery({
    ...getQuery(searchEndpoint, { query: { q: asked.trim() } }),
    enabled: isAsking,
    placeholderData: keepPreviousData,
  });
  const found = isAsking ? (search.data?.found ?? []) : [];
  return {
    choices: [...own, ...found.map((each) => toChoice(each, go))],
    isLooking: isAsking && (search.isPending || search.isPlaceholderData),
    trouble: search.error === null || !isAsking ? undefined : sayError(search.error),
  };
}

function useOwnChoices(go: (to: string) => void): readonly Choice[] {
  const toasts = useToasts();
  const [, setTheme] = useTheme();
  const undo = toasts.last();
  const deeds = listDeeds({
    note: CAPTURE_DOOR.open,
    show: setTheme,
    download: (path) => location.assign(path),
    go,
    undo,
  });
  return (
    [...(undo === undefined ? [] : deeds.slice(0, 1)), ...listPlaces(NAVIGATION, go), ...deeds]
      // what can be undone is likeliest meant, and stands once
      .filter(({ id }, index, all) => all.findIndex((each) => each.id === id) === index)
  );
}

/** Goes to a path of the app with what follows it. */
function useGo(): (to: string) => void {
  const navigate = useNavigate();
  return (to) => {
    const target = new URL(to, 'http://app.invalid');
    void navigate({
      to: target.pathname,
      search: Object.fromEntries(target.searchParams),
      hash: target.hash.slice(1),
    });
  };
}

const GROUPS: ReadonlyMap<string, string> = new Map([
  ['person', 'People'],
  ['series', 'Recurring meetings'],
  ...NOTEBOOK.map(({ kind, door }) => [kind, door.title] as const),
  ['journal', 'Journal'],
]);

function toChoice({ kind, id, title, note, to }: Found, go: (to: string) => void): Choice {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(note);
  return {
    id: `${kind} ${id}`,
    group: GROUPS.get(kind) ?? '',
    title: title.trim() === '' ? 'Untitled' : title,
    note: isDate ? sayDate(note) : note,
    run: () => go(to),
  };
}
