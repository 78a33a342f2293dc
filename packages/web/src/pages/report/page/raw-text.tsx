import type { WordDiff } from '@reeve/domain';
import { Suspense, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { lazyComponent } from '../../../components/lazy-component.tsx';
import { useT } from '../../../i18n.ts';
import { DiffWords } from './diff-words.tsx';

const RawMarks = lazyComponent(async () => (await import('./raw-marks.tsx')).RawMarks);

/** The raw text: what was left out of it so far, or, on request, what it names. */
export function RawText({ text, diff }: { text: string; diff: WordDiff | undefined }): ReactElement {
  const t = useT('report');
  const [isMarked, setMarked] = useState(false);
  const plain = <p className="txt">{diff ? <DiffWords runs={diff.before} as="del" /> : text}</p>;
  return (
    <>
      {isMarked ? (
        <Suspense fallback={plain}>
          <RawMarks text={text} />
        </Suspense>
      ) : (
        plain
      )}
      <Button kind="quiet" aria-pressed={isMarked} onClick={() => setMarked(!isMarked)}>
        {t('marks.show')}
      </Button>
    </>
  );
}
