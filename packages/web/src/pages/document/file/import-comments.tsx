import { importComments, type ReplyOf } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { carriedFile } from '../../../api/carried-file.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { FileChoice } from '../../../components/field/file-choice.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { useT } from '../../../i18n.ts';
import type { ReviewedDocument } from '../document-frame.tsx';
import { ImportResult } from './import-result.tsx';

const COUNTS = ['created', 'already', 'answered', 'unplaced'] as const;

/** Import offline comments: a comment table, a resolution log, or a Word file with comments and tracked changes. */
export function ImportComments({
  document,
  editionId,
}: {
  document: ReviewedDocument;
  editionId: string;
}): ReactElement {
  const t = useT('files');
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [memberId, setMember] = useState<string>();
  const members = document.members.filter((member) => member.until === null);
  const bringing = useMutation({
    mutationFn: async (chosen: File): Promise<ReplyOf<typeof importComments>> => {
      const carried = await carriedFile(chosen);
      return call(importComments, {
        params: { id: editionId },
        input: { file: carried, ...(memberId && { memberId }) },
      });
    },
    onSuccess: async () => {
      setFile(undefined);
      await Promise.all(
        ['readDocument', 'listComments', 'readComment', 'reviewStatistics'].map((name) =>
          client.invalidateQueries({ queryKey: [name] }),
        ),
      );
    },
  });
  return (
    <div>
      <h3>{t('bring.title')}</h3>
      <p className="ink2">{t('bring.what')}</p>
      <FileChoice
        label={t('bring.choose')}
        accept=".docx,.xlsx,.csv,.md,.txt"
        chosen={file}
        onChoose={(chosen) => {
          bringing.reset();
          setFile(chosen);
        }}
      />
      {document.me?.steers && (
        <ChoiceField
          label={t('bring.whose')}
          hint={t('bring.whoseHint')}
          options={members.map(({ id, name, delegation }) => ({
            value: id,
            label: delegation === '' ? name : `${name} (${delegation})`,
          }))}
          value={memberId}
          onChange={setMember}
          placeholder={t('bring.asTold')}
        />
      )}
      <p>
        <Button
          busy={bringing.isPending}
          because={file ? undefined : t('bring.first')}
          onClick={() => file && bringing.mutate(file)}
        >
          {t('bring.send')}
        </Button>
      </p>
      <ProblemNote error={bringing.error} lead={t('bring.failed')} />
      {bringing.data && (
        <ImportResult
          lines={COUNTS.filter((name) => name === 'created' || (bringing.data?.[name] ?? 0) > 0).map((name) =>
            t(`bring.${name}`, { count: bringing.data?.[name] ?? 0 }),
          )}
          notes={bringing.data.notes}
        />
      )}
    </div>
  );
}
