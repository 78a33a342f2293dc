import { product } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useSession } from '../../../api/session.ts';
import { Tag } from '../../../components/text/tag.tsx';
import { useT } from '../../../i18n.ts';
import { AssessPage } from '../../judgement/assess-page.tsx';
import { AssessSteps } from '../../judgement/assess-steps.tsx';
import { LeaveGuard } from '../../record/form/leave-guard.tsx';
import type { ProductRecord } from '../blocks.ts';
import { checksOf, holdsBack } from './checks.ts';
import { ChecksPane } from './checks-pane.tsx';
import { CiteDialog, type Citing } from './cite-dialog.tsx';
import '../product.css';
import { EditorText } from './editor-text.tsx';
import { SaveLine } from './save-line.tsx';
import { StatusLine } from '../status-line.tsx';
import { useProductDraft } from './use-product-draft.ts';
import { useRecentCites } from './use-recent-cites.ts';
import { useUnloadWarning } from './use-unload-warning.ts';
import { useStaleIds } from '../use-stale.ts';

/** The editor of a product: the outline with its questions, blocks with citations, checks at the right, kept as one types. */
export function Editor({
  record,
  problem,
  onReload,
}: {
  record: ProductRecord;
  problem: unknown;
  /** Read the product again from the server. */
  onReload: () => Promise<unknown>;
}): ReactElement {
  const [round, setRound] = useState(0);
  const takeTheirs = (): void => void onReload().then(() => setRound((before) => before + 1));
  return <Writing key={round} record={record} problem={problem} onTakeTheirs={takeTheirs} />;
}

function Writing({
  record,
  problem,
  onTakeTheirs,
}: {
  record: ProductRecord;
  problem: unknown;
  onTakeTheirs: () => void;
}): ReactElement {
  const t = useT('assess');
  const open = useProductDraft(record);
  const { draft, saver, saving, known } = open;
  // Leaving for another page saves typed text automatically; closing the window does not, and rejected text is not saved either.
  useUnloadWarning(saving.status === 'waiting' || saving.status === 'saving');
  const [citing, setCiting] = useState<Citing>();
  const staleIds = useStaleIds(record);
  const recent = useRecentCites(record.id);
  const { clock } = useSession();
  const updateOn = draft.dueOn !== undefined && draft.dueOn >= clock.today ? draft.dueOn : undefined;
  const checks = checksOf(record.body.type, draft.blocks, staleIds, open.highestGraded, updateOn);
  const holding = checks.filter(holdsBack).length;
  return (
    <AssessPage
      kind="product"
      record={record}
      problem={problem}
      near={false}
      subtitle={
        <span className="status-line">
          <StatusLine record={record} />
        </span>
      }
      markingNote={t('editor.anotherApproves')}
      aside={<ChecksPane checks={checks} known={known} />}
    >
      <p className="row wrap">
        <Tag tone="now">{t('status.draft')}</Tag>
        <SaveLine open={open} onTakeTheirs={onTakeTheirs} />
      </p>
      <EditorText type={record.body.type} open={open} staleIds={staleIds} onCite={setCiting} />
      <AssessSteps
        kind="product"
        record={record}
        because={{ peer_review: holding > 0 ? t('checks.open', { count: holding }) : undefined }}
        move={async (to, _, reason) => {
          // The latest text is saved first; the step is taken with the resulting version.
          const { version } = await saver.flush();
          return call(product.move, { params: { id: record.id }, input: { version, to, reason } });
        }}
      />
      <LeaveGuard isOpen={() => ['failed', 'conflict'].includes(saver.state().status)} />
      {citing && (
        <CiteDialog
          citing={citing}
          type={record.body.type}
          recent={recent}
          open={open}
          onClose={() => setCiting(undefined)}
        />
      )}
    </AssessPage>
  );
}
