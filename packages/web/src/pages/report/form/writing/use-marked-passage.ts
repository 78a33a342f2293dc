import { useState } from 'react';

/** The passage of a text that is marked. */
export interface MarkedPassage {
  /** Its words; empty while nothing is marked. */
  readonly passage: string;
  readonly onSelect: (marked: { readonly start: number; readonly end: number }) => void;
  /** Returns the text without the passage, which is no longer marked. */
  readonly removePassage: () => string;
}

/** Follows what is marked in a text, so that it can be moved to a report of its own. */
export function useMarkedPassage(text: string): MarkedPassage {
  const [marked, setMarked] = useState({ start: 0, end: 0 });
  return {
    passage: text.slice(marked.start, marked.end).trim(),
    onSelect: setMarked,
    removePassage: () => {
      setMarked({ start: 0, end: 0 });
      return `${text.slice(0, marked.start)}${text.slice(marked.end)}`.trim();
    },
  };
}
