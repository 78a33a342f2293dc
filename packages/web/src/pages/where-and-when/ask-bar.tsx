import type { listCrimeFacets, ReplyOf } from '@reeve/contract';
import { useMemo, type ReactElement } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { Select } from '../../components/select.tsx';
import { useT } from '../../i18n.ts';
import { areasByName } from '../import/areas.ts';
import { useOffenceWord } from '../import/offence-word.ts';
import type { Act, Selection } from './selection.ts';

/** The question put to the server: type, area, period. */
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
  const word = useOffenceWord();
  const areas = useMemo(() => areasByName(facets?.areas ?? []), [facets]);
  const types = facets?.types ?? [];
  const { type, area, from, to, isPublic } = selection;
  const ask = (part: 'type' | 'area' | 'from' | 'to') => (value: string | undefined) =>
    act({ act: 'ask', part, value: value ?? '' });
  return (
    <fieldset className="ask">
      <legend className="vh">{t('ask.legend')}</legend>
      <label>
        <span className="lab">{t('ask.type')}</span>
        <Select
          placeholder={t('ask.everyType')}
          options={types.map((value) => ({ value, label: word(value) }))}
          value={types.find((known) => known === type)}
          onChange={ask('type')}
        />
      </label>
      <label>
        <span className="lab">{t('ask.area')}</span>
        <Select
          placeholder={t('ask.everyArea')}
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          value={areas.find(({ code }) => code === area)?.code}
          onChange={ask('area')}
        />
      </label>
      <label>
        <span className="lab">{t('ask.from')}</span>
        <DateField value={from || undefined} max={to || undefined} onChange={ask('from')} />
      </label>
      <label>
        <span className="lab">{t('ask.to')}</span>
        <DateField value={to || undefined} min={from || undefined} onChange={ask('to')} />
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
