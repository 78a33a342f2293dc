import { hypothesisMatrix } from '@reeve/contract';
import { MATRIX_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { AssessList } from '../judgement/assess-list.tsx';

/** Comparisons of hypotheses the reader may see, newest first. */
export function HypothesisMatrixListPage(): ReactElement {
  const t = useT('assess');
  const { may } = useSession();
  const [text] = useQueryPart('state');
  const state = MATRIX_STATES.find((known) => known === text);
  const pages = useReadingPages(
    hypothesisMatrix.list,
    (cursor?: string) => ({ query: { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <AssessList
      kind="hypothesis_matrix"
      pages={pages}
      states={MATRIX_STATES}
      create={
        may.includes('assess') && (
          <Link className="btn pri" to={paths.newHypothesisMatrix()}>
            {t('list.hypothesis_matrix.new')}
          </Link>
        )
      }
    />
  );
}
