import { compareEditions } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Empty } from '../../../components/empty.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Segments } from '../../../components/field/segments.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { useT } from '../../../i18n.ts';
import { useQueryPart } from '../../../location.ts';
import { ChangedBlock } from './changed-block.tsx';
import { PrintFrame, type ReviewedDocument } from '../document-frame.tsx';
import { RedirectList } from './redirect-list.tsx';
import { useReferences } from './use-references.ts';

/** What one edition changed against another, block by block: side by side or in one text. */
export function ComparePage(): ReactElement {
  return <PrintFrame view="compare" render={(document) => <Compare document={document} />} />;
}

function Compare({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const [from, setFrom] = useQueryPart('from');
  const [to, setTo] = useQueryPart('to');
  const [how, setHow] = useState<'beside' | 'inline'>('beside');
  const { editions } = document;
  const later = editions.find((one) => one.id === to) ?? editions.at(-1);
  const earlier = editions.find((one) => one.id === from) ?? editions.findLast((one) => one.id !== later?.id);
  const { data, error, refetch } = useReading(
    compareEditions,
    { params: { id: later?.id ?? '' }, query: { with: earlier?.id ?? '' } },
    { enabled: later !== undefined && earlier !== undefined },
  );
  const references = useReferences(data?.earlier, data?.later);
  if (!later || !earlier) return <Empty what={t('compare.one')} why={t('compare.oneWhy')} />;
  const options = editions.map((one) => ({ value: one.id, label: one.frozen ? one.name : t('text.working') }));
  return (
    <div>
      <div className="reading-head">
        <ChoiceField
          label={t('compare.earlier')}
          options={options}
          value={earlier.id}
          onChange={(id) => setFrom(id ?? '')}
        />
        <ChoiceField label={t('compare.later')} options={options} value={later.id} onChange={(id) => setTo(id ?? '')} />
        <Segments
          label={t('compare.how')}
          options={(['beside', 'inline'] as const).map((value) => ({ value, label: t(`compare.${value}`) }))}
          value={how}
          onChange={setHow}
        />
      </div>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {data && <p className="ink2">{t('compare.count', { count: data.items.length, same: data.same })}</p>}
      {data && <RedirectList documentId={document.id} editionId={later.id} redirects={data.redirects} />}
      {data?.items.map((line) => (
        <ChangedBlock key={line.later?.id ?? line.earlier?.id} how={how} line={line} references={references} />
      ))}
    </div>
  );
}
