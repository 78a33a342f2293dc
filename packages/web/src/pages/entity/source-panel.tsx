import type { readEntity, ReplyOf, Statement } from '@reeve/contract';
import { gradeRank, leastOrigins, parseGradeCodes } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { sourceReports } from '../statement/arrange.ts';

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
      <Origins entity={entity} reportIds={sources.map(({ id }) => id)} />
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

/** How many independent origins the shown reports have, as far as it is decided: open pairs are questions and named as such. */
function Origins({ entity, reportIds }: { entity: Entity; reportIds: readonly string[] }): ReactElement | null {
  const t = useT('know');
  const format = useFormat();
  const { origins, reports } = entity;
  const count = reportIds.length;
  if (count < 2) return null;
  const references = new Map(reports.map(({ id, reference }) => [id, reference]));
  const shown = new Set(reportIds);
  const open = origins.open.filter((pair) => pair.reports.every((id) => shown.has(id)));
  const pairs = open.map(({ reports: [one = '', other = ''] }) => ({ one, other }));
  const least = leastOrigins(reportIds, pairs);
  return (
    <div className="sm origins">
      <p>
        <b className="m">{open.length === 0 ? t('origins.apart', { count }) : t('origins.range', { count, least })}</b>{' '}
        {open.length === 0 ? t('origins.apartNote') : t('origins.rangeNote')}
      </p>
      {open.map(({ reports: pair, because }) => (
        <p key={pair.join(' ')}>
          {t('origins.pair', {
            reports: format.list(pair.map((id) => references.get(id) ?? '')),
            because: format.list(because.map((reason) => t(`origins.because.${reason}`))),
          })}
        </p>
      ))}
      {origins.compared < reports.length && origins.compared < count && (
        <p className="mut">{t('origins.compared', { count: origins.compared })}</p>
      )}
    </div>
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
