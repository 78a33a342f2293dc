import { useState, type ReactElement } from 'react';
import { Select } from '../../../components/field/select.tsx';
import { FOUND_ROWS, itemsWith, MANY_ITEMS } from '../../../components/field/several-items.ts';
import { TextInput } from '../../../components/field/text-input.tsx';
import { useT } from '../../../i18n.ts';
import { usePlaces } from '../../record/use-places.ts';
import { AREA_ROLES, withRole } from '../area-roles.ts';
import type { MeasureFieldsProps } from './measure-fields.tsx';

/**
 * Which areas are treated, compared with, or watched for displacement. Of many, those with a role come first, then those
 * that are searched for: a file of recorded crime can bring hundreds of areas.
 */
export function AreaRoles({ draft, onChange, needed }: MeasureFieldsProps): ReactElement {
  const t = useT('decide');
  const common = useT('common');
  const places = usePlaces();
  const [words, setWords] = useState('');
  const isMany = places.areas.length > MANY_ITEMS;
  const used = places.areas.filter(({ code }) => draft.roles[code] !== undefined);
  // Each has a list of its own to choose from: of many, none is shown that is not searched for.
  const others = itemsWith(
    places.areas.filter(({ code }) => draft.roles[code] === undefined),
    words,
    isMany && words.trim() === '' ? 0 : FOUND_ROWS,
  );
  const fault =
    needed('measure_treated') ??
    needed('measure_comparison') ??
    needed('measure_areas_overlap') ??
    needed('measure_displacement_without_comparison');
  return (
    <fieldset className={fault ? 'areas wrong' : 'areas'}>
      <legend className="lab">{t('measure.areas')}</legend>
      <p className="hint">{t('measure.areasHint')}</p>
      {isMany && (
        <TextInput
          type="search"
          aria-label={common('several.find')}
          placeholder={common('several.find')}
          value={words}
          onChange={setWords}
        />
      )}
      <div>
        {(isMany ? [...used, ...others] : places.areas).map(({ code, name }) => (
          <label key={code} className={draft.roles[code] ? 'area has' : 'area'}>
            <span>{name}</span>
            <Select
              placeholder={t('role.none')}
              options={AREA_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
              value={draft.roles[code]}
              onChange={(role) => onChange({ roles: withRole(draft.roles, code, role) })}
            />
          </label>
        ))}
      </div>
      {isMany && words.trim() === '' && (
        <p className="hint">{t('measure.areasFind', { count: places.areas.length })}</p>
      )}
      {isMany && words.trim() !== '' && others.length === 0 && <p className="hint">{common('several.none')}</p>}
      {isMany && others.length === FOUND_ROWS && <p className="hint">{common('several.more')}</p>}
      {fault && <p className="error">{fault}</p>}
    </fieldset>
  );
}
