import { mayReadRecipients } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import './handling.css';
import { isFinished, type ReleasedObject } from './released.ts';
import { SendDialog } from './send-dialog.tsx';
import { SentList } from './sent-list.tsx';
import type { Outcome } from './use-send.ts';

/**
 * Outside the agency: to whom an object went and in which state, sending it, and approving as the second person, for those
 * with the function. Nothing while it is unfinished.
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
  const { may, account } = useSession();
  const [open, setOpen] = useState<'send' | 'consent' | undefined>();
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const maySend = may.includes('disseminate');
  if (!(maySend || may.includes('approve_dissemination')) || !isFinished(of.kind, state)) return null;
  const close = (): void => setOpen(undefined);
  return (
    <section className="outside" aria-labelledby="outside-agency">
      <h2 id="outside-agency">{t('outside.title')}</h2>
      <SentList of={of} none={t('outside.none')} withActions />
      <output className="m">
        {outcome && t(outcome.isSent ? 'send.sent' : 'send.proposed', { recipient: outcome.recipient })}
      </output>
      <div className="row wrap">
        {maySend && (
          <>
            <Button onClick={() => setOpen('send')}>{t('send.open')}</Button>
            <Button onClick={() => setOpen('consent')}>{t('consent.open')}</Button>
          </>
        )}
        {mayReadRecipients(account.roles) && <Link to={paths.recipients()}>{t('register.title')}</Link>}
      </div>
      {open === 'send' && (
        <SendDialog
          of={of}
          version={version}
          codes={codes}
          onDone={(done) => {
            setOutcome(done);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'consent' && <ConsentDialog of={of} recipient={undefined} permission={undefined} onClose={close} />}
    </section>
  );
}
