import { useState } from 'react';
import { useWorkspace } from '../../accounts/page/use-workspace.ts';
import { keepHere, readHere } from '../../ui/kept-here.ts';
import type { Suggestion } from '../model.ts';
import { saySuggestion } from './edits.ts';

const NAME = 'suggestions-refused';

interface Refused {
  readonly has: (suggestion: Suggestion) => boolean;
  readonly add: (suggestion: Suggestion) => void;
}

/**
 * What was answered by “Not this”, kept in this browser: it says nothing of the person, so it is no
 * part of what is known of them. Another guess for the same person is offered again.
 */
export function useRefused(): Refused {
  const workspace = useWorkspace();
  const [kept, setKept] = useState(() => readKept(readHere(workspace, NAME)));
  return {
    has: (suggestion) => kept.has(keyOf(suggestion)),
    add: (suggestion) => {
      const next = new Set([...kept, keyOf(suggestion)]);
      setKept(next);
      keepHere(workspace, NAME, [...next].join('\n'));
    },
  };
}

function readKept(text: string | null): ReadonlySet<string> {
  return new Set((text ?? '').split('\n').filter((line) => line !== ''));
}

/** On one line: an address and a function of the owner may hold anything but a new line. */
function keyOf(suggestion: Suggestion): string {
  return `${suggestion.address} ${saySuggestion(suggestion)}`.replaceAll('\n', ' ');
}
