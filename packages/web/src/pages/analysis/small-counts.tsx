import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';

/** In the place of a week's answer that is marked public and counted too few: why it is not here. */
export function SmallCounts(): ReactElement {
  const t = useT('events');
  return <p className="hint">{t('warning.small_counts_hidden')}</p>;
}
