import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useStateWord } from '../record/state-word.ts';
import type { Agenda } from './agenda-order.ts';

/** What this meeting has decided; refusals stay readable. Names stay off the big screen. */
export function DecisionsTaken({
  decisions,
  hideNames,
}: {
  decisions: Agenda['decisions'];
  hideNames: boolean;
}): ReactElement {
  const t = useT('decide');
  const word = useStateWord();
  return (
    <section className="taken" aria-labelledby="taken">
      <h2 id="taken">{t('taken.title')}</h2>
      {decisions.length === 0 && <p className="hint">{t('taken.none')}</p>}
      <ul>
        {decisions.map((one) => (
          <li key={one.id}>
            <span className="m">{word('decision', one.state)}</span>
            <span>
              <Link to={paths.decision(one.id)}>{one.title}</Link> <span className="ref sm">{one.reference}</span>
              <span className="mut sm">
                {!hideNames && one.owner !== null && ` ${one.owner}`}
                {one.dueOn !== null && (
                  <>
                    {' '}
                    <DateText on={one.dueOn} />
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
