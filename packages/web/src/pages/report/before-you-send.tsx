import { sanitisationHints, type ReportDraft } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useT } from '../../i18n.ts';
import { checklist } from './checklist.ts';
import type { FormBounds } from './form-faults.ts';

/** What is still missing and what the text gives away, before it is sent; hints are for the writer, not judgements. */
export function BeforeYouSend({ form, bounds }: { form: ReportDraft; bounds: FormBounds }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const hints = sanitisationHints(form.text);
  return (
    <section aria-labelledby="report-before">
      <h2 id="report-before">{t('before.heading')}</h2>
      <ul className="checks">
        {checklist(form, bounds).map(({ item, done }) => (
          <Line key={item} state={done ? 'done' : 'open'}>
            {t(`before.${item}`)}
          </Line>
        ))}
        {form.text.trim() !== '' && hints.length === 0 && <Line state="done">{t('before.neutral')}</Line>}
        {hints.map((hint) => (
          <Line key={hint} state="hint">
            {codes(`sanitisationHint.${hint}`)}
          </Line>
        ))}
      </ul>
      {hints.length > 0 && <p className="hint">{t('before.rewritten')}</p>}
    </section>
  );
}

function Line({ state, children }: { state: 'done' | 'open' | 'hint'; children: ReactNode }): ReactElement {
  const t = useT('report');
  return (
    <li className={`is-${state}`}>
      {state === 'open' ? (
        <span className="open-mark" aria-hidden="true" />
      ) : (
        <Icon name={state === 'done' ? 'check' : 'warn'} size={14} />
      )}
      <span>
        {children}
        {state !== 'hint' && <span className="vh">: {t(`before.${state}`)}</span>}
      </span>
    </li>
  );
}
