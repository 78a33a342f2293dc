import { ratingDifferences } from '@reeve/domain';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { LineDialog, type LineKind } from './line-dialog.tsx';
import type { Matrix, MatrixResult } from './matrix.ts';
import type { MatrixActs } from './use-matrix.ts';

/** What carries the order, what is missing, what is assumed, what contradicts, and what the evidence is worth today. */
export function MatrixAside({
  matrix,
  result,
  save,
}: {
  matrix: Matrix;
  result: MatrixResult | undefined;
  save: MatrixActs['save'] | undefined;
}): ReactElement {
  const t = useT('hypothesis');
  const [adding, setAdding] = useState<LineKind>();
  const { body, evidence, contradictions, openOrigins } = matrix;
  const weighed = result?.weighed;
  const referenceOf = (itemId: string): string =>
    evidence.find((one) => one.itemId === itemId)?.reference ??
    String(body.items.findIndex(({ id }) => id === itemId) + 1);
  const current = evidence.filter(({ standing }) => standing === 'current');
  const differences = ratingDifferences(body.ratings);
  return (
    <>
      <Part title={t('carries')}>
        <p>
          {weighed
            ? weighed.carriers.length === 0
              ? t('carriesNone')
              : weighed.carriers.map(referenceOf).join(', ')
            : t('carriesUnknown')}
        </p>
      </Part>
      <MissingPart matrix={matrix} onAdd={save && (() => setAdding('missing'))} />
      <AssumptionsPart matrix={matrix} save={save} onAdd={save && (() => setAdding('assumptions'))} />
      {contradictions.length > 0 && (
        <Part title={t('contradictions')}>
          <ul className="hy-lines">
            {contradictions.map(({ references, state }) => (
              <li key={references.join(' ')}>
                <span className="ref">{references.join(' ≠ ')}</span> {t(`contradiction.${state}`)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {differences.length > 0 && (
        <Part title={t('differences')}>
          <ul className="hy-lines">
            {differences.map(({ itemId, hypothesisId, ratings }) => (
              <li key={`${itemId} ${hypothesisId}`}>
                <span className="ref">{referenceOf(itemId)}</span>,{' '}
                {t('column', { n: body.hypotheses.findIndex(({ id }) => id === hypothesisId) + 1 })}:{' '}
                {ratings
                  .map(({ byId, rating }) => `${matrix.results.find((one) => one.byId === byId)?.by ?? ''} ${rating}`)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('live')}>
        <p>
          {t('liveItems', { count: current.length })}{' '}
          {t('liveOrigins', { count: new Set(current.map(({ origin }) => origin)).size })}
        </p>
        {evidence.length > current.length && (
          <p className="hy-changed">{t('liveGone', { count: evidence.length - current.length })}</p>
        )}
        {openOrigins.map((pair) => (
          <p key={pair.join(' ')}>{t('openOrigin', { items: pair.map(referenceOf).join(', ') })}</p>
        ))}
      </Part>
      {adding && save && <LineDialog kind={adding} matrix={matrix} save={save} onClose={() => setAdding(undefined)} />}
    </>
  );
}

function Part({
  title,
  add,
  onAdd,
  children,
}: {
  title: string;
  add?: string;
  onAdd?: (() => void) | undefined;
  children: ReactNode;
}): ReactElement {
  return (
    <section className="hy-part" aria-label={title}>
      <h2>{title}</h2>
      {children}
      {onAdd && <Button onClick={onAdd}>{add}</Button>}
    </section>
  );
}

const citedIn = ({ cites }: Matrix, id: string): string | undefined => cites.find((one) => one.id === id)?.reference;

/** What is not known, each with the requirement that asks for it. */
function MissingPart({ matrix, onAdd }: { matrix: Matrix; onAdd: (() => void) | undefined }): ReactElement {
  const t = useT('hypothesis');
  const { missing } = matrix.body;
  return (
    <Part title={t('missing')} onAdd={onAdd} add={t('addMissing')}>
      <ul className="hy-lines">
        {missing.map(({ id, text, cites }) => (
          <li key={id}>
            {text}{' '}
            {cites ? (
              <Link className="ref sm" to={paths.requirement(cites.id)}>
                {citedIn(matrix, cites.id) ?? t('asked')}
              </Link>
            ) : (
              <Link to={paths.newRequirement({ question: text })}>{t('ask')}</Link>
            )}
          </li>
        ))}
      </ul>
      {missing.length === 0 && <p className="mut">{t('missingNone')}</p>}
    </Part>
  );
}

/** What is assumed, each with what it rests on; one that rests on nothing can be struck. */
function AssumptionsPart({
  matrix,
  save,
  onAdd,
}: {
  matrix: Matrix;
  save: MatrixActs['save'] | undefined;
  onAdd: (() => void) | undefined;
}): ReactElement {
  const t = useT('hypothesis');
  const { assumptions } = matrix.body;
  return (
    <Part title={t('assumptions')} onAdd={onAdd} add={t('addAssumption')}>
      <ul className="hy-lines">
        {assumptions.map(({ id, text, cites }) => (
          <li key={id} className={cites ? undefined : 'hy-changed'}>
            {text}{' '}
            {cites ? (
              <span className="ref sm">{citedIn(matrix, cites.id) ?? t('standing.expired')}</span>
            ) : (
              <span>{t('assumptionUntied')}</span>
            )}{' '}
            {save && !cites && (
              <Button
                kind="quiet"
                onClick={() => save.mutate({ assumptions: assumptions.filter((one) => one.id !== id) })}
              >
                {t('strike')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {assumptions.length === 0 && <p className="mut">{t('assumptionsNone')}</p>}
    </Part>
  );
}
