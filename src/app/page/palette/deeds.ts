import { NOTEBOOK } from '../../../notebook/catalog.ts';
import { exportJournalEndpoint } from '../../../reflection/journal/endpoints.ts';
import { exportAllEndpoint } from '../../../reports/archive/endpoints.ts';
import { pathOf } from '../../../ui/path-of.ts';
import type { Choice } from './places.ts';

interface Doing {
  readonly note: (what: string) => void;
  readonly show: (theme: 'system' | 'light' | 'dark') => void;
  readonly download: (path: string) => void;
  readonly go: (to: string) => void;
  /** what the notice on screen takes back; undefined without one */
  readonly undo: { readonly text: string; readonly run: () => void } | undefined;
}

/** What the key c opens first. */
const FIRST = 'insight';

/** What can be done from anywhere. */
export function listDeeds({ note, show, download, go, undo }: Doing): readonly Choice[] {
  const deeds: readonly Omit<Choice, 'id' | 'group'>[] = [
    ...(undo === undefined
      ? []
      : [{ title: 'Undo', note: undo.text, words: 'take back', run: undo.run }]),
    ...NOTEBOOK.flatMap(({ door }) => door.captures ?? []).map(({ what, deed, words }) => ({
      title: deed,
      words,
      run: () => note(what),
      ...(what === FIRST && { keys: ['c'] }),
    })),
    { title: 'Write in the journal', words: 'add note', run: () => note('note') },
    { title: 'Add a calendar', words: 'import source upload', run: () => go('/sources') },
    { title: 'Show in light', words: 'theme bright', run: () => show('light') },
    { title: 'Show in dark', words: 'theme night', run: () => show('dark') },
    { title: 'Show as the system does', words: 'theme', run: () => show('system') },
    {
      title: 'Download everything',
      note: 'one ZIP',
      words: 'export archive',
      run: () => download(pathOf(exportAllEndpoint)),
    },
    {
      title: 'Download the journal',
      note: 'Markdown files',
      words: 'export',
      run: () => download(pathOf(exportJournalEndpoint)),
    },
    { title: 'Make a backup', words: 'settings restore', run: () => go('/settings#backups') },
    { title: 'Delete everything', words: 'settings erase', run: () => go('/settings#erasing') },
  ];
  return deeds.map((deed) => ({ ...deed, id: `do ${deed.title}`, group: 'Do' }));
}
