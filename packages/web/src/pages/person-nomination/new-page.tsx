import { readReport, type Report } from '@reeve/contract';
import { FUNCTIONS, mayNominate } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useRoleNames } from '../../role-names.ts';
import { DecideNav } from '../decision/decide-nav.tsx';
import { NominationForm } from './nomination-form.tsx';

/** Nominate the person of a link in a report: both are in the address, neither is typed. */
export function NewPersonNominationPage(): ReactElement {
  const t = useT('decide');
  const common = useT('common');
  const roleNames = useRoleNames();
  const { may } = useSession();
  const [reportId] = useQueryPart('report');
  const [personId] = useQueryPart('person');
  const { data, error, refetch } = useReading(
    readReport,
    { params: { id: reportId } },
    { enabled: reportId !== '' && may.includes('nominate_person') },
  );
  const person = data?.persons.find(({ id }) => id === personId);
  const isNobody = reportId === '' || (data !== undefined && !person);
  return (
    <Page
      stage="decide"
      title={t(person?.minor === true ? 'personNomination.refer' : 'personNomination.new')}
      subtitle={t('personNomination.newWhat')}
      marking={data?.marking}
    >
      <DecideNav current="personNominations" />
      {!may.includes('nominate_person') && (
        <Empty what={t('record:refusal.roleNamed', { roles: roleNames(FUNCTIONS.nominate_person) })} />
      )}
      {may.includes('nominate_person') && isNobody && (
        <Empty
          what={t('personNomination.needsLink')}
          how={<Link to={paths.reports()}>{t('personNomination.openReports')}</Link>}
        />
      )}
      <ProblemNote error={reportId === '' ? null : error} onRetry={() => void refetch()} />
      {reportId !== '' && !data && !error && <p className="loading">{common('loading')}</p>}
      {data && person && <OfPerson report={data} person={person} />}
    </Page>
  );
}

/** The person as the report names them, and the form; or why they cannot be nominated. */
function OfPerson({ report, person }: { report: Report; person: Report['persons'][number] }): ReactElement {
  const t = useT('decide');
  const codes = useT('codes');
  const verdict = mayNominate(
    { category: person.category, minor: person.minor, reportState: report.state },
    person.minor ? 'referral' : 'operation',
  );
  return (
    <>
      <p className="rec-serves">
        {t('common:colon', { label: t('personNomination.person') })} <b className="m">{person.name}</b>,{' '}
        {codes(`category.${person.category}`)}
        {person.minor && `, ${t('personNomination.minor')}`}. {t('personNomination.report')}{' '}
        <Link to={paths.report(report.id)}>{report.subject}</Link> <span className="ref">{report.reference}</span>
      </p>
      {verdict.allowed ? (
        <NominationForm report={report} person={person} />
      ) : (
        <Empty
          what={t(
            verdict.because === 'not_released' ? 'personNomination.notReleased' : 'personNomination.notNominable',
          )}
        />
      )}
    </>
  );
}
