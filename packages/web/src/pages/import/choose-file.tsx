import { readSession, uploadImport, type ImportUpload, type Session } from '@reeve/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { sendFile } from '../../api/send-file.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { secondsLeft, withSample, type Sample } from './batch/eta.ts';
import { ProgressBar } from './batch/progress-bar.tsx';

/** A file to look at: dropped, chosen, or pasted from a spreadsheet. It leaves as soon as it is there. */
export function ChooseFile({
  upload,
  onLeft,
}: {
  upload: ImportUpload | undefined;
  onLeft: (upload: ImportUpload) => void;
}): ReactElement {
  const t = useT('crime');
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const { file, samples, problem, send, stop } = useUpload(onLeft);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (samples === undefined) void send(event.dataTransfer.files[0]);
  };
  const name = samples ? file?.name : upload?.fileName;
  return (
    <>
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
        <p>{name === undefined ? t('new.drop') : <b className="m">{name}</b>}</p>
        <p className="mut sm">
          {name !== undefined && file?.name === name
            ? t('new.size', { size: format.number(Math.max(1, Math.round(file.size / 1024))) })
            : t('new.kinds')}
        </p>
        <input
          ref={input}
          type="file"
          className="vh"
          tabIndex={-1}
          aria-label={t('new.choose')}
          accept=".csv,.txt,.tsv,.xlsx,.geojson,.json,.gpkg,.zip,.gz,text/csv"
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = ''; // the same file can be chosen again after a correction
          }}
        />
        <Button onClick={() => input.current?.click()} disabled={samples !== undefined}>
          {t(name === undefined ? 'new.choose' : 'new.other')}
        </Button>
      </div>
      {!upload && samples === undefined && <Paste onRows={(rows) => void send(rows)} />}
      <ProblemNote error={problem} />
      {samples && file && (
        <>
          <ProgressBar
            label={t('new.sending')}
            done={samples.at(-1)?.done ?? 0}
            total={file.size}
            unit="kilobytes"
            left={secondsLeft(samples, file.size)}
          />
          <Button onClick={stop}>{t('new.stop')}</Button>
        </>
      )}
    </>
  );
}

function Paste({ onRows }: { onRows: (rows: File) => void }): ReactElement {
  const t = useT('crime');
  const [text, setText] = useState('');
  return (
    <details>
      <summary>{t('new.paste')}</summary>
      <ProseField label={t('new.pasted')} hint={t('new.pastedHint')} mono rows={6} value={text} onChange={setText} />
      <Button
        because={text.trim() === '' ? t('new.pasteFirst') : undefined}
        onClick={() => onRows(new File([text], `${t('new.pastedName')}.tsv`, { type: 'text/tab-separated-values' }))}
      >
        {t('new.usePasted')}
      </Button>
    </details>
  );
}

/** Sends a file to the import, with the progress so far; it can be stopped. */
function useUpload(onLeft: (upload: ImportUpload) => void) {
  const client = useQueryClient();
  const token = (): string => client.getQueryData<Session>([readSession.name])?.csrf ?? '';
  const controllers = useRef<AbortController>(undefined);
  const [file, setFile] = useState<File | undefined>();
  const [samples, setSamples] = useState<readonly Sample[] | undefined>();
  const [problem, setProblem] = useState<unknown>();
  const send = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const controller = new AbortController();
    controllers.current = controller;
    setFile(chosen);
    setProblem(undefined);
    setSamples([{ atMs: performance.now(), done: 0 }]);
    const onSent = (done: number): void =>
      setSamples(
        (before) => before && withSample(before, { atMs: performance.now(), done: Math.min(done, chosen.size) }),
      );
    try {
      onLeft(
        await sendFile(
          uploadImport,
          { file: chosen, settings: { fileName: chosen.name, bytes: chosen.size } },
          token,
          onSent,
          controller.signal,
        ),
      );
    } catch (error) {
      if (!controller.signal.aborted) setProblem(error);
    } finally {
      setSamples(undefined);
    }
  };
  return { file, samples, problem, send, stop: () => controllers.current?.abort() };
}
