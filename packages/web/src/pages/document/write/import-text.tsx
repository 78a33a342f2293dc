import { importText } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { carriedFile } from '../../../api/carried-file.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { FileChoice } from '../../../components/field/file-choice.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { ImportResult } from '../file/import-result.tsx';
import { useTaking } from '../file/export-edition.tsx';

/**
 * Imports the text of a file as the working draft. It replaces the present text, so an export is offered first, and the import is disabled
 * while the page has unsaved changes.
 *
 * @param isDirty true if the page has unsaved changes
 * @param onBrought called after the working draft was replaced
 */
export function ImportText({
  documentId,
  editionId,
  hasText,
  isDirty,
  onBrought,
}: {
  documentId: string;
  editionId: string;
  hasText: boolean;
  isDirty: boolean;
  onBrought: () => Promise<void>;
}): ReactElement {
  const t = useT('files');
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const taking = useTaking(editionId);
  const bringing = useMutation({
    mutationFn: async (chosen: File) =>
      call(importText, { params: { id: documentId }, input: { file: await carriedFile(chosen) } }),
    onSuccess: async () => {
      setFile(undefined);
      await Promise.all(
        ['readBlocks', 'readDocument', 'compareEditions', 'listRivals'].map((name) =>
          client.invalidateQueries({ queryKey: [name] }),
        ),
      );
      await onBrought();
    },
  });
  const [beganEmpty] = useState(!hasText); // an open disclosure stays open after the import
  const blocked = isDirty ? t('text.saveFirst') : undefined;
  return (
    <details className="files" open={beganEmpty}>
      <summary>{t('text.title')}</summary>
      <p className="ink2">{t('text.what')}</p>
      <div className="row wrap">
        <FileChoice
          label={t('text.choose')}
          accept=".docx,.md,.markdown,.txt"
          chosen={file}
          onChoose={(chosen) => {
            bringing.reset();
            setFile(chosen);
          }}
        />
        {hasText && (
          <Button
            kind="quiet"
            busy={taking.isPending}
            onClick={() => taking.mutate({ what: 'edition', query: { format: 'docx' } })}
          >
            {t('text.keepFirst')}
          </Button>
        )}
      </div>
      {file && (
        <p>
          {t(hasText ? 'text.takesPlace' : 'text.becomes', { name: file.name })}{' '}
          <Button busy={bringing.isPending} because={blocked} onClick={() => bringing.mutate(file)}>
            {t('text.send')}
          </Button>
        </p>
      )}
      <ProblemNote error={taking.error} lead={t('take.failed')} />
      <ProblemNote error={bringing.error} lead={t('text.failed')} />
      {bringing.data && (
        <ImportResult
          lines={[t('text.blocks', { count: bringing.data.blocks }), t('text.kept', { count: bringing.data.kept })]}
          notes={bringing.data.notes}
        />
      )}
    </details>
  );
}
