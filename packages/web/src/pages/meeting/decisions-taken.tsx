import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
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
      <HoursDecided decisions={decisions} />
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

/** Hours and cost of the options this meeting has chosen; decisions without a number are left out, and counted. */
function HoursDecided({ decisions }: { decisions: Agenda['decisions'] }): ReactElement | null {
  const t = useT('decide');
  const { number } = useFormat();
  const adopted = decisions.filter(({ state }) => state === 'adopted');
  const stated = adopted.filter(({ hours }) => hours !== null);
  if (stated.length === 0) return null;
  const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? 0), 0);
  const cost = sum(adopted.map((one) => one.cost));
  return (
    <p className="sm">
      {t('taken.hours', { hours: number(sum(stated.map(({ hours }) => hours))) })}
      {cost > 0 && ` ${t('taken.cost', { cost: number(cost) })}`}
      {stated.length < adopted.length && ` ${t('taken.unstated', { count: adopted.length - stated.length })}`}
    </p>
  );
}
