import { useState, type ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { areasWith, type Area } from '../import/areas.ts';

/** From how many areas on a search stands above them, and how many are shown at once. */
const MANY = 24;
const SHOWN = 48;

/** Several areas, counted together: pressed or not, with a search where there are many. */
export function AreaChoice({
  areas,
  chosen,
  error,
  onChange,
}: {
  areas: readonly Area[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (codes: readonly string[]) => void;
}): ReactElement {
  const t = useT('analyse');
  const [words, setWords] = useState('');
  const isMany = areas.length > MANY;
  const pressed = areas.filter(({ code }) => chosen.includes(code));
  const others = areasWith(
    areas.filter(({ code }) => !chosen.includes(code)),
    words,
    SHOWN,
  );
  const shown = isMany ? [...pressed, ...others] : areas;
  return (
    <fieldset className={error ? 'areas wrong' : 'areas'}>
      <legend className="lab">{t('new.areas')}</legend>
      {isMany && (
        <input
          className="in"
          type="search"
          aria-label={t('new.findArea')}
          placeholder={t('new.findArea')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <div className="opts" id="field-areas" tabIndex={-1}>
        {shown.map(({ code, name }) => {
          const on = chosen.includes(code);
          return (
            <label key={code} className={on ? 'opt on' : 'opt'} title={code}>
              <input
                type="checkbox"
                className="vh"
                checked={on}
                onChange={() => onChange(on ? chosen.filter((one) => one !== code) : [...chosen, code])}
              />
              {name}
            </label>
          );
        })}
      </div>
      {isMany && others.length === SHOWN && <p className="hint">{t('new.moreAreas')}</p>}
      {error && <p className="error">{error}</p>}
    </fieldset>
  );
}
