import type { WrittenThing } from '@reeve/domain';
import { useMemo, type ReactElement } from 'react';
import { Button } from '../../../../components/button.tsx';
import { useFormat } from '../../../../format.ts';
import { useLanguage, useT } from '../../../../i18n.ts';
import { EMPTY_PERSON, MOST_PERSONS } from '../draft/draft-form.ts';
import type { FormPart } from '../field/form-telling.tsx';
import { placeOf } from '../place/report-place.ts';

interface DetailPart extends Pick<FormPart, 'form' | 'change'> {
  readonly thing: WrittenThing;
  readonly areas: readonly { readonly code: string; readonly name: string }[];
}

/** What the form can do with a thing that the text names, and what its form shows. */
export function WrittenDetail({ thing, ...part }: DetailPart): ReactElement {
  const t = useT('report');
  return (
    <>
      {thing.kind === 'place' && <PlaceDetail thing={thing} {...part} />}
      {thing.kind === 'person' && <PersonDetail thing={thing} {...part} />}
      {thing.plate && <PlateDetail plate={thing.plate} />}
      {thing.phone && <PhoneDetail phone={thing.phone} />}
      {thing.isMixed && <p>{t('writing.mixed')}</p>}
    </>
  );
}

/** Sets the place of the report, if it has none yet; a second tap removes it again. */
function PlaceDetail({ thing, form, change, areas }: DetailPart): ReactElement {
  const t = useT('report');
  const name = form.place?.name.trim() ?? '';
  const isSet = name === thing.words;
  const put = (next: string): void => change({ place: placeOf({ ...form.place, name: next }, areas) });
  if (name !== '' && !isSet) return <p>{t('writing.placeTaken', { place: name })}</p>;
  return (
    <div className="row wrap">
      <Button onClick={() => put(isSet ? '' : thing.words)}>
        {t(isSet ? 'writing.placeUndo' : 'writing.placeSet')}
      </Button>
      <output className="hint">{isSet && t('writing.placeIsSet')}</output>
    </div>
  );
}

/** Adds a row for the person, whose category is then chosen by the author. */
function PersonDetail({ thing, form: { persons }, change }: DetailPart): ReactElement {
  const t = useT('report');
  const isNamed = persons.some(({ name }) => name.trim() === thing.words);
  const because = isNamed
    ? t('writing.personIsNamed')
    : persons.length >= MOST_PERSONS
      ? t('persons.full', { number: MOST_PERSONS })
      : undefined;
  return (
    <div className="row wrap">
      <Button
        because={because}
        onClick={() => change({ persons: [...persons, { ...EMPTY_PERSON, name: thing.words }], namesNobody: false })}
      >
        {t('writing.personAdd')}
      </Button>
    </div>
  );
}

function PlateDetail({ plate }: { plate: NonNullable<WrittenThing['plate']> }): ReactElement {
  const t = useT('report');
  const countries = useCountries();
  const { readAs, lookAlikes } = plate;
  return (
    <>
      <p>
        {plate.countries.length > 0
          ? t('writing.plateOf', { countries: countries(plate.countries) })
          : readAs
            ? t('writing.plateReadAs', { plate: readAs.plate, countries: countries(readAs.countries) })
            : t('writing.plateUnknown')}
      </p>
      {lookAlikes.length > 0 && (
        <p>
          {t('writing.lookAlikes')}{' '}
          {lookAlikes.map(({ sign, others }) => (
            <span key={sign} className="mono look-alike">
              {sign} ({others.join(', ')})
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function PhoneDetail({ phone }: { phone: NonNullable<WrittenThing['phone']> }): ReactElement {
  const t = useT('report');
  const countries = useCountries();
  const { code, digits, isInternational } = phone;
  if (code !== undefined)
    return <p>{t('writing.phoneOf', { countries: countries(phone.countries), code, count: digits })}</p>;
  return <p>{t(isInternational ? 'writing.phoneUnknown' : 'writing.phoneNational', { count: digits })}</p>;
}

/** Names of countries in the language of the screen, as a list. */
function useCountries(): (codes: readonly string[]) => string {
  const language = useLanguage();
  const { list } = useFormat();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return (codes) =>
      list(codes.map((code) => names.of(code) ?? code).toSorted((a, b) => a.localeCompare(b, language)));
  }, [language, list]);
}
