import { createReport, saveDraft } from '@reeve/contract';
import { EMPTY_DRAFT, type ReportDraft } from '@reeve/domain';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../../../../api/client.ts';
import { ApiError } from '../../../../api/error.ts';
import { createDraftSaver, type DraftSaver, type Kept, type SaverState } from './draft-saver.ts';
import { toDraft } from './draft-form.ts';

/** A form being written and the saver that keeps it. */
export interface DraftInHand {
  readonly form: ReportDraft;
  readonly saving: SaverState;
  readonly saver: DraftSaver<ReportDraft>;
  /** Changes some fields; saving follows automatically. */
  readonly change: (fields: Partial<ReportDraft>) => void;
  /** Show the server's form in place of this one, which is given up. */
  readonly replace: (form: ReportDraft, version: number) => void;
}

/** A draft as it was opened from the server. */
export interface OpenedDraft {
  readonly kept: Kept;
  readonly form: ReportDraft;
  /** Who gave it back and why, when it comes back from evaluation. */
  readonly givenBack?: { readonly by: string; readonly at: string; readonly reason: string };
}

function afterFailure(problem: unknown): 'conflict' | 'retry' | 'wait' {
  if (!(problem instanceof ApiError)) return 'wait';
  if (problem.code === 'stale_version' || problem.code === 'conflict') return 'conflict';
  return ['unavailable', 'storage_full', 'internal', 'too_many_requests'].includes(problem.code) ? 'retry' : 'wait';
}

/**
 * Saves a form to the server while it is written. Calls `onBegun` once, when a new form has become a draft.
 *
 * @param start answers a new form begins with; they alone are not saved
 */
export function useDraft(
  opened: OpenedDraft | undefined,
  onBegun: (kept: Kept) => void,
  start: Partial<ReportDraft> = {},
): DraftInHand {
  const [form, setForm] = useState(opened?.form ?? { ...EMPTY_DRAFT, ...start });
  const [saver] = useState(() =>
    createDraftSaver<ReportDraft>(
      {
        create: async (next) => {
          const kept = await call(createReport, { input: { draft: toDraft(next) } });
          onBegun(kept);
          return kept;
        },
        save: async (kept, next) => {
          const input = { version: kept.version, draft: toDraft(next) };
          const { version } = await call(saveDraft, { params: { id: kept.id }, input });
          return { ...kept, version };
        },
        after: afterFailure,
        nowMs: () => Date.now(),
        later: (delayMs, work) => {
          const timer = setTimeout(work, delayMs);
          return () => clearTimeout(timer);
        },
      },
      opened?.kept,
    ),
  );
  const saving = useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => {
    saver.start();
    return () => saver.stop();
  }, [saver]);
  const change = useCallback(
    (fields: Partial<ReportDraft>) => {
      const next = { ...form, ...fields };
      setForm(next);
      saver.change(next);
    },
    [form, saver],
  );
  const replace = useCallback(
    (theirs: ReportDraft, version: number) => {
      setForm(theirs);
      saver.giveUp(version);
    },
    [saver],
  );
  return { form, saving, saver, change, replace };
}
