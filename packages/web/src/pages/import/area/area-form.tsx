import { cancelImport, commitAreas, listAreaSets, type ImportUpload } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { chosenMarking, type MarkingAnswers } from '../../../components/marking/marking-answers.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { useGo } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { HowMarked } from './how-marked.tsx';

/** `wards.geojson.gz` is called wards. */
const withoutEnding = (fileName: string): string => fileName.replace(/(?:\.(?:geo)?json)?(?:\.gz)?$/i, '');

/** A boundary file: what it holds, what the set is to be called, and keeping it. */
export function AreaForm({
  upload,
  areas,
  onDone,
}: {
  upload: ImportUpload;
  areas: NonNullable<ImportUpload['areas']>;
  onDone: () => void;
}): ReactElement {
  const t = useT('crime');
  const go = useGo();
  const client = useQueryClient();
  const [name, setName] = useState(() => withoutEnding(upload.fileName));
  const [source, setSource] = useState('');
  const [code, setCode] = useState(areas.code);
  const [areaName, setAreaName] = useState(areas.name);
  const [answers, setAnswers] = useState<MarkingAnswers>();
  const marking = answers && chosenMarking(answers);
  const keep = useMutation({
    mutationFn: () =>
      call(commitAreas, {
        params: { id: upload.id },
        input: { name: name.trim(), source: source.trim(), code, areaName, ...(marking ? { marking } : {}) },
      }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: [listAreaSets.name] });
      go(paths.imports());
    },
  });
  const cancel = async (): Promise<void> => {
    onDone();
    await call(cancelImport, { params: { id: upload.id } }).catch(() => undefined); // gone already, and that was wanted
  };
  const because = name.trim() === '' ? t('areas.nameFirst') : answers && !marking ? t('new.markFirst') : undefined;
  const property = (label: string, value: string | null, onChange: (next: string | null) => void): ReactElement => (
    <ChoiceField
      label={label}
      placeholder={t('areas.noProperty')}
      options={areas.properties.map((one) => ({ value: one, label: one }))}
      value={value ?? undefined}
      onChange={(next) => onChange(next ?? null)}
    />
  );
  return (
    <section aria-live="polite">
      <h2>{t('areas.title', { count: areas.count })}</h2>
      <p>{t('areas.what')}</p>
      <TextField label={t('areas.name')} maxLength={120} value={name} onChange={setName} />
      <TextField
        label={t('areas.source')}
        hint={t('areas.sourceHint')}
        maxLength={300}
        value={source}
        onChange={setSource}
      />
      <div className="two-fields">
        {property(t('areas.code'), code, setCode)}
        {property(t('areas.areaName'), areaName, setAreaName)}
      </div>
      <HowMarked answers={answers} onChange={setAnswers} />
      <ProblemNote error={keep.error} lead={t('new.failed')} />
      <div className="row wrap acts">
        <Button kind="primary" busy={keep.isPending} because={because} onClick={() => keep.mutate()}>
          {t('areas.keep', { count: areas.count })}
        </Button>
        <Button onClick={() => void cancel()}>{t('new.cancel')}</Button>
      </div>
    </section>
  );
}
