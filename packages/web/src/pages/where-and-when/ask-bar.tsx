import { listDataSets, type listCrimeFacets, type ReplyOf } from '@reeve/contract';
import { useMemo, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { DateInput } from '../../components/field/date-input.tsx';
import { Select } from '../../components/field/select.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import type { SeveralItem } from '../../components/field/several-items.ts';
import { useT } from '../../i18n.ts';
import { areasByName } from '../import/area/areas.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import type { Act, Selection } from './selection.ts';

/** The question put to the server: data set first, then type, areas, period. */
export function AskBar({
  facets,
  selection,
  act,
}: {
  facets: ReplyOf<typeof listCrimeFacets> | undefined;
  selection: Selection;
  act: (act: Act) => void;
}): ReactElement {
  const t = useT('where');
  const covers = useT('coverage');
  const word = useOffenceWord();
  const areas = useMemo(() => areasByName(facets?.areas ?? []), [facets]);
  const sets = useReading(listDataSets, {}).data?.items ?? [];
  const types = facets?.types ?? [];
  const { dataSetId, type, from, to, isPublic } = selection;
  const ask = (part: 'type' | 'from' | 'to') => (value: string | undefined) =>
    act({ act: 'ask', part, value: value ?? '' });
  const own = sets.find((one) => one.own && one.kind === 'recorded_crime');
  return (
    <fieldset className="ask">
      <legend className="vh">{t('ask.legend')}</legend>
      <label>
        <span className="lab">{covers('set.which')}</span>
        <Select
          placeholder={own?.name ?? covers('set.choose')}
          options={sets.filter((one) => one !== own).map(({ id, name }) => ({ value: id, label: name }))}
          value={sets.find(({ id }) => id === dataSetId && id !== own?.id)?.id}
          onChange={(id) => act({ act: 'data set', id: id ?? '' })}
        />
      </label>
      <label>
        <span className="lab">{t('ask.type')}</span>
        <Select
          placeholder={t('ask.everyType')}
          options={types.map((value) => ({ value, label: word(value) }))}
          value={types.find((known) => known === type)}
          onChange={ask('type')}
        />
      </label>
      <AskedAreas areas={areas} chosen={selection.askedAreas} onChange={(codes) => act({ act: 'areas', codes })} />
      <label>
        <span className="lab">{t('ask.from')}</span>
        <DateInput value={from || undefined} max={to || undefined} onChange={ask('from')} />
      </label>
      <label>
        <span className="lab">{t('ask.to')}</span>
        <DateInput value={to || undefined} min={from || undefined} onChange={ask('to')} />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={isPublic}
          onChange={(event) => act({ act: 'public', isPublic: event.target.checked })}
        />
        <span>{t('ask.public')}</span>
      </label>
    </fieldset>
  );
}

/** Areas that are counted together, opened where they are chosen; closed it names them. */
function AskedAreas({
  areas,
  chosen,
  onChange,
}: {
  areas: readonly SeveralItem[];
  chosen: readonly string[];
  onChange: (codes: readonly string[]) => void;
}): ReactElement {
  const covers = useT('coverage');
  const t = useT('where');
  const names = chosen.map((code) => areas.find((one) => one.code === code)?.name ?? code);
  return (
    <div className="asked-areas">
      <span className="lab">{t('ask.area')}</span>
      <details>
        <summary className="in">
          {names.length === 0
            ? covers('where.everyArea')
            : names.length <= 2
              ? names.join('; ')
              : covers('where.someAreas', { count: names.length })}
        </summary>
        <div className="asked-list">
          <SeveralChoice label={t('ask.area')} hideLabel items={areas} value={chosen} onChange={onChange} />
        </div>
      </details>
    </div>
  );
}
