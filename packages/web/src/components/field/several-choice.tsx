import { useState, type ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { TextInput } from './text-input.tsx';
import { itemsWith, MANY_ITEMS, SHOWN_ITEMS, type SeveralItem } from './several-items.ts';

/**
 * Several of many by their names, the code behind each where it differs: pressed or not, with a search where there are many.
 *
 * @param label names the group
 */
export function SeveralChoice({
  id,
  label,
  items,
  value: chosen,
  error,
  hideLabel = false,
  onChange,
}: {
  id?: string;
  label: string;
  items: readonly SeveralItem[];
  /** The codes of those chosen. */
  value: readonly string[];
  error?: string | undefined;
  hideLabel?: boolean;
  onChange: (codes: readonly string[]) => void;
}): ReactElement {
  const t = useT('common');
  const [words, setWords] = useState('');
  const isMany = items.length > MANY_ITEMS;
  const pressed = items.filter(({ code }) => chosen.includes(code));
  const others = itemsWith(
    items.filter(({ code }) => !chosen.includes(code)),
    words,
    SHOWN_ITEMS,
  );
  const shown = isMany ? [...pressed, ...others] : items;
  return (
    <fieldset className={error ? 'areas wrong' : 'areas'}>
      <legend className={hideLabel ? 'vh' : 'lab'}>{label}</legend>
      {isMany && (
        <TextInput
          type="search"
          aria-label={t('several.find')}
          placeholder={t('several.find')}
          value={words}
          onChange={setWords}
        />
      )}
      <div className="opts" id={id} tabIndex={-1}>
        {shown.map(({ code, name }) => {
          const on = chosen.includes(code);
          return (
            <label key={code} className={on ? 'opt on' : 'opt'}>
              <input
                type="checkbox"
                className="vh"
                checked={on}
                onChange={() => onChange(on ? chosen.filter((one) => one !== code) : [...chosen, code])}
              />
              {name}
              {name !== code && <span className="mono code"> {code}</span>}
            </label>
          );
        })}
      </div>
      {isMany && others.length === SHOWN_ITEMS && <p className="hint">{t('several.more')}</p>}
      {error && <p className="error">{error}</p>}
    </fieldset>
  );
}
