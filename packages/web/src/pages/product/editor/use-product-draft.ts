import { product, saveProduct } from '@reeve/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../../../api/client.ts';
import { ApiError } from '../../../api/error.ts';
import { readingKey } from '../../../api/query.ts';
import type { CitedObject } from '../../judgement/cite-options.ts';
import { createDraftSaver, type DraftSaver, type SaverState } from '../../report/form/draft/draft-saver.ts';
import type { Block, ProductRecord } from '../blocks.ts';

/** What its authors write of a product. */
export interface ProductDraft {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly gaps: string;
  readonly method: string;
  readonly limitations: string;
  /** Of an early warning: the day of its next update. */
  readonly dueOn?: string | undefined;
}

export interface OpenProduct {
  readonly draft: ProductDraft;
  readonly saving: SaverState;
  readonly saver: DraftSaver<ProductDraft>;
  readonly change: (fields: Partial<ProductDraft>) => void;
  /** Everything the draft cites or cited since it was opened, so that references can be shown. */
  readonly known: ReadonlyMap<string, CitedObject>;
  readonly learn: (cited: CitedObject) => void;
  /** Ids of cited reports that carry "confirmed", from the server's last answer. */
  readonly highestGraded: ReadonlySet<string>;
}

function afterFailure(problem: unknown): 'conflict' | 'retry' | 'wait' {
  if (!(problem instanceof ApiError)) return 'wait';
  if (problem.code === 'stale_version' || problem.code === 'conflict') return 'conflict';
  return ['unavailable', 'storage_full', 'internal', 'too_many_requests'].includes(problem.code) ? 'retry' : 'wait';
}

function draftOf({ title, body, dueOn }: ProductRecord): ProductDraft {
  const { blocks, gaps, method, limitations } = body;
  return { title, blocks, gaps, method, limitations, dueOn: dueOn ?? undefined };
}

/** Keep a product on the server while it is written, each time as a new version. */
export function useProductDraft(record: ProductRecord): OpenProduct {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(record));
  const [known, setKnown] = useState<ReadonlyMap<string, CitedObject>>(
    () => new Map(record.cites.map((cite) => [cite.id, cite])),
  );
  const [highestGraded, setHighestGraded] = useState<ReadonlySet<string>>(() => new Set(record.highestGraded));
  const [saver] = useState(() =>
    createDraftSaver<ProductDraft>(
      {
        create: () => Promise.reject(new Error('a product is begun by its own form')),
        save: async (kept, next) => {
          const input = { ...next, title: next.title.trim(), blocks: [...next.blocks], version: kept.version };
          const { version, highestGraded: graded } = await call(saveProduct, { params: { id: kept.id }, input });
          setHighestGraded(new Set(graded));
          // What was read stays what is on the server, so that coming back does not show an older text.
          const key = readingKey(product.read, { params: { id: kept.id } });
          client.setQueryData<ProductRecord>(
            key,
            (before) =>
              before && {
                ...before,
                version,
                highestGraded: graded,
                title: input.title,
                dueOn: next.dueOn ?? null,
                body: {
                  ...before.body,
                  blocks: input.blocks,
                  gaps: next.gaps,
                  method: next.method,
                  limitations: next.limitations,
                },
              },
          );
          return { ...kept, version };
        },
        after: afterFailure,
        nowMs: () => Date.now(),
        later: (delayMs, work) => {
          const timer = setTimeout(work, delayMs);
          return () => clearTimeout(timer);
        },
      },
      { id: record.id, reference: record.reference, version: record.version },
    ),
  );
  const saving = useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => {
    saver.start();
    return () => {
      saver.stop();
      // The marking and the list of citations follow what was written; they are read again next time.
      void client.invalidateQueries({ queryKey: [product.read.name], refetchType: 'none' });
    };
  }, [saver, client]);
  const change = useCallback(
    (fields: Partial<ProductDraft>) => {
      const next = { ...draft, ...fields };
      setDraft(next);
      if (next.title.trim().length >= 3) saver.change(next);
    },
    [draft, saver],
  );
  const learn = useCallback((cited: CitedObject) => setKnown((before) => new Map(before).set(cited.id, cited)), []);
  return { draft, saving, saver, change, known, learn, highestGraded };
}
