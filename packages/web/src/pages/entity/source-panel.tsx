import type { readEntity, ReplyOf, Statement } from '@reeve/contract';
import { gradeRank, parseGradeCodes } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { sourceReports } from '../statement/arrange.ts';
import { OriginPanel } from './origin-panel.tsx';

type Entity = ReplyOf<typeof readEntity>;

/** What the page rests on: its reports, whether some can have one origin, and the grades of the statements, best first. */
export function SourcePanel({
  entity,
  statements,
}: {
  entity: Entity;
  statements: readonly Statement[];
}): ReactElement {
  const t = useT('know');
  const sources = sourceReports(statements);
  const subjects = new Map(entity.reports.map(({ id, subject }) => [id, subject]));
  return (
    <section aria-label={t('side.sources')}>
      <h2>{t('side.sources')}</h2>
      <OriginPanel entity={entity} reportIds={sources.map(({ id }) => id)} />
      <GradeBars statements={statements} />
      <ul>
        {sources.map((source) => (
          <li key={source.id} className="source">
            <span>
              <Link className="ref" to={paths.report(source.id)}>
                {source.reference}
              </Link>{' '}
              <span className="about">{subjects.get(source.id)}</span>
            </span>
            <span className="mut nw">{t('side.statements', { count: source.statements })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Statements of each grade as bars, best grade first. */
function GradeBars({ statements }: { statements: readonly Statement[] }): ReactElement {
  const t = useT('know');
  const grades = countGrades(statements);
  const most = Math.max(1, ...grades.map(({ count }) => count));
  return (
    <ul className="grade-bars" aria-label={t('origins.grades')}>
      {grades.map(({ grade, count }) => (
        <li key={`${grade.scheme}${grade.source}${grade.info}`}>
          <GradeChip grade={grade} quiet />
          <span className="bar" aria-hidden="true">
            <span style={{ inlineSize: `${(100 * count) / most}%` }} />
          </span>
          <span className="num" aria-label={t('side.statements', { count })}>
            {count}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface CountedGrade {
  readonly grade: Statement['grade'];
  readonly count: number;
}

function countGrades(statements: readonly Statement[]): readonly CountedGrade[] {
  const counts = new Map<string, CountedGrade>();
  for (const { grade } of statements) {
    const key = `${grade.scheme} ${grade.source}${grade.info}`;
    counts.set(key, { grade, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => rankOf(a.grade) - rankOf(b.grade));
}

/** The rank for display; a grade of no scheme comes last. */
function rankOf({ scheme, source, info }: Statement['grade']): number {
  const codes = parseGradeCodes(scheme, source, info);
  return codes ? gradeRank(codes) : Number.MAX_SAFE_INTEGER;
}
