import {
  addHarmWeightSet,
  listHarmWeightSets,
  readHarm,
  type RegisteredHarmWeights,
  type ScalePreview,
} from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { ScaleFile, useScalePreview } from './scale-file.tsx';

/** Imports a national sentencing scale: choose the file, check what it would store, then store all of it or nothing. */
export function WeightsDialog({
  after,
  onClose,
}: {
  after: RegisteredHarmWeights | undefined;
  onClose: () => void;
}): ReactElement {
  const t = useT('scales');
  const client = useQueryClient();
  const [name, setName] = useState(after?.name ?? '');
  const [source, setSource] = useState(after?.source ?? '');
  const [because, setBecause] = useState('');
  const scale = useScalePreview();
  const { shown } = scale;
  const add = useMutation({
    mutationFn: (weights: ScalePreview['weights']) =>
      call(addHarmWeightSet, {
        input: {
          ...(after ? { code: after.code } : {}),
          name: name.trim(),
          source: source.trim(),
          because: because.trim(),
          fileName: scale.reading?.file.name ?? '',
          weights: weights.map(({ offence, days }) => ({ offence, days })),
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listHarmWeightSets.name] });
      await client.invalidateQueries({ queryKey: [readHarm.name] });
      onClose();
    },
  });
  const isShort = [name, source, because].some((text) => text.trim().length < 3);
  const isEmpty = !shown || scale.isPending || shown.weights.length === 0;
  const whyNot = isEmpty
    ? t('weights.needsFile')
    : shown.blocking > 0
      ? t('weights.blocking', { count: shown.blocking })
      : isShort
        ? t('weights.needs')
        : undefined;
  return (
    <Dialog
      wide
      title={after ? t('template.nextOf', { name: after.name }) : t('weights.import')}
      onClose={onClose}
      footer={
        <Button kind="primary" busy={add.isPending} because={whyNot} onClick={() => shown && add.mutate(shown.weights)}>
          {t('weights.store')}
        </Button>
      }
    >
      <ScaleFile scale={scale} />
      <TextField label={t('template.name')} maxLength={120} value={name} onChange={setName} />
      <TextField
        label={t('weights.source')}
        hint={t('weights.sourceHint')}
        maxLength={300}
        value={source}
        onChange={setSource}
      />
      <ProseField
        label={t('because')}
        hint={t('becauseHint')}
        rows={2}
        maxLength={300}
        value={because}
        onChange={setBecause}
      />
      <ProblemNote error={add.error} lead={t('notSaved')} />
    </Dialog>
  );
}
