import type { GradeCodes, Scheme } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { GradePicker } from '../report/form/field/grade-picker.tsx';
import '../report/form/grade.css';

/** A grade as far as it has been picked. */
export interface PickedGrade {
  readonly scheme: Scheme;
  readonly source: string;
  readonly info: string;
}

export const isWhole = (grade: PickedGrade | undefined): boolean =>
  grade === undefined || (grade.source !== '' && grade.info !== '');

/** Another grade of record for a report that is retained; unticked, the grade stays. */
export function RegradeField({
  scheme,
  grade,
  onChange,
}: {
  scheme: GradeCodes['scheme'];
  grade: PickedGrade | undefined;
  onChange: (grade: PickedGrade | undefined) => void;
}): ReactElement {
  const t = useT('retention');
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={grade !== undefined}
          onChange={(event) => onChange(event.target.checked ? { scheme, source: '', info: '' } : undefined)}
        />
        {t('propose.regrade')}
      </label>
      {grade && (
        <GradePicker
          scheme={grade.scheme}
          grade={grade}
          onPick={(axis, code) => onChange({ ...grade, [axis]: code })}
          onScheme={(next) => onChange({ scheme: next, source: '', info: '' })}
        />
      )}
    </>
  );
}
