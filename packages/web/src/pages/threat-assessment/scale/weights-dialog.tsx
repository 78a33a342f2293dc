import {
  addHarmWeightSet,
  listHarmWeightSets,
  previewSentencingScale,
  readHarm,
  readSession,
  type RegisteredHarmWeights,
  type ScalePreview,
  type Session,
} from '@reeve/contract';
import { SCALE_UNITS, type ScaleUnit } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { sendFile } from '../../../api/send-file.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { FileChoice } from '../../../components/field/file-choice.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { ScaleRows } from './scale-rows.tsx';

interface Reading {
  readonly file: File;
  readonly unit: ScaleUnit;
  readonly sheet?: string | undefined;
  readonly offence?: number | undefined;
  readonly days?: number | undefined;
}

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
  const [reading, setReading] = useState<Reading>();
  const [unit, setUnit] = useState<ScaleUnit>('days');
  const [name, setName] = useState(after?.name ?? '');
  const [source, setSource] = useState(after?.source ?? '');
  const [because, setBecause] = useState('');
  const preview = useMutation({
    mutationFn: ({ file, ...settings }: Reading) =>
      sendFile(
        previewSentencingScale,
        { file, settings: { fileName: file.name, ...settings } },
        () => client.getQueryData<Session>([readSession.name])?.csrf ?? '',
        () => undefined,
        new AbortController().signal,
      ),
  });
  const look = (next: Reading): void => {
    setReading(next);
    preview.mutate(next);
  };
  const shown: ScalePreview | undefined = preview.data;
  const add = useMutation({
    mutationFn: (weights: ScalePreview['weights']) =>
      call(addHarmWeightSet, {
        input: {
          ...(after ? { code: after.code } : {}),
          name: name.trim(),
          source: source.trim(),
          because: because.trim(),
          fileName: reading?.file.name ?? '',
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
  const isEmpty = !shown || preview.isPending || shown.weights.length === 0;
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
      <p className="hint">{t('weights.fileHint')}</p>
      <ChoiceField
        label={t('weights.unit')}
        hint={t('weights.unitHint')}
        options={SCALE_UNITS.map((value) => ({ value, label: t(`weights.units.${value}`) }))}
        value={unit}
        onChange={(next) => {
          if (!next) return;
          setUnit(next);
          if (reading) look({ ...reading, unit: next });
        }}
      />
      <FileChoice
        label={t('weights.file')}
        accept=".csv,.txt,.tsv,.xlsx,.ods"
        chosen={reading?.file}
        busy={preview.isPending}
        onChoose={(file) => look({ file, unit })}
      />
      <ProblemNote error={preview.error} lead={t('weights.notRead')} />
      {shown && reading && (
        <ScaleRows
          preview={shown}
          onSheet={(sheet) => look({ file: reading.file, unit, sheet })}
          onColumns={(columns) => look({ ...reading, offence: shown.offence, days: shown.days, ...columns })}
        />
      )}
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
