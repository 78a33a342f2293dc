import type { Recipient } from '@reeve/contract';
import type { SendingGround, SendingVerdict } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';

/** What this kind of recipient may get, on which law or agreement, and why a second person must approve. */
export function KindNote({ recipient, sending }: { recipient: Recipient; sending: SendingVerdict }): ReactElement {
  const t = useT('handling');
  return (
    <div className="kind-note">
      <p>{t(`kindGets.${recipient.kind}`)}</p>
      <p className="mut sm">
        {t('common:colon', { label: t('register.restsOn') })} {recipient.restsOn}
      </p>
      {sending.secondPerson.length > 0 && (
        <>
          <p className="m">{t('second.lead')}</p>
          <ul>
            {sending.secondPerson.map((reason) => (
              <li key={reason}>{t(`second.${reason}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Which grounds are still missing, as a sentence; nothing once all are there. */
export function MissingNote({ missing }: { missing: readonly SendingGround[] }): ReactElement {
  const t = useT('handling');
  const format = useFormat();
  return (
    <p className="s13" aria-live="polite">
      {missing.length > 0 && t('send.missing', { list: format.list(missing.map((ground) => t(`ground.${ground}`))) })}
    </p>
  );
}
