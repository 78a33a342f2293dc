import { openProceeding } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { chosenMarking, NO_MARKING } from '../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../components/marking/marking-picker.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import '../record/form/form.css';

/** Enter a proceeding by the reference of its case. */
export function OpenProceedingDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }): ReactElement {
  const t = useT('retention');
  const common = useT('common');
  const { clock } = useSession();
  const [caseRef, setCaseRef] = useState('');
  const [authority, setAuthority] = useState('');
  const [openedOn, setOpenedOn] = useState<string | undefined>(clock.today);
  const [answers, setAnswers] = useState(NO_MARKING);
  const marking = chosenMarking(answers);
  const entering = useMutation({
    mutationFn: () => {
      if (!marking || !openedOn) throw new Error('sent with something missing');
      return call(openProceeding, {
        input: { caseRef: caseRef.trim(), authority: authority.trim(), openedOn, marking },
      });
    },
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  const isWhole = caseRef.trim().length >= 2 && authority.trim().length >= 2 && openedOn && marking;
  return (
    <Dialog
      title={t('proceedings.add')}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            busy={entering.isPending}
            because={isWhole ? undefined : t('proceedings.incomplete')}
            onClick={() => entering.mutate()}
          >
            {t('proceedings.enter')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <div className="rec-form">
        <TextField
          label={t('proceedings.caseRef')}
          hint={t('proceedings.caseRefHint')}
          maxLength={300}
          data-autofocus
          value={caseRef}
          onChange={setCaseRef}
        />
        <TextField label={t('proceedings.authority')} maxLength={300} value={authority} onChange={setAuthority} />
        <DateField label={t('proceedings.openedOn')} value={openedOn} max={clock.today} onChange={setOpenedOn} />
        <MarkingPicker value={answers} onChange={setAnswers} isWrong={false} />
        <ProblemNote error={entering.error} lead={t('proceedings.notEntered')} />
      </div>
    </Dialog>
  );
}
