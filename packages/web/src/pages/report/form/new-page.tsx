import { useState, type ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { Empty } from '../../../components/empty.tsx';
import { Page } from '../../../components/page.tsx';
import { useT } from '../../../i18n.ts';
import { usePathPart, useQueryPart } from '../../../location.ts';
import '../page/report.css';
import { beginDraft, followAddress, openFormInstance } from './form-instance.ts';
import { OpenDraft } from './open-draft.tsx';
import { ReportForm } from './report-form.tsx';

/** A new report, or a draft to go on with. The address names the draft as soon as there is one. */
export function ReportFormPage(): ReactElement {
  const t = useT('report');
  const { may } = useSession();
  const part = usePathPart('id');
  const [query, setQuery] = useQueryPart('id');
  const [requirementId] = useQueryPart('requirement');
  const [collectionTaskId] = useQueryPart('task');
  const [patrolQuestionId] = useQueryPart('patrol');
  const address = part === '' ? query : part;
  const [taken, setTaken] = useState(() => openFormInstance(address));
  const seat = followAddress(taken, address);
  if (seat !== taken) setTaken(seat);

  if (!may.includes('write_report')) {
    return (
      <Page stage="gather" title={t('form.title')}>
        <Empty what={t('form.notYours')} why={t('form.notYoursWhy')} />
      </Page>
    );
  }
  if (seat.load !== undefined) return <OpenDraft key={seat.key} id={seat.load} />;
  return (
    <ReportForm
      key={seat.key}
      opened={undefined}
      start={{
        ...(requirementId === '' ? {} : { requirementId }),
        ...(collectionTaskId === '' ? {} : { collectionTaskId }),
        ...(patrolQuestionId === '' ? {} : { patrolQuestionId }),
      }}
      onBegun={({ id }) => {
        setTaken((now) => (now.key === seat.key ? beginDraft(now, id) : now));
        setQuery(id);
      }}
    />
  );
}
