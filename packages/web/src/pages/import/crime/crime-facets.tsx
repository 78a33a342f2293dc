import { useMemo, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { DateInput } from '../../../components/field/date-input.tsx';
import { Select } from '../../../components/field/select.tsx';
import { Link } from '../../../components/link.tsx';
import { useT } from '../../../i18n.ts';
import { useQueryPart } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { areasByName } from '../area/areas.ts';
import { useOffenceWord } from './offence-word.ts';

const ROWS_A_PAGE = 1000;

/** What the list of crimes is narrowed to; the address keeps it. */
export function useCrimeFilter() {
  const [type, setType] = useQueryPart('type');
  const [area, setArea] = useQueryPart('area');
  const [from, setFrom] = useQueryPart('from');
  const [to, setTo] = useQueryPart('to');
  const [batchId, setBatch] = useQueryPart('batch');
  const asked = {
    limit: ROWS_A_PAGE,
    ...(type ? { type } : {}),
    ...(area ? { area } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(batchId ? { batchId } : {}),
  };
  const isNarrowed = type !== '' || area !== '' || from !== '' || to !== '' || batchId !== '';
  return { type, setType, area, setArea, from, setFrom, to, setTo, batchId, setBatch, asked, isNarrowed };
}

/**
 * Narrows the list of crimes to an offence, an area, a period, or one import.
 *
 * @param isRead whether the offences and areas to choose from are known; their names make the fields as wide as they are
 */
export function CrimeFacets({
  filter,
  isRead,
  types,
  areas: listed,
}: {
  filter: ReturnType<typeof useCrimeFilter>;
  isRead: boolean;
  types: readonly string[];
  areas: Parameters<typeof areasByName>[0];
}): ReactElement {
  const t = useT('crime');
  const word = useOffenceWord();
  const { type, setType, area, setArea, from, setFrom, to, setTo, batchId, setBatch, isNarrowed } = filter;
  const areas = useMemo(() => areasByName(listed), [listed]);
  return (
    <fieldset className={isRead ? 'facets' : 'facets unseen'}>
      <legend className="vh">{t('list.facets')}</legend>
      <label>
        <span className="lab">{t('list.type')}</span>
        <Select
          placeholder={t('list.everyType')}
          options={types.map((value) => ({ value, label: word(value) }))}
          value={types.find((known) => known === type)}
          onChange={(next) => setType(next ?? '')}
        />
      </label>
      <label>
        <span className="lab">{t('list.area')}</span>
        <Select
          placeholder={t('list.everyArea')}
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          value={areas.find(({ code }) => code === area)?.code}
          onChange={(next) => setArea(next ?? '')}
        />
      </label>
      <label>
        <span className="lab">{t('list.from')}</span>
        <DateInput value={from || undefined} max={to || undefined} onChange={(day) => setFrom(day ?? '')} />
      </label>
      <label>
        <span className="lab">{t('list.to')}</span>
        <DateInput value={to || undefined} min={from || undefined} onChange={(day) => setTo(day ?? '')} />
      </label>
      {batchId !== '' && (
        <Button kind="quiet" onClick={() => setBatch('')}>
          {t('list.everyBatch')}
        </Button>
      )}
      {isNarrowed && <Link to={paths.crimes()}>{t('list.showAll')}</Link>}
    </fieldset>
  );
}
