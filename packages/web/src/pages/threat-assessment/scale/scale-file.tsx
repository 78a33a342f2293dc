import { previewSentencingScale, readSession, type ScalePreview, type Session } from '@reeve/contract';
import { SCALE_UNITS, type ScaleUnit } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { sendFile } from '../../../api/send-file.ts';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { FileChoice } from '../../../components/field/file-choice.tsx';
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

/** A sentencing scale that is read to be checked; nothing of it is stored. */
export interface ScaleReading {
  readonly reading: Reading | undefined;
  readonly shown: ScalePreview | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly look: (next: Reading) => void;
}

/** Reads a file of a sentencing scale, again with every change of its sheet, columns or unit. */
export function useScalePreview(): ScaleReading {
  const client = useQueryClient();
  const [reading, setReading] = useState<Reading>();
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
  return {
    reading,
    shown: preview.data,
    isPending: preview.isPending,
    error: preview.error,
    look: (next) => {
      setReading(next);
      preview.mutate(next);
    },
  };
}

/** The file of a sentencing scale, the unit of its figures, and what it would store. */
export function ScaleFile({ scale }: { scale: ScaleReading }): ReactElement {
  const t = useT('scales');
  const { reading, shown, look } = scale;
  const [unit, setUnit] = useState<ScaleUnit>('days');
  return (
    <>
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
        busy={scale.isPending}
        onChoose={(file) => look({ file, unit })}
      />
      <ProblemNote error={scale.error} lead={t('weights.notRead')} />
      {shown && reading && (
        <ScaleRows
          preview={shown}
          onSheet={(sheet) => look({ file: reading.file, unit, sheet })}
          onColumns={(columns) => look({ ...reading, offence: shown.offence, days: shown.days, ...columns })}
        />
      )}
    </>
  );
}
