import type { What } from '../capture-door.ts';
import type { Choice } from './places.ts';

interface Doing {
  readonly note: (what: What) => void;
  readonly show: (theme: 'system' | 'light' | 'dark') => void;
  readonly download: (path: string) => void;
  readonly go: (to: string) => void;
  /** what the notice on screen takes back; undefined without one */
  readonly undo: { readonly text: string; readonly run: () => void } | undefined;
}

/** What can be done from anywhere. */
export function listDeeds({ note, show, download, go, undo }: Doing): readonly Choice[] {
  const deeds: readonly Omit<Choice, 'id' | 'group'>[] = [
    ...(undo === undefined
      ? []
      : [{ title: 'Undo', note: undo.text, words: 'take back', run: undo.run }]),
    { title: 'Note an insight', keys: ['c'], words: 'add capture', run: () => note('insight') },
    { title: 'Note a session', words: 'add capture mentor coach', run: () => note('session') },
    { title: 'Note evidence', words: 'add capture stretch', run: () => note('evidence') },
    { title: 'Make a forecast', words: 'add capture prediction', run: () => note('forecast') },
    { title: 'Note a decision', words: 'add capture choice', run: () => note('decision') },
    {
      title: 'Note what you handed on',
      words: 'add capture delegate',
      run: () => note('delegation'),
    },
    { title: 'Write in the journal', words: 'add note', run: () => note('note') },
    { title: 'Add a calendar', words: 'import source upload', run: () => go('/sources') },
    { title: 'Show in light', words: 'theme bright', run: () => show('light') },
    { title: 'Show in dark', words: 'theme night', run: () => show('dark') },
    { title: 'Show as the system does', words: 'theme', run: () => show('system') },
    {
      title: 'Download everything',
      note: 'one ZIP',
      words: 'export archive',
      run: () => download('/api/export'),
    },
    {
      title: 'Download the journal',
      note: 'Markdown files',
      words: 'export',
      run: () => download('/api/journal/export'),
    },
    { title: 'Make a backup', words: 'settings restore', run: () => go('/settings#backups') },
    { title: 'Delete everything', words: 'settings erase', run: () => go('/settings#erasing') },
  ];
  return deeds.map((deed) => ({ ...deed, id: `do ${deed.title}`, group: 'Do' }));
}
