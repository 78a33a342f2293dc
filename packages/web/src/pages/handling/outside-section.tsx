import { useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import './handling.css';
import { isFinished, type ReleasedObject } from './released.ts';
import { SendDialog } from './send-dialog.tsx';
import { SentList } from './sent-list.tsx';

/**
 * Outside the agency: to whom an object went, and passing it on, for whoever may. Nothing while it is unfinished.
 *
 * @param codes its handling codes: the form asks for what they ask and no more
 */
export function OutsideSection({
  of,
  state,
  version,
  codes,
}: {
  of: ReleasedObject;
  state: string;
  version: number;
  codes: readonly string[];
}): ReactElement | null {
  const t = useT('handling');
  const { may } = useSession();
  const [open, setOpen] = useState<'send' | 'consent' | undefined>();
  const [sentTo, setSentTo] = useState<string | undefined>();
  if (!may.includes('disseminate') || !isFinished(of.kind, state)) return null;
  const close = (): void => setOpen(undefined);
  return (
    <section className="outside" aria-labelledby="outside-agency">
      <h2 id="outside-agency">{t('outside.title')}</h2>
      <SentList of={of} none={t('outside.none')} />
      <output className="m">{sentTo !== undefined && t('send.sent', { recipient: sentTo })}</output>
      <div className="row wrap">
        <Button onClick={() => setOpen('send')}>{t('send.open')}</Button>
        <Button onClick={() => setOpen('consent')}>{t('consent.open')}</Button>
      </div>
      {open === 'send' && (
        <SendDialog
          of={of}
          version={version}
          codes={codes}
          onSent={(recipient) => {
            setSentTo(recipient);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'consent' && <ConsentDialog of={of} recipient="" permission={undefined} onClose={close} />}
    </section>
  );
}
