import type { ObjectKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import type { CitedObject } from './cite-options.ts';
import { CitePicker } from './cite-picker.tsx';
import { CitedList } from './cited-list.tsx';

/** What a record cites: found by words or reference, added and removed. */
export function CitesField({
  value,
  onChange,
  ...picker
}: {
  /** The kind of the object that cites. */
  from: ObjectKind;
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Kinds that this one must not cite. */
  without?: readonly ObjectKind[];
  value: readonly CitedObject[];
  onChange: (cites: readonly CitedObject[]) => void;
}): ReactElement {
  return (
    <>
      <CitePicker {...picker} taken={value.map(({ id }) => id)} onPick={(cited) => onChange([...value, cited])} />
      <CitedList items={value} onRemove={(id) => onChange(value.filter((one) => one.id !== id))} />
    </>
  );
}
