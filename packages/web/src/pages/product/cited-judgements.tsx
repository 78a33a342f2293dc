import { judgement } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { JudgementBlock } from '../judgement/judgement-block.tsx';
import type { Cite } from './blocks.ts';

/** The judgements a block cites, drawn under it with their terms on the scale. */
export function CitedJudgements({ cites }: { cites: readonly Cite[] }): ReactElement {
  return (
    <>
      {cites
        .filter(({ kind }) => kind === 'judgement')
        .map(({ id }) => (
          <One key={id} id={id} />
        ))}
    </>
  );
}

function One({ id }: { id: string }): ReactElement | null {
  const { data } = useReading(judgement.read, { params: { id } });
  return data ? <JudgementBlock judgement={data} isLinked /> : null;
}
