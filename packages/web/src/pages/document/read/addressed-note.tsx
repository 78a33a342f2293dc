import { printedNumber } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useLanguage, useT } from '../../../i18n.ts';
import type { AddressedBlock } from './use-address-block.ts';

/** Shows where the text of an address from an earlier edition is now. */
export function AddressedNote({ addressed }: { addressed: AddressedBlock | undefined }): ReactElement {
  const t = useT('review');
  const language = useLanguage();
  const number = printedNumber(addressed?.number ?? '', language);
  return (
    <output className="addressed-note" hidden={!addressed || addressed.how === 'here'}>
      {addressed?.how === 'instead' && (number === '' ? t('text.instead') : t('text.insteadAt', { number }))}
      {addressed?.how === 'gone' && t('text.gone')}
    </output>
  );
}
