import type { ReportDraft } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { useT } from '../../../i18n.ts';
import { checklist } from './checklist.ts';
import type { FormBounds } from './form-faults.ts';

/** What is missing before it can be sent. The raw text is evidence: no hint on sanitising belongs here. */
export function BeforeYouSend({ form, bounds }: { form: ReportDraft; bounds: FormBounds }): ReactElement {
  const t = useT('report');
  return (
    <section aria-labelledby="report-before">
      <h2 id="report-before">{t('before.heading')}</h2>
      <ul className="checks">
        {checklist(form, bounds).map(({ item, done }) => (
          <Line key={item} state={done ? 'done' : 'open'}>
            {t(`before.${item}`)}
          </Line>
        ))}
      </ul>
    </section>
  );
}

function Line({ state, children }: { state: 'done' | 'open'; children: ReactNode }): ReactElement {
  const t = useT('report');
  return (
    <li className={`is-${state}`}>
      {state === 'open' ? <span className="open-mark" aria-hidden="true" /> : <Icon name="check" size={14} />}
      <span>
        {children}
        <span className="vh">: {t(`before.${state}`)}</span>
      </span>
    </li>
  );
}
