import { keepPicture } from '@reeve/contract';
import type { BlockImage, DocumentBlock } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { carriedFile } from '../../../api/carried-file.ts';
import { call } from '../../../api/client.ts';
import { BlockPicture } from '../../../components/text/block-picture.tsx';
import { Button } from '../../../components/button.tsx';
import { FileChoice } from '../../../components/field/file-choice.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';

const MOST_MB = 5;
const LONGEST_ALT = 300;

/** The picture of the current block: the file, and its description. It is in the draft once the block is saved. */
export function PictureEditor({
  documentId,
  image,
  onChange,
}: {
  documentId: string;
  image: BlockImage | undefined;
  onChange: (fields: Pick<DocumentBlock, 'image'>) => void;
}): ReactElement {
  const t = useT('files');
  const alt = image?.alt ?? '';
  const keeping = useMutation({
    mutationFn: async (file: File) =>
      call(keepPicture, {
        params: { id: documentId },
        input: { file: await carriedFile(file, MOST_MB), alt: alt.slice(0, LONGEST_ALT) },
      }),
    onSuccess: ({ digest, mediaType }) => onChange({ image: { digest, mediaType, alt } }),
  });
  return (
    <div className="picture-editor">
      {image && <BlockPicture image={image} />}
      <div className="row wrap">
        <FileChoice
          label={t(image ? 'picture.other' : 'picture.choose')}
          accept=".png,.jpg,.jpeg"
          busy={keeping.isPending}
          onChoose={(file) => keeping.mutate(file)}
        />
        {image ? (
          <Button kind="quiet" onClick={() => onChange({ image: undefined })}>
            {t('picture.remove')}
          </Button>
        ) : (
          <span className="mut sm">{t('picture.what')}</span>
        )}
      </div>
      <ProblemNote error={keeping.error} lead={t('picture.failed')} />
      {image && (
        <TextField
          label={t('picture.alt')}
          hint={t('picture.altHint')}
          maxLength={2000}
          value={alt}
          onChange={(text) => onChange({ image: { ...image, alt: text } })}
        />
      )}
    </div>
  );
}
