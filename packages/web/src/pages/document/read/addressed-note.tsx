import { printedNumber } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useLanguage, useT } from '../../../i18n.ts';
import type { AddressedBlock } from './use-address-block.ts';

/** Says where a text stands now that an address of an earlier edition led to. */
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
