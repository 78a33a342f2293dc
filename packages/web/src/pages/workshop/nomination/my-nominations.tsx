import { listNominations } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Link } from '../../../components/link.tsx';
import { Tag } from '../../../components/text/tag.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { useStateWord } from '../../record/state-word.ts';
import '../workshop.css';

/** Nominations of this reader without an appointment yet; the document itself may be out of sight. */
export function MyNominations(): ReactElement | null {
  const t = useT('workshop');
  const word = useStateWord();
  const { data } = useReading(listNominations, { query: { limit: 200 } });
  const mine = (data?.items ?? []).filter(
    ({ mine: own, state }) => own && ['nominated', 'accepted', 'cleared'].includes(state),
  );
  if (mine.length === 0) return null;
  return (
    <section className="ws-nominated" aria-labelledby="ws-nominated">
      <h2 id="ws-nominated">{t('nomination.yours')}</h2>
      <ul className="ws-list">
        {mine.map((one) => (
          <li key={one.id}>
            <Link to={paths.nominations(one.documentId)}>{one.documentTitle}</Link>{' '}
            <span className="ink2">
              {t('nomination.by', { who: one.nominatedBy })} · {word('nomination', one.state)}
            </span>{' '}
            {one.state === 'nominated' && <Tag tone="now">{t('nomination.answer')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
