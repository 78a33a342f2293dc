import { openAtRetentionDesk, type ReplyOf } from '@reeve/contract';
import { mayPerform } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { MarkingChips } from '../../components/marking/marking-chips.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText } from '../../components/time-text.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { DecisionForm } from './decision-form.tsx';
import { ProposalForm } from './proposal-form.tsx';

export type OpenedReport = ReplyOf<typeof openAtRetentionDesk>;

/** One report of the desk: asked for with a reason, then shown to be decided on. It is not kept in the browser. */
export function DeskReport({
  id,
  reference,
  onDone,
}: {
  id: string;
  reference: string | undefined;
  onDone: () => void;
}): ReactElement {
  const t = useT('retention');
  const codes = useT('codes');
  const { account } = useSession();
  const [reason, setReason] = useState('');
  const opening = useMutation({
    mutationFn: () => call(openAtRetentionDesk, { params: { id }, input: { reason: reason.trim() } }),
  });
  const done = (): void => {
    onDone();
    opening.mutate();
  };
  const needed = reason.trim().length < 3 ? t('open.needsReason') : undefined;
  const because = mayPerform(account.roles, 'revalidate_report') ? needed : codes('refusal.role');
  const report = opening.data;
  if (!report)
    return (
      <section className="desk-report rec-form" aria-label={t('open.title')}>
        <h2>
          {t('open.title')} {reference && <span className="ref">{reference}</span>}
        </h2>
        <TextField
          label={t('open.reason')}
          hint={t('open.reasonHint')}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <ProblemNote error={opening.error} lead={t('open.failed')} />
        <Button kind="primary" busy={opening.isPending} because={because} onClick={() => opening.mutate()}>
          {t('open.do')}
        </Button>
      </section>
    );
  return (
    <section className="desk-report rec-form" aria-label={t('open.title')}>
      <Head report={report} />
      <Persons report={report} />
      <Standing report={report} />
      {report.proposal ? (
        <DecisionForm report={report} proposal={report.proposal} onDone={done} />
      ) : (
        <ProposalForm report={report} onDone={done} />
      )}
    </section>
  );
}

function Head({ report }: { report: OpenedReport }): ReactElement {
  const t = useT('retention');
  return (
    <>
      <h2>
        {report.subject} <span className="ref">{report.reference}</span>
      </h2>
      <p className="row wrap">
        <MarkingChips marking={report.marking} />
      </p>
      {report.text === null ? <p className="ink2">{t('open.noText')}</p> : <p className="serif">{report.text}</p>}
      <dl className="rec-facts">
        {report.grade && (
          <>
            <dt>{t('open.grade')}</dt>
            <dd>
              <GradeChip grade={report.grade} />
            </dd>
          </>
        )}
        <dt>{t('desk.reviewOn')}</dt>
        <dd>
          <DateText on={report.reviewOn} />
        </dd>
        <dt>{t('desk.maximumOn')}</dt>
        <dd>
          <DateText on={report.maximumOn} />
        </dd>
        {report.restrictedBecause !== null && (
          <>
            <dt>{t('open.restrictedBecause')}</dt>
            <dd>{report.restrictedBecause}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Persons({ report }: { report: OpenedReport }): ReactElement | null {
  const t = useT('retention');
  const codes = useT('codes');
  if (report.persons.length === 0) return <p className="ink2">{t('open.nobody')}</p>;
  return (
    <>
      <h3>{t('open.persons')}</h3>
      <ul className="desk-persons">
        {report.persons.map((person) => (
          <li key={person.id}>
            <b>{person.name}</b>, {codes(`category.${person.category}`)}
            {person.grounds !== '' && <span className="ink2">: {person.grounds}</span>}
            <br />
            <span className="mut sm">
              {t('open.linkDates')} <DateText on={person.reviewOn} /> – <DateText on={person.maximumOn} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What prevents its erasure. */
function Standing({ report }: { report: OpenedReport }): ReactElement | null {
  const t = useT('retention');
  if (report.holds.length === 0 && !report.openProceeding && !report.contested) return null;
  return (
    <>
      <h3>{t('open.standing')}</h3>
      <ul className="desk-persons">
        {report.openProceeding && <li>{t('open.proceeding', { caseRef: report.caseRef ?? '' })}</li>}
        {report.contested && <li>{t('open.contested')}</li>}
        {report.holds.map((hold) => (
          <li key={`${hold.kind} ${hold.endsOn} ${hold.ground}`}>
            {t('common:colon', { label: t(`hold.${hold.kind}`) })} {hold.ground}{' '}
            <span className="mut sm">
              {hold.setBy}, {t('open.until')} <DateText on={hold.endsOn} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
