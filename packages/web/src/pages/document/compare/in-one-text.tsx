import { mergeDiff, wordDiff } from '@reeve/domain';
import type { ReactElement } from 'react';
import { DiffWords } from '../../report/page/diff-words.tsx';

/** Both texts in one: removed words come before added ones. */
export function InOneText({ earlier, later }: { earlier: string; later: string }): ReactElement {
  return (
    <>
      {mergeDiff(wordDiff(earlier, later)).map(({ how, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- runs have no identity but their place in the text
        <DiffWords key={index} runs={[{ kept: how === 'kept', text }]} as={how === 'gone' ? 'del' : 'ins'} />
      ))}
    </>
  );
}
