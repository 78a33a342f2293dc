import { listAskedOfPatrols } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { unionMarking } from '../../marking-union.ts';
import { DirectNav } from '../requirement/direct-nav.tsx';
import { AskedQuestions } from './asked-questions.tsx';

/** What patrols are asked to look for: text, place and last day. One tap opens a report tied to the question. */
export function PatrolPage(): ReactElement {
  const t = useT('direct');
  const common = useT('common');
  const { data, error, refetch } = useReading(listAskedOfPatrols, {});
  const items = data?.items ?? [];
  return (
    <Page
      stage="direct"
      title={t('patrol.title')}
      subtitle={t('patrol.what')}
      marking={unionMarking(items.map(({ marking }) => marking))}
    >
      <DirectNav current="patrol" />
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && items.length === 0 && <Empty what={t('patrol.none')} why={t('patrol.noneWhy')} />}
      <AskedQuestions items={items} />
    </Page>
  );
}
