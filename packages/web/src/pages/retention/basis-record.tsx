import { decideBasisReview, openBasisReview } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { MarkingChips } from '../../components/marking/marking-chips.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useT } from '../../i18n.ts';
import type { BasisRow } from './basis-page.tsx';

/** One record that has lost part of its basis: opened with a reason, then kept or withdrawn. It is not kept in the browser. */
export function BasisRecord({ row, onDone }: { row: BasisRow; onDone: () => void }): ReactElement {
  const t = useT('retention');
  const codes = useT('codes');
  const [reason, setReason] = useState('');
  const params = { kind: row.kind, id: row.id };
  const opening = useMutation({
    mutationFn: () => call(openBasisReview, { params, input: { reason: reason.trim() } }),
    onSuccess: () => setReason(''),
  });
  const record = opening.data;
  const deciding = useMutation({
    mutationFn: (keep: boolean) => {
      if (!record) throw new Error('decided before it was opened');
      return call(decideBasisReview, { params, input: { version: record.version, keep, reason: reason.trim() } });
    },
    onSuccess: onDone,
  });
  const isShort = reason.trim().length < 3;
  const because = row.mayDecide.allowed
    ? isShort
      ? t('decide.needsReason')
      : undefined
    : codes(`refusal.${row.mayDecide.because ?? 'role'}`);
  return (
    <section className="desk-report rec-form" aria-label={t('basis.open')}>
      <h2>
        {record?.title ?? t('basis.open')} <span className="ref">{row.reference}</span>
      </h2>
      {record && (
        <>
          <p className="row wrap">
            <MarkingChips marking={record.marking} />
          </p>
          {record.text.map((paragraph) => (
            <p key={paragraph} className="serif">
              {paragraph}
            </p>
          ))}
          <p className="ink2">
            {record.sources === null ? t('basis.part') : t('basis.sources', { count: record.sources })}
          </p>
        </>
      )}
      <ProseField
        label={t(record ? 'decide.reason' : 'open.reason')}
        hint={t(record ? 'basis.reasonHint' : 'open.reasonHint')}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <ProblemNote error={opening.error ?? deciding.error} lead={t(record ? 'decide.failed' : 'open.failed')} />
      {record ? (
        <div className="row wrap">
          <Button kind="primary" busy={deciding.isPending} because={because} onClick={() => deciding.mutate(true)}>
            {t('basis.keep')}
          </Button>
          {row.kind !== 'decision' && (
            <Button busy={deciding.isPending} disabled={because !== undefined} onClick={() => deciding.mutate(false)}>
              {t('basis.withdraw')}
            </Button>
          )}
        </div>
      ) : (
        <Button
          kind="primary"
          busy={opening.isPending}
          because={isShort ? t('open.needsReason') : undefined}
          onClick={() => opening.mutate()}
        >
          {t('open.do')}
        </Button>
      )}
    </section>
  );
}
