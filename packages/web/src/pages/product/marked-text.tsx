import { cutByMarks } from '@reeve/domain';
import { useMemo, type ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { TermRuns } from '../../components/text/term-text.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import type { CitedObject } from '../judgement/cite-options.ts';
import type { Block } from './blocks.ts';

interface Run {
  readonly text: string;
  /** Of a mark: undefined if its citation is gone. */
  readonly cite?: Block['cites'][number] | undefined;
  readonly isMark: boolean;
}

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
      cutByMarks(text, cites).map((run): Run =>
        run.is === 'text'
          ? { text: run.text, isMark: false }
          : { text: String((run.cite && numbers.get(run.cite.id)) ?? '?'), cite: run.cite, isMark: true },
      ),
    [text, cites, numbers],
  );
  return (
    <TermRuns
      runs={runs}
      draw={(run, words) =>
        run.isMark ? <Mark number={run.text} of={run.cite && known.get(run.cite.id)} isGone={!run.cite} /> : words
      }
    />
  );
}

function Mark({ number, of, isGone }: { number: string; of: CitedObject | undefined; isGone: boolean }): ReactElement {
  const t = useT('assess');
  if (of)
    return (
      <sup className="cite-mark">
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
    <sup className={isGone ? 'cite-mark gone' : 'cite-mark'}>
      <span aria-hidden="true">{number}</span>
      <span className="vh">{t(isGone ? 'cite.gone' : 'cite.notShown', { number })}</span>
    </sup>
  );
}
