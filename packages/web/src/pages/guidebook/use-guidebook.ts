import { listDocuments, readBlocks, readDocument, readGuidebook, type EditionBlock } from '@reeve/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { readingKey, useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import type { NumberedBlock } from '../../components/text/block-reading.tsx';
import { PART } from '../document/read/use-blocks.ts';

/**
 * The guidebook as shown here: the newest edition published by the reader's own service, else the text that is part of Reeve; and the
 * documents in which it is under review, as far as the reader can see them.
 */
export function useGuidebook() {
  const { purpose, sees } = useSession();
  const isOnRecord = purpose !== null && sees.includes('document');
  const shipped = useReading(readGuidebook, {});
  const documents = useReading(listDocuments, { query: { limit: 200 } }, { enabled: isOnRecord });
  const own = (documents.data?.items ?? []).filter((one) => one.guidebook && one.translation === null);
  const published = own.find((one) => one.stage === 'published');
  const read = useReading(readDocument, { params: { id: published?.id ?? '' } }, { enabled: published !== undefined });
  const edition = read.data?.editions.findLast((one) => one.frozen && one.stage === 'published');
  const text = useQuery({
    queryKey: [...readingKey(readBlocks, { params: { id: edition?.id ?? '' } }), 'whole'],
    queryFn: () => wholeText(edition?.id ?? '', edition?.blocks ?? 0),
    enabled: edition !== undefined,
  });
  const isAgreed = edition !== undefined && text.data !== undefined;
  const blocks: readonly NumberedBlock[] | undefined = isAgreed ? text.data : shipped.data?.blocks;
  return { shipped, blocks, own, agreed: isAgreed && published ? { document: published, edition } : undefined };
}

async function wholeText(editionId: string, count: number): Promise<readonly EditionBlock[]> {
  const blocks: EditionBlock[] = [];
  for (let from = 0; from < count; from += PART) {
    const part = await call(readBlocks, { params: { id: editionId }, query: { from, limit: PART } });
    blocks.push(...part.items);
  }
  return blocks;
}
