import { plainText, wordDiff } from '@reeve/domain';
import type { ReactElement } from 'react';

/** A wording with what it changes against the words it is to replace: new words marked, and those that go before them. */
export function DiffText({ before, after }: { before: string; after: string }): ReactElement {
  const diff = wordDiff(plainText(before), plainText(after));
  const gone = diff.before.filter((run) => !run.kept);
  return (
    <>
      {diff.after.map((run, index) =>
        // runs have no identity beyond their place
        run.kept ? <span key={index}>{run.text}</span> : <ins key={index}>{run.text}</ins>,
      )}
      {gone.length > 0 && (
        <>
          {' '}
          <del>{gone.map((run) => run.text.trim()).join(' … ')}</del>
        </>
      )}
    </>
  );
}
