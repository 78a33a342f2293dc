import type { KeyboardEvent, ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { ratingOf, type Matrix, type MatrixResult } from './matrix.ts';

/** Most a row can tell hypotheses apart: half of them CC, half II. */
const MOST_APART = 4;

/** One item with its grade and origin, its ratings, and what it carries. @param at the column that has the focus, if it is in this row */
export function MatrixRow({
  matrix,
  result,
  row,
  at,
  onKey,
  onColumn,
}: {
  matrix: Matrix;
  result: MatrixResult;
  row: number;
  at: number | undefined;
  onKey: (event: KeyboardEvent) => void;
  onColumn: (column: number) => void;
}): ReactElement | null {
  const t = useT('hypothesis');
  const { hypotheses, items } = matrix.body;
  const item = items[row];
  const live = matrix.evidence[row];
  if (!item || !live) return null;
  const weighed = result.weighed?.rows.find(({ id }) => id === item.id);
  const isCarrier = result.weighed?.carriers.includes(item.id) ?? false;
  const share = weighed && Math.round((100 * weighed.diagnosticity) / MOST_APART);
  const without = (weighed?.leastWithout ?? []).map((id) => hypotheses.findIndex((one) => one.id === id) + 1);
  return (
    <tr className={isCarrier ? 'is-carrier' : undefined}>
      <th scope="row">
        {live.title ?? t(`standing.${live.standing}`)}{' '}
        {live.reference !== null && (
          <Link className="ref sm" to={objectPath(live.kind, live.id) ?? paths.thread(live.kind, live.id)}>
            {live.reference}
          </Link>
        )}
        {item.note !== '' && <span className="hy-note">{item.note}</span>}
        {live.standing === 'retracted' && <span className="hy-changed"> {t('standing.retracted')}</span>}
      </th>
      <td>
        {live.grade ? (
          <GradeChip grade={live.grade} quiet />
        ) : (
          <span className="mut">{t(live.kind === 'finding' ? 'ownAnalysis' : 'noGrade')}</span>
        )}{' '}
        <span className="mut sm hy-note">
          {t('origin', { n: live.origin })}, {t('relevant', { how: t(`relevanceOf.${item.relevance}`) })}
        </span>
      </td>
      {hypotheses.map((_, column) => (
        <MatrixCell
          key={hypotheses[column]?.id}
          matrix={matrix}
          raterId={result.byId}
          row={row}
          column={column}
          isHere={at === column}
          onKey={onKey}
          onHere={() => onColumn(column)}
        />
      ))}
      <td data-label={share === undefined ? '' : t('tellsApart')}>
        {share !== undefined && (
          <>
            <span className="hy-bar" aria-hidden="true">
              <span style={{ inlineSize: `${share}%` }} />
            </span>
            <span className="vh">{t('apart', { share })}</span>
          </>
        )}
      </td>
      <td className="sm" data-label={weighed ? t('without') : ''}>
        {isCarrier ? t('column', { n: without.join(', ') }) : weighed && <span className="mut">{t('same')}</span>}
      </td>
    </tr>
  );
}

/** One rating of the person whose ratings are shown; that someone else rated differently is marked. */
function MatrixCell({
  matrix,
  raterId,
  row,
  column,
  isHere,
  onKey,
  onHere,
}: {
  matrix: Matrix;
  raterId: string;
  row: number;
  column: number;
  isHere: boolean;
  onKey: (event: KeyboardEvent) => void;
  onHere: () => void;
}): ReactElement {
  const t = useT('hypothesis');
  const { hypotheses, items, ratings } = matrix.body;
  const live = matrix.evidence[row];
  const [itemId, hypothesisId] = [items[row]?.id ?? '', hypotheses[column]?.id ?? ''];
  const rated = live?.standing === 'current' ? ratingOf(matrix, raterId, itemId, hypothesisId) : undefined;
  const differs = ratings.some(
    (one) => one.itemId === itemId && one.hypothesisId === hypothesisId && rated && one.rating !== rated.rating,
  );
  const words = rated ? t(`rating.${rated.rating}`) : t('notRatedCell');
  const shown = `${rated?.rating ?? '–'}${differs ? ' ≠' : ''}`;
  return (
    <td data-label={`${column + 1} ${hypotheses[column]?.text ?? ''}`}>
      <button
        type="button"
        data-cell={`${row} ${column}`}
        className={rated ? `hy-rating is-${rated.rating}` : 'hy-rating'}
        aria-current={isHere || undefined}
        tabIndex={isHere ? 0 : -1}
        title={rated && rated.reason !== '' ? `${t('common:colon', { label: words })} ${rated.reason}` : words}
        aria-label={`${shown} ${t('cell', {
          item: live?.reference ?? row + 1,
          hypothesis: column + 1,
          rating: differs ? `${words}, ${t('differs')}` : words,
        })}`}
        onKeyDown={onKey}
        onFocus={onHere}
        onClick={onHere}
      >
        {shown}
      </button>
    </td>
  );
}
