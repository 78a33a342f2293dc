import { keepThreatRecord, readThreat } from '@reeve/contract';
import { parseGradeCodes, type Scheme } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { GradePicker } from '../report/form/field/grade-picker.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import '../report/form/grade.css';
import { useCodeLists } from '../report/form/use-code-lists.ts';
import type { ReadThreat } from './threat-page.tsx';

type Kept = NonNullable<ReadThreat['record']>;

/** What was reported or done, the chosen grade, and the options. Each save is a version of its own. */
export function RecordSection({ threat }: { threat: ReadThreat }): ReactElement {
  const t = useT('threat');
  const [isWriting, setWriting] = useState(threat.record === null && !threat.closed);
  return (
    <section className="sec" aria-labelledby="threat-record">
      <h2 id="threat-record">{t('record.heading')}</h2>
      {threat.record && !isWriting && <Version kept={threat.record} />}
      {!threat.record && !isWriting && <p className="ink2">{t('record.none')}</p>}
      {isWriting && <RecordForm threat={threat} onDone={() => setWriting(false)} />}
      {!isWriting && !threat.closed && <Button onClick={() => setWriting(true)}>{t('record.change')}</Button>}
      {threat.earlier.length > 0 && (
        <details>
          <summary>{t('record.earlier', { count: threat.earlier.length })}</summary>
          {threat.earlier.map((one) => (
            <Version key={`${one.at} ${one.saidOrDone} ${one.options}`} kept={one} />
          ))}
        </details>
      )}
    </section>
  );
}

function Version({ kept }: { kept: Kept }): ReactElement {
  const t = useT('threat');
  return (
    <dl className="threat-facts">
      <div>
        <dt>{t('record.saidOrDone')}</dt>
        <dd className="pre">{kept.saidOrDone}</dd>
      </div>
      <div>
        <dt>{t('record.grade')}</dt>
        <dd>{kept.grade ? <GradeChip grade={kept.grade} /> : t('record.notGraded')}</dd>
      </div>
      <div>
        <dt>{t('record.options')}</dt>
        <dd className="pre">{kept.options === '' ? t('record.noOptions') : kept.options}</dd>
      </div>
      <div>
        <dt>{t('record.written')}</dt>
        <dd>
          {kept.by}, <TimeText at={kept.at} />
        </dd>
      </div>
    </dl>
  );
}

function RecordForm({ threat, onDone }: { threat: ReadThreat; onDone: () => void }): ReactElement {
  const t = useT('threat');
  const common = useT('common');
  const client = useQueryClient();
  const { lists } = useCodeLists();
  const before = threat.record;
  const [saidOrDone, setSaid] = useState(before?.saidOrDone ?? '');
  const [options, setOptions] = useState(before?.options ?? '');
  const [chosen, setChosen] = useState<Scheme | undefined>(before?.grade?.scheme);
  const scheme: Scheme = chosen ?? ((lists?.gradingScheme ?? 'EU_4x4') as Scheme); // the list holds one of SCHEMES
  const [grade, setGrade] = useState<{ scheme: string; source: string; info: string } | undefined>(
    before?.grade ?? undefined,
  );
  const isHalf = grade !== undefined && parseGradeCodes(grade.scheme, grade.source, grade.info) === undefined;
  const save = useMutation({
    mutationFn: () =>
      call(keepThreatRecord, {
        params: { id: threat.id },
        input: {
          saidOrDone: saidOrDone.trim(),
          options: options.trim(),
          grade: grade === undefined ? null : { scheme, source: grade.source, info: grade.info },
        },
      }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: [readThreat.name] });
    },
  });
  const because = saidOrDone.trim() === '' ? t('record.needsWords') : isHalf ? t('record.needsGrade') : undefined;
  return (
    <form
      className="threat-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (because === undefined) save.mutate();
      }}
    >
      <ProseField
        label={t('record.saidOrDone')}
        hint={t('record.saidHint')}
        rows={4}
        maxLength={4000}
        value={saidOrDone}
        onChange={setSaid}
      />
      <h3>{t('record.grade')}</h3>
      <GradePicker
        scheme={scheme}
        grade={grade}
        onScheme={(next) => {
          setChosen(next);
          setGrade(undefined);
        }}
        onPick={(axis, code) =>
          setGrade((now) => ({ ...(now?.scheme === scheme ? now : { scheme, source: '', info: '' }), [axis]: code }))
        }
      />
      {grade && <Button onClick={() => setGrade(undefined)}>{t('record.noGrade')}</Button>}
      <ProseField
        label={t('record.options')}
        hint={t('record.optionsHint')}
        rows={3}
        maxLength={4000}
        value={options}
        onChange={setOptions}
      />
      <ProblemNote error={save.error} lead={t('record.failed')} />
      <div className="row wrap">
        <Button type="submit" kind="primary" busy={save.isPending} because={because}>
          {t('record.save')}
        </Button>
        {before && <Button onClick={onDone}>{common('cancel')}</Button>}
      </div>
    </form>
  );
}
