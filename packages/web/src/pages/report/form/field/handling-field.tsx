import { EUROPOL_HANDLING, UK_HANDLING, type Handling, type HandlingCode } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import { ProseField } from '../../../../components/field/prose-field.tsx';
import { FIELD } from './fault-message.ts';
import { asksConditions, toggleHandling } from './handling-choice.ts';

/** Handling: H0 to H3, which may be combined, or P or C; the conditions in words where H3 or C asks for them. */
export function HandlingField({
  handling,
  onChange,
  error,
  conditionsError,
}: {
  handling: Handling;
  onChange: (handling: Handling) => void;
  error: string | undefined;
  conditionsError: string | undefined;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const box = (code: HandlingCode): ReactElement => {
    const on = handling.codes.includes(code);
    return (
      <label key={code} className={on ? 'opt on' : 'opt'} title={codes(`handling.${code}`)}>
        <input type="checkbox" className="vh" checked={on} onChange={() => onChange(toggleHandling(handling, code))} />
        {code}
        <span className="vh">, {codes(`handling.${code}`)}</span>
      </label>
    );
  };
  return (
    <fieldset className={error ? 'f wrong' : 'f'} id={FIELD.handling} aria-describedby={`${FIELD.handling}-words`}>
      <legend className="lab">{t('marking.handling')}</legend>
      <div className="row wrap mono handling">
        {EUROPOL_HANDLING.map(box)}
        <span className="mut or">{codes('or')}</span>
        {UK_HANDLING.map(box)}
      </div>
      {error && <p className="error">{error}</p>}
      <div className="hint" id={`${FIELD.handling}-words`}>
        {handling.codes.length === 0 ? (
          <p>{t('marking.handlingHint')}</p>
        ) : (
          handling.codes.map((code) => (
            <p key={code}>
              <span className="mono">{code}</span> {codes(`handling.${code}`)}
            </p>
          ))
        )}
      </div>
      {asksConditions(handling) && (
        <ProseField
          label={t('marking.conditions')}
          hint={t('marking.conditionsHint')}
          error={conditionsError}
          id={FIELD.conditions}
          rows={2}
          maxLength={2000}
          value={handling.conditions}
          onChange={(conditions) => onChange({ ...handling, conditions })}
        />
      )}
    </fieldset>
  );
}
