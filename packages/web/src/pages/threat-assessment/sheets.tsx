import { readAssessmentSheet } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { indicatorsOf, keyOf, type Assessment, type ListedUnit } from './assessment.ts';

/** What each assessor wrote about a unit: value, confidence, reason and sources, side by side by indicator. */
export function Sheets({
  assessment,
  unit,
}: {
  assessment: Assessment;
  unit: ListedUnit | undefined;
}): ReactElement | null {
  const t = useT('threats');
  const { data, error } = useReading(readAssessmentSheet, { params: { id: assessment.id } });
  if (!unit) return null;
  if (!data) return <ProblemNote error={error} />;
  const sheets = data.sheets.filter(({ handedInAt }) => handedInAt !== null);
  return (
    <details className="ta-sheets">
      <summary>{t('sheetsOf', { name: unit.name })}</summary>
      {indicatorsOf(assessment, unit).map((one) => (
        <section key={keyOf(one)} aria-label={one.name}>
          <h3>{one.name}</h3>
          <ul className="ta-lines">
            {sheets.map(({ assessorId, assessor, values }) => {
              const found = values.find((value) => keyOf(value) === keyOf(one));
              return (
                <li key={assessorId}>
                  <b>{assessor}</b> {t(`valueOf.${found?.value ?? 'unknown'}`)}
                  {found?.confidence && (
                    <span className="mut"> {t('confidentIn', { how: t(`confidenceOf.${found.confidence}`) })}</span>
                  )}{' '}
                  {found?.rationale} {found?.published && <span className="mut">{found.published} </span>}
                  {found?.cites.map(({ kind, id, reference, title }) => (
                    <Link key={id} className="ref sm" to={objectPath(kind, id) ?? paths.thread(kind, id)} title={title}>
                      {reference}{' '}
                    </Link>
                  ))}
                  {found !== undefined && found.unseen > 0 && (
                    <span className="ta-unknown">{t('unseenSources', { count: found.unseen })}</span>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </details>
  );
}
