import { hypothesisFaults } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { HypothesisFields } from './hypothesis-fields.tsx';
import type { Matrix } from './matrix.ts';
import type { MatrixActs } from './use-matrix.ts';

/** Rewords the question and its hypotheses; what someone else has rated stays as it is, and the server says so. */
export function HypothesesDialog({
  matrix,
  save,
  onClose,
}: {
  matrix: Matrix;
  save: MatrixActs['save'];
  onClose: () => void;
}): ReactElement {
  const t = useT('hypothesis');
  const [title, setTitle] = useState(matrix.title);
  const [hypotheses, setHypotheses] = useState<Parameters<typeof HypothesisFields>[0]['value']>(matrix.body.hypotheses);
  const [fault] = hypothesisFaults(hypotheses);
  return (
    <Dialog
      title={t('editHypotheses')}
      wide
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={save.isPending}
          because={fault && t(`fault.${fault}`)}
          onClick={() => save.mutate({ title: title.trim(), hypotheses: [...hypotheses] }, { onSuccess: onClose })}
        >
          {t('save')}
        </Button>
      }
    >
      <TextField label={t('question')} maxLength={300} value={title} onChange={setTitle} />
      <HypothesisFields value={hypotheses} onChange={setHypotheses} />
      <ProblemNote error={save.error} lead={t('notSaved')} />
    </Dialog>
  );
}
