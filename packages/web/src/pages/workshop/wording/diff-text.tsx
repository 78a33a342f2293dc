import { plainText, wordDiff } from '@reeve/domain';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { TermRuns } from '../../../components/text/term-text.tsx';

const marked = (run: { readonly kept: boolean }, words: ReactNode): ReactNode =>
  run.kept ? words : <ins>{words}</ins>;

/** A wording with what it changes against the words it is to replace: new words marked, and those that go before them. */
export function DiffText({ before, after }: { before: string; after: string }): ReactElement {
  const diff = useMemo(() => wordDiff(plainText(before), plainText(after)), [before, after]);
  const gone = diff.before.filter((run) => !run.kept);
  return (
    <>
      <TermRuns runs={diff.after} draw={marked} />
      {gone.length > 0 && (
        <>
          {' '}
          <del>{gone.map((run) => run.text.trim()).join(' … ')}</del>
        </>
      )}
    </>
  );
}
