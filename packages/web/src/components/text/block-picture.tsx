import { readPicture } from '@reeve/contract';
import type { BlockImage } from '@reeve/domain';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { readFile } from '../../api/download.ts';
import { readingKey } from '../../api/query.ts';
import { useT } from '../../i18n.ts';
import './block-picture.css';
import { ProblemNote } from '../problem-note.tsx';

/**
 * The picture of a block, from this server by its digest and from nowhere else. It is read once for the page, because every reading is
 * logged, however often its block scrolls out of sight and back. Until it is loaded, and if it is unavailable, its description is shown.
 */
export function BlockPicture({ image }: { image: BlockImage }): ReactElement {
  const t = useT('files');
  const given = { params: { digest: image.digest } };
  const { data, error } = useQuery({
    queryKey: readingKey(readPicture, given),
    queryFn: () => readFile(readPicture, given),
    staleTime: Infinity,
  });
  return (
    <div className="picture">
      {data ? (
        <PictureOf content={data.content} alt={image.alt} />
      ) : (
        <p className="picture-words">{image.alt || t('picture.loading')}</p>
      )}
      <ProblemNote error={error} lead={t('picture.away')} />
    </div>
  );
}

/** A picture from bytes in the memory of this page; its address is given back when it is no longer shown. */
function PictureOf({ content, alt }: { content: Blob; alt: string }): ReactElement {
  const place = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    const address = URL.createObjectURL(content);
    if (place.current) place.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [content]);
  return <img ref={place} alt={alt} />;
}
