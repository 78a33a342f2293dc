import { readIdentityPair, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { MarkingChips } from '../../components/marking/marking-chips.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { DecisionForm } from './decision-form.tsx';
import { EvidenceChart } from './evidence-chart.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import type { ChosenPair } from './identity-page.tsx';
import { JoinPreview } from './join-preview.tsx';
import { PairDecisions } from './pair-decisions.tsx';

export type IdentityPair = ReplyOf<typeof readIdentityPair>;

/** Two entities side by side: what was compared, why they match, what joining them would show, and the decision. */
export function PairView({ pair, onDecided }: { pair: ChosenPair; onDecided: () => void }): ReactElement {
  const t = useT('identity');
  const { data, error, refetch } = useReading(readIdentityPair, { params: { ...pair } });
  if (!data)
    return (
      <div className="id-view">
        <ProblemNote error={error} onRetry={() => void refetch()} />
        {!error && <p className="loading">{t('loading')}</p>}
      </div>
    );
  const { first, second, joined, newFacts, decisions } = data;
  return (
    <div className="id-view">
      <div className="row wrap id-heads">
        <h2>
          <Link to={paths.entity(first.id)}>{first.title}</Link> <span className="ref">{first.reference}</span>
          <span className="mut"> · </span>
          <Link to={paths.entity(second.id)}>{second.title}</Link> <span className="ref">{second.reference}</span>
        </h2>
        {first.kind === 'person' && <Tag>{t('aPair')}</Tag>}
        <MarkingChips marking={data.marking} />
      </div>
      {joined && <p>{t('joined')}</p>}
      {newFacts.length > 0 && (
        <p>
          {t('newFacts')}{' '}
          {newFacts.map((fact) => (
            <Link key={fact.id} className="ref" to={paths.report(fact.reportId)}>
              {fact.reportReference}
            </Link>
          ))}
        </p>
      )}
      {!joined && (
        <>
          <EvidenceTable pair={data} />
          <EvidenceChart evidence={data.evidence} verdict={data.verdict} />
          <DecisionForm pair={data} onDecided={onDecided} />
        </>
      )}
      {data.preview && <JoinPreview preview={data.preview} />}
      <PairDecisions decisions={decisions} />
    </div>
  );
}
