import { describeShape } from './open-api.ts';
import { escapeHtml, plainPage } from './plain-page.ts';
import type { Route } from './route.ts';

/** The routes for people to read, made from the same shapes as the OpenAPI document. */
export function apiPage(routes: readonly Route[]): Response {
  const body = `<p>What the pages of Bearings use, and what you may use too. Send the session cookie with
each request. Errors are JSON: <code>{"code", "message"}</code>. For programs:
<a href="/api/openapi.json">openapi.json</a>.</p>
${routes.map(showRoute).join('\n')}`;
  return plainPage({ title: 'The interface', body, status: 200 });
}

function showRoute(route: Route): string {
  const who = `<span class="quiet">(${WHO[route.access.admits]})</span>`;
  return `<section>
<h2><code>${route.method.toUpperCase()} ${escapeHtml(route.path)}</code> ${who}</h2>
<p>${escapeHtml(route.summary)}</p>
${showShape('In the query', route.query, 'input')}
${showShape('Body', route.body, 'input')}
${showShape('Answer', route.answer, 'output')}
</section>`;
}

const WHO = {
  owner: 'you, signed in',
  operator: 'whoever runs this server, signed in',
  'link-holder': 'whoever has the link',
  anyone: 'no session needed',
} as const satisfies Record<Route['access']['admits'], string>;

function showShape(title: string, schema: Route['body'], io: 'input' | 'output'): string {
  if (schema === undefined) return '';
  const text = JSON.stringify(describeShape(schema, io), undefined, 2);
  return `<details><summary>${title}</summary><pre>${escapeHtml(text)}</pre></details>`;
}
