import { readDataSet, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { GatherNav } from '../import/gather-nav.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { CoverageAxis } from './coverage-axis.tsx';
import './data-set.css';
import { LagTable } from './lag-table.tsx';
import { StatementTable } from './statement-table.tsx';

export type DataSetInFull = ReplyOf<typeof readDataSet>;

/** One data set: which days it covers by area, who stated that, and how late its crimes are recorded. */
export function DataSetPage(): ReactElement {
  const t = useT('coverage');
  const common = useT('common');
  const id = usePathPart('id');
  const { may } = useSession();
  const [isCorrecting, setCorrecting] = useState(false);
  const { data, error, refetch } = useReading(readDataSet, { params: { id } });
  if (!data)
    return (
      <Page stage="gather" title={t('set.which')}>
        <ProblemNote error={error} onRetry={() => void refetch()} />
        {!error && <p className="loading">{common('loading')}</p>}
      </Page>
    );
  return (
    <Page
      stage="gather"
      title={data.name}
      subtitle={`${t(`kind.${data.kind}`)}${data.own ? `, ${t('list.own')}` : ''}`}
      marking={data.marking}
      actions={
        may.includes('import_crimes') && <Button onClick={() => setCorrecting(true)}>{t('correct.open')}</Button>
      }
    >
      <GatherNav current="dataSets" />
      <div className="data-set">
        {data.statements.length === 0 ? <p>{t('one.notStated')}</p> : <CoverageAxis set={data} />}
        {data.statements.length > 0 && <StatementTable set={data} />}
        <LagTable lags={data.lags} />
      </div>
      {isCorrecting && <CorrectDialog set={data} onClose={() => setCorrecting(false)} />}
    </Page>
  );
}
