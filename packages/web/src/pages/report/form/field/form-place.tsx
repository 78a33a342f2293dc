import { listCrimeFacets } from '@reeve/contract';
import type { ReportPlace } from '@reeve/domain';
import { Suspense, useId, useState, type ReactElement } from 'react';
import { useReading } from '../../../../api/query.ts';
import { Button } from '../../../../components/button.tsx';
import { lazyComponent } from '../../../../components/lazy-component.tsx';
import { TextField } from '../../../../components/field/text-field.tsx';
import { useFormat } from '../../../../format.ts';
import { useT } from '../../../../i18n.ts';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';
import { placeOf, roundedPoint } from '../place/report-place.ts';

const PlaceMap = lazyComponent(async () => (await import('../place/place-map.tsx')).PlaceMap);
const POSITION_LIMIT_MS = 15_000;

/** Where it happened: here, a point on the map, or a street or area by name. The browser is never asked for the location automatically. */
export function FormPlace({ form, change }: FormPart): ReactElement {
  const t = useT('report');
  const format = useFormat();
  const areasId = useId();
  const { data } = useReading(listCrimeFacets, { query: {} }, { once: true });
  const areas = data?.areas ?? [];
  const [isMapOpen, setMapOpen] = useState(false);
  const [position, setPosition] = useState<'idle' | 'asked' | 'refused'>('idle');
  const { place } = form;
  const put = (fields: Partial<ReportPlace>): void => change({ place: placeOf({ ...place, ...fields }, areas) });
  const askPosition = (): void => {
    if (!('geolocation' in navigator)) return setPosition('refused');
    setPosition('asked');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPosition('idle');
        put({ point: roundedPoint(coords.latitude, coords.longitude, coords.accuracy) });
      },
      () => setPosition('refused'),
      { enableHighAccuracy: true, timeout: POSITION_LIMIT_MS, maximumAge: 60_000 },
    );
  };
  return (
    <div className="place-field" id={FIELD.place}>
      <span className="lab">{t('place.label')}</span>
      <div className="row wrap">
        <Button busy={position === 'asked'} onClick={askPosition}>
          {t('place.here')}
        </Button>
        <Button aria-expanded={isMapOpen} onClick={() => setMapOpen(!isMapOpen)}>
          {t('place.map')}
        </Button>
      </div>
      {position === 'refused' && <output className="hint">{t('place.refused')}</output>}
      {place?.point && (
        <output className="hint">
          {place.point.accuracyM === 0
            ? t('place.pinned')
            : t('place.located', { metres: format.number(place.point.accuracyM) })}{' '}
          <Button kind="quiet" onClick={() => put({ point: undefined })}>
            {t('place.unpin')}
          </Button>
        </output>
      )}
      {isMapOpen && (
        <Suspense fallback={<p className="hint">{t('place.mapLoading')}</p>}>
          <PlaceMap
            point={place?.point}
            onPick={(latitude, longitude) => put({ point: roundedPoint(latitude, longitude, 0) })}
          />
        </Suspense>
      )}
      <TextField
        label={t('place.name')}
        hint={t('place.hint')}
        optional={t('form.ifKnown')}
        maxLength={300}
        autoComplete="off"
        list={areasId}
        value={place?.name ?? ''}
        onChange={(name) => put({ name })}
      />
      <datalist id={areasId}>
        {areas.map(({ code, name }) => (
          <option key={code} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  );
}
