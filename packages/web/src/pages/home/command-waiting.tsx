import type { readCommandHome, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { objectPath } from '../../paths.ts';
import { Heading } from './command-parts.tsx';

type Waiting = ReplyOf<typeof readCommandHome>['waiting'];

/** What asks a commander for a decision: the first thing of their home, on a phone too. */
export function CommandWaiting({ waiting }: { waiting: Waiting }): ReactElement | null {
  const t = useT('home');
  if (waiting.length === 0) return null;
  return (
    <section className="command" aria-labelledby="command-waiting">
      <Heading id="command-waiting" icon="decide" title={t('command.waiting')} />
      <ul>
        {waiting.map((one) => (
          <li key={one.id} className="work-row">
            <Link to={objectPath(one.kind, one.id) ?? ''} className="do">
              <span className="what">{one.title}</span>
              <span className="why sm">
                {t(`command.why.${one.why}`)} <UnderPurpose purpose={one.purpose} />
              </span>
            </Link>
            <span className="ref">{one.reference}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The purpose one has to say before acting, where it is another than the present one. */
function UnderPurpose({ purpose }: Pick<Waiting[number], 'purpose'>): ReactElement | null {
  const t = useT('home');
  const { purpose: present } = useSession();
  return purpose.code === '' || purpose.code === present?.code ? null : (
    <>{t('command.underPurpose', { purpose: purpose.title })}</>
  );
}
