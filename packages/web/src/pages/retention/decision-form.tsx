import { decideRetention } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText, TimeText } from '../../components/time-text.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useT } from '../../i18n.ts';
import type { OpenedReport } from './desk-report.tsx';

/** What was proposed, in full, and the second person's decision on it. */
export function DecisionForm({
  report,
  proposal,
  onDone,
}: {
  report: OpenedReport;
  proposal: NonNullable<OpenedReport['proposal']>;
  onDone: () => void;
}): ReactElement {
  const t = useT('retention');
  const codes = useT('codes');
  const [reason, setReason] = useState('');
  const deciding = useMutation({
    mutationFn: (approve: boolean) =>
      call(decideRetention, {
        params: { id: report.id },
        input: { proposalId: proposal.id, approve, reason: reason.trim() },
      }),
    onSuccess: onDone,
  });
  const because = report.mayDecide.allowed
    ? reason.trim().length < 3
      ? t('decide.needsReason')
      : undefined
    : codes(`refusal.${report.mayDecide.because ?? 'role'}`);
  const nameOf = (id: string): string => report.persons.find((person) => person.id === id)?.name ?? '';
  return (
    <>
      <h3>{t('decide.title')}</h3>
      <p>
        <b>{t(`outcome.${proposal.outcome}`)}</b>, {proposal.by}, <TimeText at={proposal.at} />
      </p>
      <p className="ink2">{proposal.reason}</p>
      {proposal.holdKind && proposal.holdUntil && (
        <p>
          {t(`hold.${proposal.holdKind}`)}, {t('open.until')} <DateText on={proposal.holdUntil} />
        </p>
      )}
      {proposal.subjectInformedOn && (
        <p>
          {t('common:colon', { label: t('propose.informedOn') })} <DateText on={proposal.subjectInformedOn} />
        </p>
      )}
      {proposal.grade && (
        <p>
          {t('common:colon', { label: t('propose.regrade') })} <GradeChip grade={proposal.grade} />
        </p>
      )}
      {proposal.links.length > 0 && (
        <ul className="desk-persons">
          {proposal.links.map((link) => (
            <li key={link.personId}>
              {t('common:colon', { label: nameOf(link.personId) })} {t(`link.${link.decision}`)}
              {link.category && ` (${codes(`category.${link.category}`)})`}
            </li>
          ))}
        </ul>
      )}
      <ProseField label={t('decide.reason')} rows={2} maxLength={2000} value={reason} onChange={setReason} />
      <ProblemNote error={deciding.error} lead={t('decide.failed')} />
      <div className="row wrap">
        <Button kind="primary" busy={deciding.isPending} because={because} onClick={() => deciding.mutate(true)}>
          {t('decide.approve')}
        </Button>
        <Button busy={deciding.isPending} disabled={because !== undefined} onClick={() => deciding.mutate(false)}>
          {t('decide.decline')}
        </Button>
      </div>
    </>
  );
}
