import { product } from '@reeve/contract';
import { Suspense, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { lazyComponent } from '../../components/lazy-component.tsx';
import { usePathPart } from '../../location.ts';
import { AssessFallback } from '../judgement/assess-page.tsx';

// Only authors need the editor and the word lists that check its sentences, half of what the page loaded.
const Editor = lazyComponent(async () => (await import('./editor/editor.tsx')).Editor);
const ProductReading = lazyComponent(async () => (await import('./product-reading.tsx')).ProductReading);

/** One product: written by its authors while it is a draft, read by everybody else and afterwards. */
export function ProductPage(): ReactElement {
  const id = usePathPart('id');
  const { account } = useSession();
  const { data, error, refetch } = useReading(product.read, { params: { id } });
  if (!data) return <AssessFallback kind="product" error={error} onRetry={() => void refetch()} />;
  const mayWrite = data.state === 'drafting' && data.body.authorIds.includes(account.id);
  return (
    <Suspense fallback={<AssessFallback kind="product" error={null} onRetry={() => void refetch()} />}>
      {mayWrite ? (
        <Editor key={id} record={data} problem={error} onReload={() => refetch()} />
      ) : (
        <ProductReading key={id} record={data} problem={error} />
      )}
    </Suspense>
  );
}
