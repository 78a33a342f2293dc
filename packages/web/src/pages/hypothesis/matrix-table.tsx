import type { Rating } from '@reeve/domain';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useLanguage, useT } from '../../i18n.ts';
import { MatrixRow } from './matrix-row.tsx';
import { cellAfter, RATING_KEYS, type CellPlace, type Matrix, type MatrixResult } from './matrix.ts';
import type { MatrixActs } from './use-matrix.ts';

/** Items as rows, hypotheses as columns in the order of entry; one cell has the focus, arrows move it, digits rate. */
export function MatrixTable({
  matrix,
  result,
  place,
  onPlace,
  onRate,
}: {
  matrix: Matrix;
  result: MatrixResult;
  place: CellPlace;
  onPlace: (place: CellPlace) => void;
  onRate: MatrixActs['rate'] | undefined;
}): ReactElement {
  const t = useT('hypothesis');
  const table = useRef<HTMLTableElement>(null);
  const { hypotheses, items } = matrix.body;
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = cellAfter(event.key, place, items.length, hypotheses.length);
    if (next) {
      event.preventDefault();
      onPlace(next);
      table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
      return;
    }
    const item = items[place.row];
    const hypothesis = hypotheses[place.column];
    const rating = (Object.keys(RATING_KEYS) as Rating[]).find((one) => RATING_KEYS[one] === event.key); // its keys
    const isClearing = event.key === 'Delete' || event.key === 'Backspace';
    if (!onRate || !item || !hypothesis || (rating === undefined && !isClearing)) return;
    event.preventDefault();
    event.stopPropagation();
    onRate({ itemId: item.id, hypothesisId: hypothesis.id, rating: rating ?? null, reason: '' });
  };
  return (
    <div className="hy-scroll">
      <table ref={table} className="hy-matrix" aria-label={t('matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('evidence')}</th>
            <th scope="col">{t('gradeAndOrigin')}</th>
            {hypotheses.map(({ id, kind, text }, at) => (
              <th key={id} scope="col" className="hy-column">
                <span className="mut">{at + 1}</span> {text}
                {kind !== 'explanation' && <i> {t(`kind.${kind}`)}</i>}
              </th>
            ))}
            <th scope="col">{t('tellsApart')}</th>
            <th scope="col">{t('without')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, row) => (
            <MatrixRow
              key={item.id}
              matrix={matrix}
              result={result}
              row={row}
              at={place.row === row ? place.column : undefined}
              onKey={onKey}
              onColumn={(column) => onPlace({ row, column })}
            />
          ))}
        </tbody>
        <Against matrix={matrix} result={result} />
      </table>
      <p className="hint">{t('weights')}</p>
    </div>
  );
}

/** What speaks against each hypothesis; nothing where nothing can be compared. */
function Against({ matrix, result: { weighed } }: { matrix: Matrix; result: MatrixResult }): ReactElement | null {
  const t = useT('hypothesis');
  const numbers = new Intl.NumberFormat(useLanguage(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  if (!weighed) return null;
  const most = Math.max(...weighed.against.map(({ sum }) => sum), 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t('against')} <span className="hint">{t('againstHint')}</span>
        </th>
        {weighed.against.map(({ id, sum }, at) => (
          <td
            key={id}
            className={weighed.least.includes(id) ? 'hy-sum is-least' : 'hy-sum'}
            data-label={`${at + 1} ${matrix.body.hypotheses[at]?.text ?? ''}`}
          >
            <span className="hy-bar" aria-hidden="true">
              <span style={{ inlineSize: `${most === 0 ? 0 : (100 * sum) / most}%` }} />
            </span>
            {numbers.format(sum)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
