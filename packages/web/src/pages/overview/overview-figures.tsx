import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { Figures, Heading } from '../home/command-parts.tsx';
import { useLoopFigures, usePartOf } from '../home/loop-parts.ts';
import type { Overview } from './overview-page.tsx';

/** Rights and the loop: counts, each leading those who see it to the list it counts. */
export function OverviewFigures({ overview: { rights, loop } }: { overview: Overview }): ReactElement {
  const t = useT('overview');
  const { number } = useFormat();
  const partOf = usePartOf();
  const none = t('noneInYear');
  const { plans, threats } = rights;
  const shown = [
    { name: 'complaints', kind: 'task', to: paths.tasks(), value: number(rights.complaints) },
    { name: 'overdueReviews', kind: 'priority', to: paths.priorities(), value: number(rights.overdueReviews) },
    {
      name: 'alarms',
      kind: 'allocation_plan',
      to: paths.allocationPlans(),
      value: partOf({ done: plans.alarms, of: plans.adopted }, none),
    },
  ] as const;
  const alarms = threats && {
    what: t('figure.threats'),
    value: partOf({ done: threats.inTime, of: threats.raised }, none),
    to: paths.threats(),
  };
  return (
    <>
      <section aria-labelledby="ov-rights">
        <Heading id="ov-rights" icon="protect" title={t('rights')} note={t('rightsNote')} />
        <Figures
          figures={[
            ...shown.map(({ name, ...figure }) => ({
              what: t(`figure.${name}`, { count: rights.outcomes }),
              ...figure,
            })),
            ...(alarms ? [alarms] : []),
          ]}
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
