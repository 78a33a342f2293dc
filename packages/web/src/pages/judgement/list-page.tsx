import { judgement } from '@reeve/contract';
import { JUDGEMENT_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { AssessList } from './assess-list.tsx';

/** Judgements the reader may see, newest first. */
export function JudgementListPage(): ReactElement {
  const t = useT('assess');
  const { may } = useSession();
  const [text] = useQueryPart('state');
  const state = JUDGEMENT_STATES.find((known) => known === text);
  const pages = useReadingPages(
    judgement.list,
    (cursor?: string) => ({ query: { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <AssessList
      kind="judgement"
      pages={pages}
      states={JUDGEMENT_STATES}
      create={
        may.includes('assess') && (
          <Link className="btn pri" to={paths.newJudgement()}>
            {t('list.judgement.new')}
          </Link>
        )
      }
    />
  );
}
