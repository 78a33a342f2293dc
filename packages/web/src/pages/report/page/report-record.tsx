import type { Report } from '@reeve/contract';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Link } from '../../../components/link.tsx';
import { MarkingChips } from '../../../components/marking/marking-chips.tsx';
import { DateText, TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { usePlaces } from '../../record/use-places.ts';
import { DueDate } from './due-date.tsx';
import { useCodeLists, type CodeLists } from '../form/use-code-lists.ts';

function titleOf(list: CodeLists['purposes'] | undefined, code: string): string {
  const title = list?.find((known) => known.code === code)?.title;
  return title === undefined ? code : title.startsWith(code) ? title : `${code} ${title}`;
}

/** The record: what the report is, why we may keep it and until when. */
export function ReportRecord({ report }: { report: Report }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const { lists } = useCodeLists();
  const { areaName, offenceName } = usePlaces();
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['state', codes(`state.${report.state}`)],
    ['unit', report.unit],
    ['purpose', report.purpose && titleOf(lists?.purposes, report.purpose)],
    ['legalBasis', report.legalBasis && titleOf(lists?.legalBases, report.legalBasis)],
    ['priority', report.priority && codes(`priority.${report.priority}`)],
    [
      'requirement',
      report.requirement && (
        <Link to={paths.requirement(report.requirement.id)}>
          {report.requirement.title} <span className="ref sm">{report.requirement.reference}</span>
        </Link>
      ),
    ],
    ['use', report.use && `${t('common:colon', { label: t(`use.${report.use.verdict}`) })} ${report.use.because}`],
    ['topic', report.topic && offenceName(report.topic)],
    ['area', report.areaCode && areaName(report.areaCode)],
    ['occurredOn', report.occurredOn && <DateText on={report.occurredOn} />],
    ['sent', report.submittedAt && <TimeText at={report.submittedAt} />],
    ['reviewOn', report.reviewOn && <DueDate on={report.reviewOn} wordy />],
    ['maximumOn', report.maximumOn && <DateText on={report.maximumOn} />],
    [
      'planned',
      report.plannedMarking && (
        <span className="row wrap">
          <MarkingChips marking={report.plannedMarking} />
        </span>
      ),
    ],
  ];
  return (
    <section aria-labelledby="report-record">
      <h2 id="report-record" className="under">
        {t('record.heading')}
      </h2>
      <dl className="meta">
        {lines.map(
          ([key, value]) =>
            value && (
              <Fragment key={key}>
                <dt>{t(`record.${key}`)}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
        )}
      </dl>
    </section>
  );
}
