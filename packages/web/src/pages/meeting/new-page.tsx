import { meeting } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import '../decision/decide.css';
import { RecordFallback } from '../record/record-page.tsx';
import { MeetingForm } from './meeting-form.tsx';

/** Call a meeting: a first one, or the next one of a series, on the day its cadence gives. */
export function NewMeetingPage(): ReactElement {
  const t = useT('decide');
  const [follows] = useQueryPart('follows');
  if (follows !== '') return <NextMeeting id={follows} />;
  return (
    <Page stage="decide" title={t('meeting.new')} subtitle={t('meeting.newWhat')}>
      <MeetingForm before={undefined} />
    </Page>
  );
}

function NextMeeting({ id }: { id: string }): ReactElement {
  const t = useT('decide');
  const { data, error, refetch } = useReading(meeting.read, { params: { id } });
  if (!data) return <RecordFallback kind="meeting" error={error} onRetry={() => void refetch()} />;
  return (
    <Page stage="decide" title={t('series.callNext')} subtitle={t('series.nextWhat', { reference: data.reference })}>
      <MeetingForm key={id} before={data} />
    </Page>
  );
}
