import { RELEVANCES, type Relevance } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import type { CitedObject } from '../judgement/cite-options.ts';
import { CitePicker } from '../judgement/cite-picker.tsx';
import { CitedList } from '../judgement/cited-list.tsx';
import type { Matrix } from './matrix.ts';
import type { MatrixActs } from './use-matrix.ts';

/** Adds one report, statement or finding as evidence, and says how much it matters to the question. */
export function EvidenceDialog({
  matrix,
  save,
  onClose,
}: {
  matrix: Matrix;
  save: MatrixActs['save'];
  onClose: () => void;
}): ReactElement {
  const t = useT('hypothesis');
  const [cited, setCited] = useState<CitedObject>();
  const [relevance, setRelevance] = useState<Relevance>();
  const [note, setNote] = useState('');
  const { items } = matrix.body;
  const isEvidence = cited !== undefined && ['report', 'statement', 'finding'].includes(cited.kind);
  const because = !isEvidence ? t('needsEvidence') : relevance === undefined ? t('needsRelevance') : undefined;
  const add = (): void => {
    if (!cited || relevance === undefined) return;
    const item = { id: crypto.randomUUID(), cites: { kind: cited.kind, id: cited.id }, relevance, note: note.trim() };
    save.mutate({ items: [...items, item] }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('addEvidence')}
      onClose={onClose}
      footer={
        <Button kind="primary" busy={save.isPending} because={because} onClick={add}>
          {t('add')}
        </Button>
      }
    >
      <CitePicker
        from="hypothesis_matrix"
        taken={items.map(({ cites }) => cites.id)}
        label={t('whichEvidence')}
        hint={t('whichEvidenceHint')}
        isFirst
        onPick={setCited}
      />
      {cited && <CitedList items={[cited]} onRemove={() => setCited(undefined)} />}
      <ChoiceGroup
        label={t('relevance')}
        layout="above"
        hint={t('relevanceHint')}
        options={RELEVANCES.map((value) => ({ value, label: t(`relevanceOf.${value}`) }))}
        value={relevance}
        onChange={setRelevance}
      />
      <TextField label={t('note')} hint={t('noteHint')} optional maxLength={300} value={note} onChange={setNote} />
      <ProblemNote error={save.error} lead={t('notSaved')} />
    </Dialog>
  );
}
