import { readReport } from '@reeve/contract';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Empty } from '../../../components/empty.tsx';
import { Link } from '../../../components/link.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { fromDraft } from './draft/draft-form.ts';
import type { OpenedDraft } from './draft/use-draft.ts';
import { ReportForm } from './report-form.tsx';

/** Read a draft once and open it; what is read again later (another purpose, say) must not replace what is being typed. */
export function OpenDraft({ id }: { id: string }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const [opened, setOpened] = useState<OpenedDraft | undefined>();
  const { data, error, refetch } = useQuery({
    queryKey: ['openDraft', id],
    queryFn: () => call(readReport, { params: { id } }),
    gcTime: 0,
    enabled: opened === undefined,
  });
  if (data?.draft && !opened) {
    const { reference, version, draft, state, history } = data;
    const givenBack = state === 'returned' ? history.find(({ to }) => to === 'returned') : undefined;
    setOpened({ kept: { id, reference, version }, form: fromDraft(draft), ...(givenBack && { givenBack }) });
  }
  if (opened) return <ReportForm opened={opened} onBegun={() => undefined} />;
  return (
    <Page stage="gather" title={t('form.titleDraft')}>
      <ProblemNote error={error} lead={t('form.notOpened')} onRetry={() => void refetch()} />
      {data?.keyAbsent && <Empty what={t('form.notOpened')} why={codes('problem.key_absent')} />}
      {data && !data.draft && !data.keyAbsent && (
        <Empty
          what={t('form.alreadySent', { reference: data.reference })}
          why={t('readers.afterSending')}
          how={<Link to={paths.report(id)}>{t('form.seeReport')}</Link>}
        />
      )}
      {!data && !error && <p className="loading">{t('form.opening')}</p>}
    </Page>
  );
}
