import { listNominations, moveNomination, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useReadingPages } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { usePathPart } from '../../../location.ts';
import { CommonNav } from '../../document/common-nav.tsx';
import { useStateWord } from '../../record/state-word.ts';
import { CallAnswered, CallForm, useSteers } from './call-text.tsx';
import { ConsentFields, consentInput, NO_CONSENT } from './consent-fields.tsx';
import { Nominate } from './nominate.tsx';
import { StepButtons } from '../step-buttons.tsx';
import '../../record/form/form.css';
import '../workshop.css';

/** Who has been nominated for a document, by whom, and how far it has come; each step by whom it belongs to. */
export function NominationsPage(): ReactElement {
  const t = useT('workshop');
  const word = useStateWord();
  const id = usePathPart('id');
  const steers = useSteers(id);
  const pages = useReadingPages(
    listNominations,
    (cursor: string | undefined) => ({ query: { documentId: id, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <Page stage="assess" title={t('nomination.title')} subtitle={pages.items[0]?.documentTitle}>
      <CommonNav current="documents" />
      {steers && <CallForm documentId={id} />}
      <ProblemNote error={pages.error} onRetry={pages.again} />
      {!pages.isPending && !pages.error && pages.items.length === 0 && (
        <Empty what={t('nomination.none')} why={t('nomination.noneWhy')} />
      )}
      <ul className="ws-list nominations">
        {pages.items.map((one) => (
          <li key={one.id}>
            <p>
              <b className="m">{one.name}</b> <span className="ref">{one.reference}</span>{' '}
              {word('nomination', one.state)}
              {one.mine && ` · ${t('nomination.mine')}`}
            </p>
            <p className="ink2">
              {t('nomination.by', { who: one.nominatedBy })} · {t(`review:role.${one.role}`)},{' '}
              {t(`review:capacity.${one.capacity}`)} {one.delegation}
            </p>
            {one.expertise && <p>{one.expertise}</p>}
            {!one.hasAccount && <p className="mut">{t('nomination.noAccount')}</p>}
            {one.mine && <CallAnswered nominationId={one.id} />}
            <Steps nomination={one} />
          </li>
        ))}
      </ul>
      {pages.more && (
        <Button busy={pages.isLoadingMore} onClick={pages.more}>
          {t('nomination.more')}
        </Button>
      )}
      {steers && !pages.isPending && <Nominate documentId={id} />}
    </Page>
  );
}

/** The next steps of a nomination; nominees set with their acceptance whether they are to be acknowledged. */
function Steps({ nomination: one }: { nomination: ReplyOf<typeof listNominations>['items'][number] }): ReactElement {
  const t = useT('workshop');
  const [consent, setConsent] = useState(NO_CONSENT);
  const accepts = one.actions.some(({ to, allowed }) => to === 'accepted' && allowed);
  return (
    <>
      {accepts && (
        <div className="rec-form ws-form">
          <ConsentFields consent={consent} onChange={setConsent} />
        </div>
      )}
      <StepButtons
        actions={one.actions}
        label={(to) => t(`nomination.step.${to}`)}
        act={(to, reason) =>
          call(moveNomination, {
            params: { id: one.id },
            input: { version: one.version, to, reason, ...(to === 'accepted' ? consentInput(consent) : {}) },
          })
        }
      />
    </>
  );
}
