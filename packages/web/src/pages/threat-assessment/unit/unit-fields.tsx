import { LISTED_KINDS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { countOf } from '../../record/form/number-text.ts';
import type { ListedUnit } from '../assessment.ts';

/** A unit as it is typed. */
export interface UnitAnswer {
  readonly id: string;
  readonly kind: ListedUnit['kind'];
  readonly code: string;
  readonly name: string;
  readonly members: string;
}

export const emptyUnit = (kind: ListedUnit['kind'] = 'crime_area'): UnitAnswer => ({
  id: crypto.randomUUID(),
  kind,
  code: '',
  name: '',
  members: '',
});

export const answerOf = ({ id, kind, code, name, knownMembers }: ListedUnit): UnitAnswer => ({
  id,
  kind,
  code,
  name,
  members: knownMembers === undefined ? '' : String(knownMembers),
});

export const unitOf = ({ id, kind, code, name, members }: UnitAnswer): ListedUnit => ({
  id,
  kind,
  code: code.trim(),
  name: name.trim(),
  ...(kind === 'network' ? { knownMembers: Math.round(countOf(members) ?? 0) } : {}),
});

/** What is assessed: crime areas, networks with their known members, and the environment. */
export function UnitFields({
  value,
  error,
  onChange,
}: {
  value: readonly UnitAnswer[];
  error: string | undefined;
  onChange: (value: readonly UnitAnswer[]) => void;
}): ReactElement {
  const t = useT('threats');
  const change = (id: string, part: Partial<UnitAnswer>): void =>
    onChange(value.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <fieldset className="ta-units" id="field-units" tabIndex={-1}>
      <legend className="lab">{t('units')}</legend>
      <p className="hint">{t('unitsHint')}</p>
      {value.map((one, at) => (
        <div key={one.id} className="ta-unit">
          <ChoiceField
            label={t('unitKind', { n: at + 1 })}
            options={LISTED_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={one.kind}
            onChange={(kind) => kind && change(one.id, { kind })}
          />
          <TextField
            label={t('unitCode', { n: at + 1 })}
            maxLength={20}
            value={one.code}
            onChange={(code) => change(one.id, { code })}
          />
          <TextField
            label={t('unitName', { n: at + 1 })}
            maxLength={120}
            value={one.name}
            onChange={(name) => change(one.id, { name })}
          />
          {one.kind === 'network' && (
            <TextField
              label={t('unitMembers', { n: at + 1 })}
              inputMode="numeric"
              maxLength={5}
              value={one.members}
              onChange={(members) => change(one.id, { members })}
            />
          )}
          {value.length > 1 && (
            <Button
              kind="quiet"
              aria-label={t('removeUnit', { n: at + 1 })}
              onClick={() => onChange(value.filter(({ id }) => id !== one.id))}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      ))}
      {error && <p className="error">{error}</p>}
      <Button onClick={() => onChange([...value, emptyUnit()])}>{t('addUnit')}</Button>
    </fieldset>
  );
}
