import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';

/** A row of short answers, all of them text. */
export type Row<Name extends string> = Readonly<Record<Name, string>>;

/** Rows of short answers: teams, shifts, fixed hours. An answer that has choices is chosen, the others are typed. */
export function RowsField<Name extends string>({
  id,
  label,
  hint,
  names,
  rows,
  empty,
  choices = {},
  error,
  add,
  onChange,
}: {
  id: string;
  label: string;
  hint: string;
  names: readonly Name[];
  rows: readonly Row<Name>[];
  empty: Row<Name>;
  choices?: { readonly [N in Name]?: readonly { readonly value: string; readonly label: string }[] };
  error: string | undefined;
  add: string;
  onChange: (rows: readonly Row<Name>[]) => void;
}): ReactElement {
  const t = useT('allocation');
  const change = (at: number, name: Name, value: string): void =>
    onChange(rows.map((row, nth) => (nth === at ? { ...row, [name]: value } : row)));
  return (
    <fieldset className="al-rows" id={id} tabIndex={-1}>
      <legend className="lab">{label}</legend>
      <p className="hint">{hint}</p>
      {rows.map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no identity of their own and are edited in place
        <div key={at} className="al-row">
          {names.map((name) => {
            const label = t('rowOf', { name: t(`column.${name}`), n: at + 1 });
            const options = choices[name];
            return options ? (
              <ChoiceField
                key={name}
                label={label}
                options={options}
                value={row[name] === '' ? undefined : row[name]}
                onChange={(value) => change(at, name, value ?? '')}
              />
            ) : (
              <TextField
                key={name}
                label={label}
                maxLength={name === 'because' ? 300 : 40}
                value={row[name]}
                onChange={(value) => change(at, name, value)}
              />
            );
          })}
          <Button onClick={() => onChange(rows.toSpliced(at, 1))}>{t('removeRow', { n: at + 1 })}</Button>
        </div>
      ))}
      {error && <p className="error">{error}</p>}
      <Button onClick={() => onChange([...rows, empty])}>{add}</Button>
    </fieldset>
  );
}
