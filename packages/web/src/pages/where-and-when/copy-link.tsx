import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';

/** Copies the address of the page as it is: it opens with the reader's own rights. */
export function CopyLink(): ReactElement {
  const t = useT('where');
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(location.href).then(
      () => setSaid(t('link.copied')),
      () => setSaid(t('link.byHand')),
    );
  };
  return (
    <>
      <output className="mut sm">{said}</output>
      <Button onClick={copy}>{t('link.copy')}</Button>
    </>
  );
}
