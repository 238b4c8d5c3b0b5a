import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { callApi, keyOf } from '../../../ui/api.ts';
import { type JournalEntry, type JournalLink, journalPageSchema } from '../model.ts';

/** Which entries are asked for. */
export interface Looking {
  readonly words: string;
  readonly link: JournalLink | undefined;
}

export const LOOKING_AT_ALL: Looking = { words: '', link: undefined };

/** Entries, latest first, a page at a time; while another search is on its way the last one stays. */
export function useEntries(looking: Looking) {
  const query = useInfiniteQuery({
    queryKey: keyOf(pathOf(looking)),
    queryFn: ({ pageParam, signal }) =>
      callApi({
        method: 'GET',
        path: pathOf(looking, pageParam),
        answer: journalPageSchema,
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    throwOnError: (_, { state }) => state.data === undefined,
  });
  const pages = query.data?.pages ?? [];
  return {
    /** undefined until the first answer */
    count: pages[0]?.count,
    entries: pages.flatMap((page): readonly JournalEntry[] => page.entries),
    isLooking: query.isPlaceholderData || query.isPending,
    hasMore: query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}

/** `/api/journal?q=said+no&shift=delegation` */
function pathOf({ words, link }: Looking, after = ''): string {
  const asked = new URLSearchParams();
  if (words.trim() !== '') asked.set('q', words.trim());
  if (link !== undefined) asked.set(link.kind, link.target);
  if (after !== '') asked.set('after', after);
  return `/api/journal${asked.size === 0 ? '' : `?${asked}`}`;
}
