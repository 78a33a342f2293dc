import type { Report } from '@reeve/contract';
import { mayNominate } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { Link } from '../../../components/link.tsx';
import { DateText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { AskCategoryDialog } from '../step/ask-category-dialog.tsx';
import { AskedCategory } from './requested-category.tsx';
import { DueDate } from './due-date.tsx';
import { PersonEventDialog } from './person-event-dialog.tsx';

type NamedPerson = Report['persons'][number];

/** The persons named in this report: the category is on the link, with its own retention period. */
export function ReportPersons({ report }: { report: Report }): ReactElement {
  const { persons } = report;
  const t = useT('report');
  const { clock } = useSession();
  const [shown, setShown] = useState<NamedPerson>();
  const [asking, setAsking] = useState<NamedPerson>();
  return (
    <section className="set-apart" aria-labelledby="report-named">
      <h2 id="report-named" className="under">
        {t('persons.named')}
      </h2>
      {persons.length === 0 ? (
        <p className="hint">{t('persons.noneNamed')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('persons.name')}</th>
              <th scope="col">{t('persons.categoryHere')}</th>
              <th scope="col">{t('persons.reviewOn')}</th>
              <th scope="col" className="wide">
                {t('record.maximumOn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {persons.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <PersonHead report={report} person={person} onShow={() => setShown(person)} />
                </th>
                <td>
                  <PersonCategory report={report} person={person} onAsk={() => setAsking(person)} />
                </td>
                <td className="nw">
                  <DueDate on={person.reviewOn} />
                </td>
                <td className="nw wide">
                  <DateText on={person.maximumOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asking && (
        <AskCategoryDialog report={report} person={asking} today={clock.today} onClose={() => setAsking(undefined)} />
      )}
      {shown && <PersonEventDialog report={report} person={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}

/** The name, the day a minor comes of age, and what the reader may do about the person. */
function PersonHead({
  report,
  person,
  onShow,
}: {
  report: Report;
  person: NamedPerson;
  onShow: () => void;
}): ReactElement {
  const t = useT('report');
  const { may } = useSession();
  return (
    <>
      {person.name}
      {person.adultOn !== null && (
        <div className="mut sm">
          {t('persons.adultOn')} <DateText on={person.adultOn} />
        </div>
      )}
      {may.includes('nominate_person') && <NominateLink report={report} person={person} />}
      {may.includes('revalidate_report') && report.state !== 'erased' && (
        <div>
          <Button kind="quiet" onClick={onShow}>
            {t('personEvent.open')}
            <span className="vh"> {person.name}</span>
          </Button>
        </div>
      )}
    </>
  );
}

/** The category with its grounds, and the request for another one. */
function PersonCategory({
  report,
  person,
  onAsk,
}: {
  report: Report;
  person: NamedPerson;
  onAsk: () => void;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const { may } = useSession();
  const isWorkedOn = report.state !== 'erased' && report.state !== 'draft';
  return (
    <>
      <span className="mono cat-code">{person.category.charAt(0)}</span> {codes(`category.${person.category}`)}
      {person.relatedTo && <div className="sm">{t('persons.relatedOf', { name: person.relatedTo.name })}</div>}
      {person.grounds !== '' && <div className="mut sm">{person.grounds}</div>}
      <AskedCategory report={report} person={person} />
      {may.includes('ask_category') && isWorkedOn && !person.asked && (
        <Button kind="quiet" onClick={onAsk}>
          {t('askCategory.open')}
          <span className="vh"> {person.name}</span>
        </Button>
      )}
    </>
  );
}

/** A suspect or convicted person can be nominated from the released report that names them; a minor can only be referred. */
function NominateLink({ report, person }: { report: Report; person: NamedPerson }): ReactElement | null {
  const t = useT('report');
  const of = { category: person.category, minor: person.minor, reportState: report.state };
  const ask = person.minor ? 'referral' : 'operation';
  if (!mayNominate(of, ask).allowed) return null;
  return (
    <div>
      <Link className="btn quiet" to={paths.newPersonNomination({ report: report.id, person: person.id })}>
        {t(person.minor ? 'persons.refer' : 'persons.nominate')}
        <span className="vh"> {person.name}</span>
      </Link>
    </div>
  );
}
