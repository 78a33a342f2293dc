import { RATINGS } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { RATING_KEYS, ratingOf, type CellPlace, type Matrix } from './matrix.ts';
import type { MatrixActs } from './use-matrix.ts';

/** Rates the cell that has the focus: for touch and mouse, and to write down why. */
export function RatingBar({
  matrix,
  place,
  accountId,
  onRate,
}: {
  matrix: Matrix;
  place: CellPlace;
  accountId: string;
  onRate: MatrixActs['rate'];
}): ReactElement | null {
  const t = useT('hypothesis');
  const item = matrix.body.items[place.row];
  const hypothesis = matrix.body.hypotheses[place.column];
  if (!item || !hypothesis) return null;
  const rated = ratingOf(matrix, accountId, item.id, hypothesis.id);
  const reference = matrix.evidence[place.row]?.reference ?? String(place.row + 1);
  return (
    <section className="hy-rate" aria-label={t('rateCell')}>
      <ChoiceGroup
        label={t('rateThis', { item: reference, hypothesis: hypothesis.text })}
        layout="above"
        mono
        options={RATINGS.map((value) => ({
          value,
          label: value,
          hint: t(`rating.${value}`),
          shortcut: RATING_KEYS[value],
        }))}
        value={rated?.rating}
        onChange={(rating) =>
          onRate({ itemId: item.id, hypothesisId: hypothesis.id, rating, reason: rated?.reason ?? '' })
        }
      />
      {rated && (
        <Why
          key={`${item.id} ${hypothesis.id} ${rated.reason}`}
          reason={rated.reason}
          onReason={(reason) => onRate({ itemId: item.id, hypothesisId: hypothesis.id, rating: rated.rating, reason })}
        />
      )}
    </section>
  );
}

function Why({ reason, onReason }: { reason: string; onReason: (reason: string) => void }): ReactElement {
  const t = useT('hypothesis');
  const [text, setText] = useState(reason);
  useKeys({ r: () => document.getElementById('rating-reason')?.focus() });
  return (
    <div className="row wrap hy-why">
      <TextField id="rating-reason" label={t('reason')} optional value={text} maxLength={300} onChange={setText} />
      {text !== reason && <Button onClick={() => onReason(text.trim())}>{t('saveReason')}</Button>}
    </div>
  );
}
