import type { IdentityEvidence, Statement } from '@reeve/contract';
import type { ReactElement } from 'react';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useFinding } from './use-finding.ts';
import type { IdentityPair } from './pair-view.tsx';

/** The compared statements of both, side by side, each with its grade and report. */
export function EvidenceTable({ pair: { first, second, evidence } }: { pair: IdentityPair }): ReactElement {
  const t = useT('identity');
  const finding = useFinding();
  return (
    <div className="table">
      <table className="id-table" aria-label={t('compared')}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{first.title}</th>
            <th scope="col">{t('found')}</th>
            <th scope="col">{second.title}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((one) => (
            <tr key={one.aspect}>
              <th scope="row">{t(`aspect.${one.aspect}`)}</th>
              <td>
                <Compared statements={one.first} aspect={one.aspect} />
              </td>
              <td className="id-found">{finding(one)}</td>
              <td>
                <Compared statements={one.second} aspect={one.aspect} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {evidence.length === 0 && <p className="hint">{t('nothingCompared')}</p>}
    </div>
  );
}

function Compared({
  statements,
  aspect,
}: {
  statements: readonly Statement[];
  aspect: IdentityEvidence['aspect'];
}): ReactElement {
  const t = useT('identity');
  if (statements.length === 0) return <span className="mut">{aspect === 'relation' ? '' : t('notStated')}</span>;
  return (
    <>
      {statements.map((one) => (
        <div key={one.id} className="id-value">
          <span>{aspect === 'holder' ? one.subject.title : (one.value ?? one.object?.title)}</span>
          <GradeChip grade={one.grade} quiet />
          <Link className="ref sm" to={paths.report(one.reportId)}>
            {one.reportReference}
          </Link>
        </div>
      ))}
    </>
  );
}
