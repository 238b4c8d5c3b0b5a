import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1d2321, #e9e6df); --paper: light-dark(#faf8f4, #171a19); --quiet: light-dark(#5b625e, #a8aba4); --line: light-dark(#d9d4c9, #3a3f3c); }
body { margin: 0 auto; max-width: 46rem; padding: 3rem 1.25rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
h1 { font: 500 1.9rem/1.2 Georgia, serif; margin: 0 0 1rem; }
h2 { font-size: 1.05rem; margin: 2.5rem 0 .25rem; }
p { margin: .5rem 0; max-width: 38rem; }
code, pre { font: .92em/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem; padding: .75rem; margin: .5rem 0; }
summary { cursor: pointer; color: var(--quiet); }
a { color: inherit; }
.quiet { color: var(--quiet); }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;

interface PlainPage {
  readonly title: string;
  /** HTML; what comes from elsewhere has passed through `escapeHtml` */
  readonly body: string;
  readonly status: number;
}

/** A page that needs no script, no sign-in and nothing else from the server. */
export function plainPage({ title, body, status }: PlainPage): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Bearings</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
  });
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
