import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { Figures, Heading } from '../home/command-parts.tsx';
import { useLoopFigures, usePartOf } from '../home/loop-parts.ts';
import type { Overview } from './overview-page.tsx';

/** Rights and the loop: counts, each leading to the list it counts. */
export function OverviewFigures({ overview: { rights, loop } }: { overview: Overview }): ReactElement {
  const t = useT('overview');
  const { number } = useFormat();
  const partOf = usePartOf();
  const none = t('noneInYear');
  const { plans, threats } = rights;
  const shown = [
    ['complaints', paths.tasks(), number(rights.complaints)],
    ['overdueReviews', paths.priorities(), number(rights.overdueReviews)],
    ['alarms', paths.allocationPlans(), partOf({ done: plans.alarms, of: plans.adopted }, none)],
    ['threats', paths.threats(), partOf({ done: threats.inTime, of: threats.raised }, none)],
  ] as const;
  return (
    <>
      <section aria-labelledby="ov-rights">
        <Heading id="ov-rights" icon="protect" title={t('rights')} note={t('rightsNote')} />
        <Figures
          figures={shown.map(([name, to, value]) => ({
            what: t(`figure.${name}`, { count: rights.outcomes }),
            value,
            to,
          }))}
        />
        <p className="mut sm">{t('notCounted')}</p>
      </section>
      <section aria-labelledby="ov-loop">
        <Heading id="ov-loop" icon="know" title={t('loop')} />
        <Figures figures={useLoopFigures(loop)} />
      </section>
    </>
  );
}
