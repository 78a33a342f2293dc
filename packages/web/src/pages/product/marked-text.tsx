import { cutByMarks } from '@reeve/domain';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { Link } from '../../components/link.tsx';
import { TermRuns } from '../../components/text/term-text.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import type { CitedObject } from '../judgement/cite-options.ts';
import type { Block } from './blocks.ts';

interface Run {
  readonly text: string;
  readonly mark?: 'placed' | 'gone';
  /** Follows another mark: kept apart from it. */
  readonly isNext?: boolean;
  /** What a mark cites, if the reader sees it. */
  readonly of?: CitedObject | undefined;
}

const drawRun = (run: Run, words: ReactNode): ReactNode =>
  run.mark === undefined ? (
    words
  ) : (
    <Mark number={run.text} of={run.of} isGone={run.mark === 'gone'} isNext={run.isNext === true} />
  );

/** The text of a block with numbers above the line that lead to what each sentence rests on. */
export function MarkedText({
  block: { text, cites },
  numbers,
  known,
}: {
  block: Block;
  numbers: ReadonlyMap<string, number>;
  /** What the reader sees of the cited objects, by id. */
  known: ReadonlyMap<string, CitedObject>;
}): ReactElement {
  const runs = useMemo(
    () =>
      cutByMarks(text, cites).map((run, nth, all): Run => {
        if (run.is === 'text') return { text: run.text };
        const isNext = all[nth - 1]?.is === 'mark';
        if (!run.cite) return { text: '?', mark: 'gone', isNext };
        return { text: String(numbers.get(run.cite.id) ?? '?'), mark: 'placed', isNext, of: known.get(run.cite.id) };
      }),
    [text, cites, numbers, known],
  );
  return <TermRuns runs={runs} draw={drawRun} />;
}

function Mark({
  number,
  of,
  isGone,
  isNext,
}: {
  number: string;
  of: CitedObject | undefined;
  isGone: boolean;
  isNext: boolean;
}): ReactElement {
  const t = useT('assess');
  const look = ['cite-mark', isGone ? 'gone' : '', isNext ? 'next' : ''].filter(Boolean).join(' ');
  if (of)
    return (
      <sup className={look}>
        <Link
          to={objectPath(of.kind, of.id) ?? paths.thread(of.kind, of.id)}
          title={of.title}
          aria-label={t('cite.number', { number, reference: of.reference })}
        >
          {number}
        </Link>
      </sup>
    );
  return (
    <sup className={look}>
      <span aria-hidden="true">{number}</span>
      <span className="vh">{t(isGone ? 'cite.gone' : 'cite.notShown', { number })}</span>
    </sup>
  );
}
