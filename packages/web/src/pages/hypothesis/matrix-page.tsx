import { hypothesisMatrix } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Segments } from '../../components/field/segments.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { AssessFallback, AssessPage } from '../judgement/assess-page.tsx';
import { AssessSteps } from '../judgement/assess-steps.tsx';
import { AddToProduct } from './add-to-product.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { HypothesesDialog } from './hypotheses-dialog.tsx';
import { MatrixAside } from './matrix-aside.tsx';
import { MatrixTable } from './matrix-table.tsx';
import type { Matrix, MatrixResult } from './matrix.ts';
import { RatingBar } from './rating-bar.tsx';
import { useMatrix, type MatrixActs } from './use-matrix.ts';
import './hypothesis.css';

/** Competing hypotheses rated against live evidence. */
export function HypothesisMatrixPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(hypothesisMatrix.read, { params: { id } });
  if (data) return <OneMatrix key={id} matrix={data} problem={error} />;
  return <AssessFallback kind="hypothesis_matrix" error={error} onRetry={() => void refetch()} />;
}

type OpenDialog = 'evidence' | 'hypotheses' | 'product';

function OneMatrix({ matrix, problem }: { matrix: Matrix; problem: unknown }): ReactElement {
  const t = useT('hypothesis');
  const { account, may } = useSession();
  const acts = useMatrix(matrix, account.id);
  const [dialog, setDialog] = useState<OpenDialog>();
  const mayWork = may.includes('assess') && matrix.state === 'open';
  const { raters, viewed, isOwn, setChosen } = useRaters(matrix, account.id, mayWork);
  const open = (which: OpenDialog) => () => setDialog(which);
  const close = (): void => setDialog(undefined);
  const because = viewed?.weighed === null ? t('concludeNothing') : isOwn ? undefined : t('concludeOwn');
  useKeys({
    e: mayWork ? open('evidence') : undefined,
    'Ctrl+Z': isOwn ? acts.undo : undefined,
    'Ctrl+Enter': matrix.state === 'concluded' && may.includes('assess') ? open('product') : undefined,
  });
  return (
    <AssessPage
      kind="hypothesis_matrix"
      record={matrix}
      problem={problem}
      subtitle={
        <>
          <span className="ref">{matrix.reference}</span> {matrix.createdBy}{' '}
          <Tag>{t(`record:state.hypothesis_matrix.${matrix.state}`)}</Tag>
        </>
      }
      actions={
        mayWork && (
          <>
            <Button keys="e" onClick={open('evidence')}>
              {t('addEvidence')}
            </Button>
            <Button onClick={open('hypotheses')}>{t('editHypotheses')}</Button>
          </>
        )
      }
      aside={<MatrixAside matrix={matrix} result={viewed} save={mayWork ? acts.save : undefined} />}
    >
      <p className="hy-sentence serif">{matrix.concluded?.sentence ?? viewed?.sentence}</p>
      {matrix.concluded && !matrix.concluded.same && <p className="hy-changed">{t('changedSince')}</p>}
      {raters.length > 1 && viewed && (
        <RaterChoice raters={raters} viewed={viewed} accountId={account.id} onChoose={setChosen} />
      )}
      <ProblemNote error={acts.problem} lead={t('notRated')} />
      {matrix.body.items.length === 0 ? (
        <p className="mut">{t('noEvidence')}</p>
      ) : (
        viewed && <RatedTable matrix={matrix} viewed={viewed} rate={isOwn ? acts.rate : undefined} />
      )}
      <AssessSteps
        kind="hypothesis_matrix"
        record={matrix}
        move={(to, version, reason) =>
          call(hypothesisMatrix.move, { params: { id: matrix.id }, input: { version, to, reason } })
        }
      >
        {mayWork && (
          <Button
            kind="primary"
            busy={acts.conclude.isPending}
            because={because}
            onClick={() => acts.conclude.mutate()}
          >
            {t('conclude')}
          </Button>
        )}
        {matrix.state === 'concluded' && may.includes('assess') && (
          <Button kind="primary" keys="Ctrl Enter" onClick={open('product')}>
            {t('addToProduct')}
          </Button>
        )}
      </AssessSteps>
      {dialog === 'evidence' && <EvidenceDialog matrix={matrix} save={acts.save} onClose={close} />}
      {dialog === 'hypotheses' && <HypothesesDialog matrix={matrix} save={acts.save} onClose={close} />}
      {dialog === 'product' && <AddToProduct matrix={matrix} onClose={close} />}
    </AssessPage>
  );
}

/** Whose ratings are shown: those who have rated, and the user if they may. */
function useRaters(matrix: Matrix, accountId: string, mayWork: boolean) {
  const [chosen, setChosen] = useState<string>();
  const raters = matrix.results.filter(
    ({ byId }) => matrix.body.ratings.some((one) => one.byId === byId) || (byId === accountId && mayWork),
  );
  const viewed = raters.find(({ byId }) => byId === chosen) ?? raters[0] ?? matrix.results[0];
  return { raters, viewed, isOwn: viewed?.byId === accountId && mayWork, setChosen };
}

/** The matrix as one person rated it; with `rate` the cell that has the focus is rated. */
function RatedTable({
  matrix,
  viewed,
  rate,
}: {
  matrix: Matrix;
  viewed: MatrixResult;
  rate: MatrixActs['rate'] | undefined;
}): ReactElement {
  const [place, setPlace] = useState({ row: 0, column: 0 });
  return (
    <>
      <MatrixTable matrix={matrix} result={viewed} place={place} onPlace={setPlace} onRate={rate} />
      {rate && <RatingBar matrix={matrix} place={place} accountId={viewed.byId} onRate={rate} />}
    </>
  );
}

/** Chooses whose ratings are shown. */
function RaterChoice({
  raters,
  viewed,
  accountId,
  onChoose,
}: {
  raters: readonly MatrixResult[];
  viewed: MatrixResult;
  accountId: string;
  onChoose: (id: string) => void;
}): ReactElement {
  const t = useT('hypothesis');
  return (
    <Segments
      label={t('ratingsOf')}
      options={raters.map(({ byId, by }) => ({ value: byId, label: byId === accountId ? t('yours') : by }))}
      value={viewed.byId}
      onChange={onChoose}
    />
  );
}
