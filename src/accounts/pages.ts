import { plainPage } from '../platform/http/plain-page.ts';

/** What someone without a session sees, whatever they asked for. */
export function strangerPage(): Response {
  return plainPage({
    title: 'Bearings is closed to strangers',
    status: 401,
    body: `<p>If it is yours, open it with a link. Where it is installed, run:</p>
<pre>npx bearings link</pre>
<p>and open the address that it prints. It works once, within 15 minutes; after that this browser
stays signed in.</p>`,
  });
}

/** What a link that opens nothing says. */
export function usedLinkPage(): Response {
  return plainPage({
    title: 'This link has been used or has expired',
    status: 410,
    body: `<p>A link opens Bearings once, within 15 minutes. For a new one run this where Bearings is
installed:</p>
<pre>npx bearings link</pre>
<p class="quiet">Opened it in this browser before? <a href="/">Go to Bearings</a>.</p>`,
  });
}

/** Shown to what only looks at a link before a person does: previews, scanners, prefetching. */
export function waitingPage(): Response {
  return plainPage({
    title: 'Open this link in your browser',
    status: 200,
    body: '<p>It opens Bearings once, for the one who follows it.</p>',
  });
}
