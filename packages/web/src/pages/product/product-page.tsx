import { product } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { usePathPart } from '../../location.ts';
import { AssessAway } from '../judgement/assess-page.tsx';
import { Editor } from './editor.tsx';
import { ProductReading } from './product-reading.tsx';

/** One product: written by its authors while it is a draft, read by everybody else and afterwards. */
export function ProductPage(): ReactElement {
  const id = usePathPart('id');
  const { account } = useSession();
  const { data, error, refetch } = useReading(product.read, { params: { id } });
  if (!data) return <AssessAway kind="product" error={error} onRetry={() => void refetch()} />;
  const mayWrite = data.state === 'drafting' && data.body.authorIds.includes(account.id);
  return mayWrite ? (
    <Editor key={id} record={data} problem={error} onReload={() => refetch()} />
  ) : (
    <ProductReading key={id} record={data} problem={error} />
  );
}
