import type { JournalEntry } from './model.ts';

export interface MarkdownFile {
  /** unique within the export: `2026-05-17.md`, `2026-05-17 2.md` */
  readonly name: string;
  readonly text: string;
}

/** One Markdown file an entry, named by its date, with what it is about on top. */
export function writeMarkdown(entries: readonly JournalEntry[]): MarkdownFile[] {
  const seen = new Map<string, number>();
  return entries
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
    .map((entry) => {
      const count = (seen.get(entry.on) ?? 0) + 1;
      seen.set(entry.on, count);
      return {
        name: count === 1 ? `${entry.on}.md` : `${entry.on} ${count}.md`,
        text: writeEntry(entry),
      };
    });
}

function writeEntry({ on, asked, links, text }: JournalEntry): string {
  const about = links.map(({ kind, target }) => `- ${kind}: ${JSON.stringify(target)}`);
  const front = ['---', `date: ${on}`, ...(about.length > 0 ? ['about:', ...about] : []), '---'];
  const question = asked === null ? [] : [`> ${asked.replaceAll('\n', '\n> ')}`, ''];
  return `${[...front, '', ...question, text.trimEnd()].join('\n')}\n`;
}
