import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { callApi, keyOf } from '../../../ui/api.ts';
import { pathOf } from '../../../ui/path-of.ts';
import { listEntriesEndpoint } from '../endpoints.ts';
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
    queryKey: keyOf(addressOf(looking)),
    queryFn: ({ pageParam, signal }) =>
      callApi({
        method: 'GET',
        path: addressOf(looking, pageParam),
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
function addressOf({ words, link }: Looking, after = ''): string {
  const query = {
    q: words.trim() || undefined,
    ...(link && { [link.kind]: link.target }),
    after: after || undefined,
  };
  return pathOf(listEntriesEndpoint, { query });
}
