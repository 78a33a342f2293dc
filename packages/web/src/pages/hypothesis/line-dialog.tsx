import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import type { CitedObject } from '../judgement/cite-options.ts';
import { CitePicker } from '../judgement/cite-picker.tsx';
import { CitedList } from '../judgement/cited-list.tsx';
import type { Matrix } from './matrix.ts';
import type { MatrixActs } from './use-matrix.ts';

/** A line under the matrix: something missing, which a requirement can ask for, or an assumption, which a record can support. */
export type LineKind = 'missing' | 'assumptions';

/** Adds one line, tied to a record or not. */
export function LineDialog({
  kind,
  matrix,
  save,
  onClose,
}: {
  kind: LineKind;
  matrix: Matrix;
  save: MatrixActs['save'];
  onClose: () => void;
}): ReactElement {
  const t = useT('hypothesis');
  const [text, setText] = useState('');
  const [cited, setCited] = useState<CitedObject>();
  const isMissing = kind === 'missing';
  const isTied = cited === undefined || (cited.kind === 'requirement') === isMissing;
  const because = text.trim().length < 3 ? t('needsText') : isTied ? undefined : t(`wrongTie.${kind}`);
  const add = (): void => {
    const line = {
      id: crypto.randomUUID(),
      text: text.trim(),
      ...(cited ? { cites: { kind: cited.kind, id: cited.id } } : {}),
    };
    save.mutate({ [kind]: [...matrix.body[kind], line] }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t(isMissing ? 'addMissing' : 'addAssumption')}
      onClose={onClose}
      footer={
        <Button kind="primary" busy={save.isPending} because={because} onClick={add}>
          {t('add')}
        </Button>
      }
    >
      <TextField
        label={t(isMissing ? 'missingText' : 'assumptionText')}
        data-autofocus
        maxLength={300}
        value={text}
        onChange={setText}
      />
      <CitePicker
        from="hypothesis_matrix"
        taken={[]}
        label={t(isMissing ? 'missingTie' : 'assumptionTie')}
        hint={t(isMissing ? 'missingTieHint' : 'assumptionTieHint')}
        onPick={setCited}
      />
      {cited && <CitedList items={[cited]} onRemove={() => setCited(undefined)} />}
      <ProblemNote error={save.error} lead={t('notSaved')} />
    </Dialog>
  );
}
