import { listDeskOpenings, useDeskOpening, type ReplyOf } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText, TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import '../record/form/form.css';
import { DeskReport } from './desk-report.tsx';
import { OpeningAnswer } from './opening-answer.tsx';
import { OpeningForm } from './opening-form.tsx';
import './retention.css';
import { RetentionNav } from './retention-nav.tsx';

export type Opening = ReplyOf<typeof listDeskOpenings>['items'][number];

/** Break-glass at the review desk: asked for, answered by a second person, used by the one reviewer it is for. */
export function OpeningsPage(): ReactElement {
  const t = useT('retention');
  const common = useT('common');
  const { may } = useSession();
  const { data, error, refetch } = useReading(listDeskOpenings, {});
  const [shown, setShown] = useState<NonNullable<Opening['report']>>();
  const again = (): void => void refetch();
  return (
    <Page
      stage="protect"
      title={t('opening.title')}
      subtitle={t('opening.subtitle')}
      aside={shown && <DeskReport key={shown.id} id={shown.id} reference={shown.reference} onDone={again} />}
    >
      <RetentionNav current="openings" />
      <p className="ink2">{t('opening.rule')}</p>
      <ProblemNote error={error} lead={t('opening.notRead')} onRetry={again} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && data.items.length === 0 && <Empty what={t('opening.empty')} why={t('opening.emptyWhy')} />}
      {data && data.items.length > 0 && (
        <ul className="openings" aria-label={t('opening.title')}>
          {data.items.map((item) => (
            <li key={item.id}>
              <OpeningLine item={item} onDone={again} onShow={setShown} />
            </li>
          ))}
        </ul>
      )}
      {data && may.includes('count_due_reports') && (
        <OpeningForm reviewers={data.reviewers} seconds={data.seconds} onDone={again} />
      )}
    </Page>
  );
}

function OpeningLine({
  item,
  onDone,
  onShow,
}: {
  item: Opening;
  onDone: () => void;
  onShow: (report: NonNullable<Opening['report']>) => void;
}): ReactElement {
  const t = useT('retention');
  const report = useT('report');
  return (
    <>
      <h2>
        {report(`rule.${item.rule}`)}{' '}
        <Tag tone={item.state === 'waiting' || item.state === 'approved' ? 'now' : 'plain'}>
          {t(`opening.state.${item.state}`)}
        </Tag>
      </h2>
      <dl className="rec-facts">
        <dt>{t('opening.askedBy')}</dt>
        <dd>
          {item.askedBy}, <TimeText at={item.askedAt} />
        </dd>
        <dt>{t('opening.openedFor')}</dt>
        <dd>{item.openedFor}</dd>
        <dt>{t('opening.second')}</dt>
        <dd>{item.second}</dd>
        <dt>{t('opening.reason')}</dt>
        <dd>{item.reason}</dd>
        {item.decisionReason !== '' && (
          <>
            <dt>{t('opening.answerReason')}</dt>
            <dd>{item.decisionReason}</dd>
          </>
        )}
        {item.lastDay !== null && (
          <>
            <dt>{t('opening.lastDay')}</dt>
            <dd>
              <DateText on={item.lastDay} />
            </dd>
          </>
        )}
      </dl>
      {item.mayAnswer && <OpeningAnswer id={item.id} onDone={onDone} />}
      {item.mine && item.state === 'approved' && <FindReport item={item} onShow={onShow} />}
    </>
  );
}

/** For the reviewer: the report that waits under the rule, if one does. */
function FindReport({
  item,
  onShow,
}: {
  item: Opening;
  onShow: (report: NonNullable<Opening['report']>) => void;
}): ReactElement {
  const t = useT('retention');
  const finding = useMutation({
    mutationFn: () => call(useDeskOpening, { params: { id: item.id }, input: {} }),
    onSuccess: ({ report }) => {
      if (report) onShow(report);
    },
  });
  return (
    <>
      <ProblemNote error={finding.error} lead={t('opening.notFound')} />
      {finding.data?.report === null && <output>{t('opening.none')}</output>}
      <Button kind="primary" busy={finding.isPending} onClick={() => finding.mutate()}>
        {t('opening.find')}
      </Button>
    </>
  );
}
