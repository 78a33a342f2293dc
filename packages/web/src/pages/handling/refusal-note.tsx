import type { OutwardRefusal } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useT } from '../../i18n.ts';
import { NEXT_STEP, refusalKey } from './refusal.ts';

/** Why an object was not disseminated, the next step, and whether a review for the defence is under way. */
export function RefusalNote({ because, isTold }: { because: OutwardRefusal; isTold: boolean }): ReactElement {
  const t = useT('handling');
  return (
    <div className="problem" role="alert">
      <Icon name="warn" size={16} />
      <div>
        <p>
          <b className="m">{t('send.notSent')}</b> {t(refusalKey(because))}
        </p>
        <p>{t(`next.${NEXT_STEP[because]}`)}</p>
        {isTold && <p>{t('send.told')}</p>}
      </div>
    </div>
  );
}
