import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useThreats } from '../../shell/threats.tsx';

/** Phone first: the control room's number and who is duty commander, in one line. */
export function PhoneLine(): ReactElement {
  const t = useT('threat');
  const format = useFormat();
  const { controlRoom, dutyCommanders, isKnown } = useThreats();
  return (
    <p className="phone-line">
      <b>{controlRoom === null ? t('phone.noNumber') : t('phone.now', { number: controlRoom })}</b>{' '}
      {isKnown &&
        (dutyCommanders.length === 0 ? t('phone.noDuty') : t('phone.duty', { names: format.list(dutyCommanders) }))}
    </p>
  );
}
