import { readSession, type Session } from '@reeve/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { ApiError } from '../../api/error.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { chosenMarking, NO_MARKING, type MarkingAnswers } from '../../components/marking-answers.ts';
import { MarkingPicker } from '../../components/marking-picker.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { secondsLeft, withSample, type Sample } from './eta.ts';
import { GatherNav } from './gather-nav.tsx';
import '../record/form.css';
import './import.css';
import { ProgressBar } from './progress-bar.tsx';
import { uploadCrimes } from './upload.ts';

/** Bring in a file of recorded crime: drop it, watch it leave, then watch its rows being read. */
export function NewImportPage(): ReactElement {
  const t = useT('crime');
  const { may } = useSession();
  return (
    <Page stage="gather" title={t('new.title')} subtitle={t('new.subtitle')}>
      <GatherNav current="imports" />
      {may.includes('import_crimes') ? <Upload /> : <Empty what={t('new.notYours')} why={t('new.notYoursWhy')} />}
    </Page>
  );
}

function asksForType(problem: unknown): boolean {
  const fields: unknown = problem instanceof ApiError ? problem.detail['fields'] : undefined;
  return Array.isArray(fields) && fields.includes('type');
}

/**
 * Recorded crime of the agency, as nearly always, or marked by its four answers.
 *
 * @param answers undefined where it is marked as usual
 */
function HowMarked({
  answers,
  onChange,
}: {
  answers: MarkingAnswers | undefined;
  onChange: (answers: MarkingAnswers | undefined) => void;
}): ReactElement {
  const t = useT('crime');
  const { purpose } = useSession();
  return (
    <>
      <ChoiceGroup
        layout="above"
        label={t('new.markingHow')}
        options={[
          { value: 'usual', label: t('new.usual') },
          { value: 'own', label: t('new.own') },
        ]}
        value={answers ? 'own' : 'usual'}
        onChange={(how) => onChange(how === 'own' ? NO_MARKING : undefined)}
        hint={answers ? t('new.ownNote', { purpose: purpose?.title ?? '' }) : t('new.marking')}
      />
      {answers && <MarkingPicker value={answers} onChange={onChange} isWrong={false} />}
    </>
  );
}

function Upload(): ReactElement {
  const t = useT('crime');
  const go = useGo();
  const format = useFormat();
  const client = useQueryClient();
  const token = (): string => client.getQueryData<Session>([readSession.name])?.csrf ?? '';
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController>(undefined);
  const [file, setFile] = useState<File | undefined>();
  const [type, setType] = useState('');
  const [answers, setAnswers] = useState<MarkingAnswers | undefined>();
  const marking = answers && chosenMarking(answers);
  const [samples, setSamples] = useState<readonly Sample[] | undefined>();
  const [problem, setProblem] = useState<unknown>();
  const [isOver, setOver] = useState(false);
  const needsType = asksForType(problem);
  const because = !file ? t('new.chooseFirst') : answers && !marking ? t('new.markFirst') : undefined;
  const take = (chosen: File | undefined): void => {
    if (!chosen) return;
    setFile(chosen);
    setProblem(undefined);
  };
  const send = async (): Promise<void> => {
    if (!file) return;
    const controller = new AbortController();
    stop.current = controller;
    setProblem(undefined);
    setSamples([{ atMs: performance.now(), done: 0 }]);
    try {
      const settings = {
        fileName: file.name,
        bytes: file.size,
        ...(type.trim() === '' ? {} : { type: type.trim() }),
        ...(marking ? { marking } : {}),
      };
      const onSent = (done: number): void =>
        setSamples(
          (before) => before && withSample(before, { atMs: performance.now(), done: Math.min(done, file.size) }),
        );
      const batch = await uploadCrimes(file, settings, token, onSent, controller.signal);
      go(paths.importBatch(batch.id));
    } catch (error) {
      if (!controller.signal.aborted) setProblem(error);
    } finally {
      setSamples(undefined);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (samples === undefined) take(event.dataTransfer.files[0]);
  };
  return (
    <div className="rec-form one-column">
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="gather" size={22} stage="gather" />
        <p>{file ? <b className="m">{file.name}</b> : t('new.drop')}</p>
        <p className="mut sm">
          {file ? t('new.size', { size: format.number(Math.max(1, Math.round(file.size / 1024))) }) : t('new.kinds')}
        </p>
        <input
          ref={input}
          type="file"
          className="vh"
          tabIndex={-1}
          aria-label={t('new.choose')}
          accept=".csv,.txt,.tsv,text/csv"
          onChange={(event) => take(event.target.files?.[0])}
        />
        <Button onClick={() => input.current?.click()} disabled={samples !== undefined}>
          {t(file ? 'new.other' : 'new.choose')}
        </Button>
      </div>
      {(needsType || type !== '') && (
        <Field label={t('new.type')} hint={t('new.typeHint')}>
          <input className="in" maxLength={80} value={type} onChange={(event) => setType(event.target.value)} />
        </Field>
      )}
      <HowMarked answers={answers} onChange={setAnswers} />
      <ProblemNote error={problem} lead={t('new.failed')} />
      {samples && file ? (
        <>
          <ProgressBar
            label={t('new.sending')}
            done={samples.at(-1)?.done ?? 0}
            total={file.size}
            unit="kilobytes"
            left={secondsLeft(samples, file.size)}
          />
          <Button onClick={() => stop.current?.abort()}>{t('new.stop')}</Button>
        </>
      ) : (
        <div className="row wrap acts">
          <Button kind="primary" because={because} onClick={() => void send()}>
            {t('new.send')}
          </Button>
        </div>
      )}
    </div>
  );
}
