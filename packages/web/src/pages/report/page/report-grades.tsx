import type { Report } from '@reeve/contract';
import { parseGradeCodes, SCHEMES, viewGradeIn } from '@reeve/domain';
import type { ReactElement } from 'react';
import { GradeChip, useGradeWords } from '../../../components/marking/grade-chip.tsx';
import { LossyGrade } from '../../../components/marking/lossy-grade.tsx';
import { Tag } from '../../../components/text/tag.tsx';
import { useT } from '../../../i18n.ts';

/** The grade of record in words, the provisional one next to it, and the readings in other schemes, marked as such. */
export function ReportGrades({ report }: { report: Report }): ReactElement {
  const t = useT('report');
  const words = useT('codes');
  const gradeWords = useGradeWords();
  const { grade, provisionalGrade } = report;
  const shown = grade ?? provisionalGrade;
  const codes = shown && parseGradeCodes(shown.scheme, shown.source, shown.info);
  return (
    <div className="row wrap s13 grade-line">
      <span className="ref">{report.reference}</span>
      <Tag>{words(`state.${report.state}`)}</Tag>
      {grade ? (
        <>
          <span className="mut">{t('grade.ofRecord')}</span> <GradeChip grade={grade} />{' '}
          <span>{gradeWords(grade)}</span>
        </>
      ) : (
        <span className="mut">{t('grade.noRecord')}</span>
      )}
      {provisionalGrade && (
        <span>
          <GradeChip grade={provisionalGrade} provisional /> {!grade && gradeWords(provisionalGrade)}
        </span>
      )}
      {codes && (
        <span className="row wrap views">
          {SCHEMES.filter((scheme) => scheme !== codes.scheme).map((scheme) => (
            <LossyGrade key={scheme} view={viewGradeIn(codes, scheme)} />
          ))}
        </span>
      )}
    </div>
  );
}
