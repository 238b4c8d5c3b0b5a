const PREFIX = 'bearings-kept';

/**
 * What this browser keeps of a workspace, by name. Each workspace has its own, so that nothing of
 * the sample, or of whoever was signed in before, is taken for one’s own.
 */
export function keepHere(workspace: string, name: string, text: string): void {
  try {
    localStorage.setItem(keyOf(workspace, name), text);
  } catch {
    // a browser that keeps nothing still shows what is on screen
  }
}

export function readHere(workspace: string, name: string): string | null {
  return localStorage.getItem(keyOf(workspace, name));
}

export function forgetHere(workspace: string, name: string): void {
  localStorage.removeItem(keyOf(workspace, name));
}

/** The names of what is kept of a workspace. */
export function listHere(workspace: string): readonly string[] {
  const start = keyOf(workspace, '');
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

/** Leaves nothing of one workspace behind in this browser, or of any when none is named. */
export function forgetAllHere(workspace?: string): void {
  const start = workspace === undefined ? `${PREFIX}:` : keyOf(workspace, '');
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(start)) localStorage.removeItem(key);
  }
}

function keyOf(workspace: string, name: string): string {
  return `${PREFIX}:${workspace}:${name}`;
}
