import { SCHEME_CODES, type Scheme } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { Tooltip } from '../tooltip.tsx';

/** The two codes of a grade with their scheme, as the wire gives them. */
export interface ShownGrade {
  readonly scheme: Scheme;
  readonly source: string;
  readonly info: string;
}

/** The plain words of a grade: "mostly reliable; known personally to the source, not to the reporting officer". */
export function useGradeWords(): (grade: ShownGrade) => string {
  const t = useT('codes');
  return ({ scheme, source, info }) =>
    t('common:both', { first: t(`grade.${scheme}.source.${source}`), second: t(`grade.${scheme}.info.${info}`) });
}

/**
 * A grade as it is recorded, in one chip: scheme muted, codes bold. Plain words on hover and focus.
 *
 * @param quiet no tab stop, for rows of tables
 */
export function GradeChip({
  grade,
  provisional = false,
  quiet = false,
}: {
  grade: ShownGrade;
  provisional?: boolean;
  quiet?: boolean;
}): ReactElement {
  const t = useT('codes');
  const words = useGradeWords()(grade);
  const joint = grade.scheme === 'UK_3x5x2' ? '/' : '';
  return (
    <>
      {provisional && <span className="provisional">{t('provisional')} </span>}
      <Tooltip
        words={provisional ? `${t('common:colon', { label: t('provisional') })} ${words}` : words}
        quiet={quiet}
        className="grade"
      >
        <i>{SCHEME_CODES[grade.scheme].short}</i>{' '}
        <b>
          {grade.source}
          {joint}
          {grade.info}
        </b>
      </Tooltip>
    </>
  );
}
