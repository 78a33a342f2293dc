import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { Heading } from './heading.tsx';
import type { Overview } from './overview-page.tsx';

/** Rights and the loop: counts, each leading to the list it counts. */
export function OverviewFigures({ overview: { rights, loop } }: { overview: Overview }): ReactElement {
  const t = useT('overview');
  const format = useFormat();
  const partOf = ({ done, of }: { done: number; of: number }, none = t('noneInYear')): string =>
    of === 0 ? none : t('partOf', { done: format.number(done), of: format.number(of) });
  const shown = [
    ['complaints', paths.tasks(), format.number(rights.complaints)],
    ['overdueReviews', paths.priorities(), format.number(rights.overdueReviews)],
    ['alarms', paths.allocationPlans(), partOf({ done: rights.plans.alarms, of: rights.plans.adopted })],
    ['threats', paths.threats(), partOf({ done: rights.threats.inTime, of: rights.threats.raised })],
  ] as const;
  const parts = [
    ['questions', paths.requirements()],
    ['decisions', paths.decisions()],
    ['operations', paths.evaluations()],
  ] as const;
  return (
    <>
      <section aria-labelledby="ov-rights">
        <Heading id="ov-rights" icon="protect" title={t('rights')} note={t('rightsNote')} />
        <dl className="ov-figures">
          {shown.map(([name, path, value]) => (
            <div key={name}>
              <dt>{t(`figure.${name}`, { count: rights.outcomes })}</dt>
              <dd>
                <Link to={path}>{value}</Link>
              </dd>
            </div>
          ))}
        </dl>
        <p className="mut sm">{t('notCounted')}</p>
      </section>
      <section aria-labelledby="ov-loop">
        <Heading id="ov-loop" icon="know" title={t('loop')} note="" />
        <dl className="ov-figures">
          {parts.map(([name, path]) => (
            <div key={name}>
              <dt>{t(`loopPart.${name}`)}</dt>
              <dd>
                <Link to={path}>{partOf(loop[name], t('noneDue'))}</Link>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
