import { listCrimeFacets } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { MANY_ITEMS } from '../../components/field/several-items.ts';
import { useT } from '../../i18n.ts';
import { areasByName } from '../import/area/areas.ts';
import { countOf } from '../record/form/number-text.ts';

/** Stops in one area as they are typed. */
export interface StopsDraft {
  readonly area: string;
  readonly stops: string;
  readonly found: string;
}
const EMPTY: StopsDraft = { area: '', stops: '', found: '' };

const isEmpty = ({ area, stops, found }: StopsDraft): boolean => `${area}${stops}${found}`.trim() === '';

/** The counts as sent, without empty rows; undefined if a row is not complete or impossible. */
export function stopsSent(rows: readonly StopsDraft[]) {
  const counts = rows
    .filter((row) => !isEmpty(row))
    .map(({ area, stops, found }) => ({ area: area.trim(), stops: countOf(stops) ?? 0, found: countOf(found) ?? -1 }));
  const isWhole = counts.every(
    ({ area, stops, found }) =>
      area !== '' && Number.isInteger(stops) && Number.isInteger(found) && found >= 0 && stops >= 1 && found <= stops,
  );
  return isWhole && new Set(counts.map(({ area }) => area)).size === counts.length ? counts : undefined;
}

/** The rows of the chosen areas: what was typed for one stays while it is chosen. */
export function rowsOf(rows: readonly StopsDraft[], codes: readonly string[]): readonly StopsDraft[] {
  return codes
    .filter((code) => code !== '')
    .map((code) => rows.find(({ area }) => area === code) ?? { ...EMPTY, area: code });
}

/** Stops and searches by area: how many, and in how many something was found. No person is entered. */
export function StopsField({
  rows,
  onChange,
}: {
  rows: readonly StopsDraft[];
  onChange: (rows: readonly StopsDraft[]) => void;
}): ReactElement {
  const t = useT('act');
  const { data, error } = useReading(listCrimeFacets, { query: {} }, { once: true, enabled: rows.length > 0 });
  // Typed only where it is known that there is nothing to choose from: a field must not change under the hand.
  const isTyped = error !== null || data?.areas.length === 0;
  const areas = areasByName(data?.areas ?? []).map(({ code, name }) => ({
    value: code,
    label: name === '' ? code : name,
  }));
  // Of many areas those with stops are searched for, and each becomes a row.
  const isMany = rows.length > 0 && areas.length > MANY_ITEMS;
  const change = (at: number, fields: Partial<StopsDraft>): void =>
    onChange(rows.map((row, nth) => (nth === at ? { ...row, ...fields } : row)));
  return (
    <fieldset className="outputs">
      <legend className="lab">
        {t('outcome.stops')} <span className="mut">{t('common:optional')}</span>
      </legend>
      <p className="hint">{t('outcome.stopsHint')}</p>
      {isMany && (
        <SeveralChoice
          label={t('outcome.stopsArea')}
          items={areas.map(({ value, label }) => ({ code: value, name: label }))}
          value={rows.map(({ area }) => area)}
          onChange={(codes) => onChange(rowsOf(rows, codes))}
        />
      )}
      {rows.map(
        (row, index) =>
          (!isMany || row.area !== '') && (
            // oxlint-disable-next-line react/no-array-index-key -- rows are only ever added at the end, or chosen by their area
            <div key={isMany ? row.area : index} className="three">
              {isMany ? (
                <p className="m">{areas.find(({ value }) => value === row.area)?.label ?? row.area}</p>
              ) : isTyped ? (
                <CodeField
                  label={t('outcome.stopsArea')}
                  maxLength={40}
                  value={row.area}
                  onChange={(area) => change(index, { area })}
                />
              ) : (
                <ChoiceField
                  label={t('outcome.stopsArea')}
                  options={areas}
                  value={row.area === '' ? undefined : row.area}
                  onChange={(area) => change(index, { area: area ?? '' })}
                />
              )}
              <StopsCounts row={row} onChange={(fields) => change(index, fields)} />
            </div>
          ),
      )}
      {!isMany && (
        <Button icon="plus" onClick={() => onChange([...rows, EMPTY])}>
          {t('outcome.addStops')}
        </Button>
      )}
    </fieldset>
  );
}

/** How many stops in an area, and in how many something was found. */
function StopsCounts({
  row,
  onChange,
}: {
  row: StopsDraft;
  onChange: (fields: Partial<StopsDraft>) => void;
}): ReactElement {
  const t = useT('act');
  return (
    <>
      <CodeField
        label={t('outcome.stopsCount')}
        inputMode="numeric"
        value={row.stops}
        onChange={(stops) => onChange({ stops })}
      />
      <CodeField
        label={t('outcome.stopsFound')}
        inputMode="numeric"
        value={row.found}
        onChange={(found) => onChange({ found })}
      />
    </>
  );
}
