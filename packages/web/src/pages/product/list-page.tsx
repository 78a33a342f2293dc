import { product } from '@reeve/contract';
import { PRODUCT_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { AssessList } from '../judgement/assess-list.tsx';

/** Products the reader may see, newest first. */
export function ProductListPage(): ReactElement {
  const t = useT('assess');
  const { may } = useSession();
  const [text] = useQueryPart('state');
  const state = PRODUCT_STATES.find((known) => known === text);
  const pages = useReadingPages(
    product.list,
    (cursor?: string) => ({ query: { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <AssessList
      kind="product"
      pages={pages}
      states={PRODUCT_STATES}
      create={
        may.includes('assess') && (
          <Link className="btn pri" to={paths.newProduct()}>
            {t('list.product.new')}
          </Link>
        )
      }
    />
  );
}
