import { allocationPlan, readAreaSet } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { RecordSteps } from '../record/step/record-steps.tsx';
import './allocation.css';
import { ChangeDialog } from './change-dialog.tsx';
import { hoursIn, hoursOf, type Judged, roundShort, type Plan } from './plan.ts';
import { PlanFacts } from './plan-facts.tsx';
import { PlanMap } from './plan-map.tsx';
import { SectorTable } from './sector-table.tsx';
import { ShiftTable } from './shift-table.tsx';
import { StopTable } from './stop-table.tsx';
import { VisitTable } from './visit-table.tsx';

/** A plan of hours for a week: what it reaches and breaks, on the map, by area and by shift, with its proof. */
export function AllocationPlanPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(allocationPlan.read, { params: { id } });
  if (!data) return <RecordFallback kind="allocation_plan" error={error} onRetry={() => void refetch()} />;
  return <OnePlan key={id} plan={data} problem={error} onChanged={() => void refetch()} />;
}

function OnePlan({ plan, problem, onChanged }: { plan: Plan; problem: unknown; onChanged: () => void }): ReactElement {
  const t = useT('allocation');
  const [isChanging, setIsChanging] = useState(false);
  const { before, current } = plan;
  const set = useReading(readAreaSet, { params: { id: plan.body.areaSetId } });
  const boundaries = set.data?.areas ?? [];
  const nameOf = (code: string): string => boundaries.find((area) => area.code === code)?.name || code;
  const most = Math.max(...[...(before?.areas ?? []), ...current.areas].map(hoursIn), 1);
  const change = plan.mayChange && <Button onClick={() => setIsChanging(true)}>{t('change')}</Button>;
  return (
    <RecordPage
      kind="allocation_plan"
      record={plan}
      problem={problem}
      subtitle={
        <>
          <span className="ref">{plan.reference}</span> {t('noPersons')}
        </>
      }
      actions={change}
      facts={<PlanFacts plan={plan} nameOf={nameOf} />}
      unchanged={t('changed')}
    >
      <PlanSentence plan={plan} />
      {plan.stale && <output className="al-warn">{t('stale')}</output>}
      <WithoutHour plan={plan} />
      <Broken judged={current} firm={plan.firm.length > 0} nameOf={nameOf} />
      {boundaries.length > 0 && (
        <div className="al-maps">
          {before && (
            <PlanMap
              title={t('planBefore')}
              note={t('planBeforeNote')}
              judged={before}
              boundaries={boundaries}
              most={most}
            />
          )}
          <PlanMap
            title={t(before ? 'planNow' : 'planAlone')}
            note={plan.body.change ? t('changed') : t('planNowNote')}
            judged={current}
            boundaries={boundaries}
            most={most}
          />
        </div>
      )}
      <p className="mut sm">{t(before ? 'legend' : 'legendAlone')}</p>
      <SectorTable plan={plan} nameOf={nameOf} />
      <p className="mut sm">
        {t('rulesNote', {
          floor: plan.body.rules.floorHours,
          factor: plan.body.rules.capFactor,
          share: Math.round(plan.body.rules.explorationShare * 100),
        })}
      </p>
      <ShiftTable plan={plan} />
      <StopTable plan={plan} nameOf={nameOf} />
      <VisitTable plan={plan} nameOf={nameOf} />
      <PlanSteps plan={plan} />
      {isChanging && (
        <ChangeDialog
          plan={plan}
          nameOf={nameOf}
          onChanged={() => {
            setIsChanging(false);
            onChanged();
          }}
          onClose={() => setIsChanging(false)}
        />
      )}
    </RecordPage>
  );
}

/** What can be done with the plan; once it is adopted, the sheet of a shift can be written from it. */
function PlanSteps({ plan }: { plan: Plan }): ReactElement {
  const t = useT('allocation');
  const { may } = useSession();
  return (
    <RecordSteps
      words="allocation_plan"
      record={plan}
      move={(to, version, reason) =>
        call(allocationPlan.move, { params: { id: plan.id }, input: { version, to, reason } })
      }
    >
      {plan.state === 'adopted' && may.includes('write_shift_sheet') && (
        <Link className="btn" to={paths.newShiftSheet({ plan: plan.id })}>
          {t('writeSheet')}
        </Link>
      )}
    </RecordSteps>
  );
}

/** What is gained, what is broken, and what is not claimed. */
function PlanSentence({ plan: { before, current } }: { plan: Plan }): ReactElement {
  const t = useT('allocation');
  const share = before && before.reachDays > 0 ? current.reachDays / before.reachDays - 1 : undefined;
  const hours = hoursOf(current);
  const gained =
    share === undefined
      ? t('sentence.alone', { reach: roundShort(current.reachDays), of: roundShort(current.ofDays), hours })
      : t(share >= 0 ? 'sentence.more' : 'sentence.less', { share: Math.abs(Math.round(share * 100)), hours });
  return (
    <p className="al-sentence">
      <b>{gained}</b>{' '}
      {current.broken.length === 0 ? t('sentence.keeps') : t('sentence.breaks', { count: current.broken.length })}{' '}
      {before !== null &&
        before.broken.length > 0 &&
        t('sentence.beforeBreaks', {
          count: before.broken.length,
          rules: rulesIn(before, (rule) => t(`rule.${rule}`)),
        })}{' '}
      {t('sentence.notClaimed')}
    </p>
  );
}

/** The kinds of broken rules, each with how often: `cap on enforcement (2); minimum cover, shift (3)`. */
function rulesIn({ broken }: Judged, nameOf: (rule: string) => string): string {
  const times = new Map<string, number>();
  for (const { rule } of broken) times.set(rule, (times.get(rule) ?? 0) + 1);
  return [...times].map(([rule, count]) => `${nameOf(rule)} (${count})`).join('; ');
}

/** How many crimes say nothing about shifts: a plan by shift rests on the others. */
function WithoutHour({ plan: { body } }: { plan: Plan }): ReactElement | null {
  const t = useT('allocation');
  const { withoutHour = 0, crimes = [] } = body.computed ?? {};
  if (withoutHour === 0) return null;
  const of = crimes.reduce((sum, area) => sum + area.crimes, 0);
  return (
    <p className="al-warn">
      {t('withoutHour', { count: withoutHour, of })} {withoutHour === of && t('noHourKnown')}
    </p>
  );
}

function Broken({
  judged,
  firm,
  nameOf,
}: {
  judged: Judged;
  firm: boolean;
  nameOf: (code: string) => string;
}): ReactElement | null {
  const t = useT('allocation');
  if (judged.broken.length === 0) return null;
  return (
    <section aria-label={t('broken')} className="al-warn">
      <h2>{t('broken')}</h2>
      <ul>
        {judged.broken.map(({ rule, of }) => (
          <li key={`${rule} ${of}`}>
            {t(`rule.${rule}`)} {nameOf(of)}
          </li>
        ))}
      </ul>
      {firm && <p>{t('firm')}</p>}
    </section>
  );
}
