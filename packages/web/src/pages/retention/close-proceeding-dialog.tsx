import { closeProceeding } from '@reeve/contract';
import { PROCEEDING_OUTCOMES, type ProceedingOutcome } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { useT } from '../../i18n.ts';
import '../record/form/form.css';
import type { Proceeding } from './proceedings-page.tsx';

/** Say how and when a proceeding ended, and what that starts. */
export function CloseProceedingDialog({
  proceeding,
  onClose,
  onDone,
}: {
  proceeding: Proceeding;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const t = useT('retention');
  const common = useT('common');
  const { clock } = useSession();
  const [outcome, setOutcome] = useState<ProceedingOutcome>();
  const [closedOn, setClosedOn] = useState<string>();
  const closing = useMutation({
    mutationFn: () => {
      if (!outcome || !closedOn) throw new Error('sent with something missing');
      return call(closeProceeding, { params: { id: proceeding.id }, input: { outcome, closedOn } });
    },
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Dialog
      title={`${t('common:colon', { label: t('proceedings.close') })} ${proceeding.caseRef}`}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            busy={closing.isPending}
            because={outcome && closedOn ? undefined : t('proceedings.needsEnd')}
            onClick={() => closing.mutate()}
          >
            {t('proceedings.close')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <div className="rec-form">
        <p>{t('proceedings.closeWhat')}</p>
        <ChoiceGroup
          label={t('proceedings.how')}
          layout="above"
          options={PROCEEDING_OUTCOMES.map((value) => ({ value, label: t(`ended.${value}`) }))}
          value={outcome}
          onChange={setOutcome}
        />
        <DateField
          label={t('proceedings.closedOn')}
          value={closedOn}
          min={proceeding.openedOn}
          max={clock.today}
          onChange={setClosedOn}
        />
        <ProblemNote error={closing.error} lead={t('proceedings.notClosed')} />
      </div>
    </Dialog>
  );
}
