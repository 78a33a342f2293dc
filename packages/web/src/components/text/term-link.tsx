import type { TermRange } from '@reeve/domain';
import { createContext, use, type ReactElement, type ReactNode } from 'react';
import { paths } from '../../paths.ts';

/** Words of a text that name concepts, and how to show what they mean. */
export interface Terms {
  /** Of the block below, in the order of its text. */
  readonly uses: readonly TermRange[];
  readonly show: (term: TermRange, at: HTMLElement) => void;
}

/** The terms of the block below; where nothing is given, words are only words. */
export const TermsContext = createContext<Terms | undefined>(undefined);

/** Words that name a concept: they show what it means, and opened in another window they lead to it. */
export function TermLink({ term, children }: { term: TermRange; children: ReactNode }): ReactElement {
  const terms = use(TermsContext);
  return (
    <a
      className="term-use"
      href={paths.concept(term.conceptIds[0] ?? '')}
      aria-haspopup="dialog"
      draggable={false}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        terms?.show(term, event.currentTarget);
      }}
    >
      {children}
    </a>
  );
}
