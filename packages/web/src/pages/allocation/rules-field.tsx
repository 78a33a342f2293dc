import type { ReactElement } from 'react';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { RULE_COLUMNS, USUAL_RULES } from './week-form.ts';

/** The rules of a plan: each a number of hours or officers. */
export function RulesField({
  rules,
  error,
  onChange,
}: {
  rules: typeof USUAL_RULES;
  error: string | undefined;
  onChange: (rules: typeof USUAL_RULES) => void;
}): ReactElement {
  const t = useT('allocation');
  return (
    <fieldset className="al-rows" id="field-rules" tabIndex={-1}>
      <legend className="lab">{t('rules')}</legend>
      <p className="hint">{t('rulesHint')}</p>
      <div className="al-row">
        {RULE_COLUMNS.map((name) => (
          <TextField
            key={name}
            label={t(`column.${name}`)}
            maxLength={8}
            value={rules[name]}
            onChange={(value) => onChange({ ...rules, [name]: value })}
          />
        ))}
      </div>
      {error && <p className="error">{error}</p>}
    </fieldset>
  );
}
