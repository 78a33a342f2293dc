import type { Report } from '@reeve/contract';
import { mayProposeSpecialItem } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { DateText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { SpecialDialog, type OpenedSpecial } from './special-dialog.tsx';
import { AddSpecial, RetainSpecial } from './special-propose.tsx';
import { SpecialWords } from './special-words.tsx';

type Item = Report['specialItems'][number];

/** Special categories of data recorded with the report, each closed until it is opened with a reason. */
export function ReportSpecial({ report }: { report: Report }): ReactElement | null {
  const t = useT('report');
  const [asked, setAsked] = useState<Item>();
  const [opened, setOpened] = useState<readonly OpenedSpecial[]>([]);
  const { account } = useSession();
  const [isAdding, setAdding] = useState(false);
  const [retained, setRetained] = useState<Item>();
  const { specialItems } = report;
  const mayPropose = mayProposeSpecialItem(account.roles, { isAuthor: report.mine, state: report.state }).allowed;
  if (specialItems.length === 0 && !mayPropose) return null;
  return (
    <section className="set-apart no-print" aria-labelledby="report-special">
      <h2 id="report-special" className="under">
        {t('special.heading')}
      </h2>
      <p className="hint">{t('special.notSent')}</p>
      {specialItems.map((item) => {
        const shown = opened.find(({ id }) => id === item.id);
        return (
          <div key={item.id} className="special-item">
            <SpecialLine report={report} item={item} />
            {shown ? (
              <SpecialWords item={item} opened={shown} onDecided={() => setOpened([])} />
            ) : (
              item.state !== 'refused' && (
                <Button onClick={() => setAsked(item)}>
                  {t('special.open')}
                  <span className="vh"> {t(`codes:specialKind.${item.kind}`)}</span>
                </Button>
              )
            )}
            {item.state === 'approved' && mayPropose && (
              <Button onClick={() => setRetained(item)}>
                {t('special.retain')}
                <span className="vh"> {t(`codes:specialKind.${item.kind}`)}</span>
              </Button>
            )}
          </div>
        );
      })}
      {mayPropose && (
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t('special.add')}
        </Button>
      )}
      {isAdding && <AddSpecial report={report} onClose={() => setAdding(false)} />}
      {retained && <RetainSpecial report={report} item={retained} onClose={() => setRetained(undefined)} />}
      {asked && (
        <SpecialDialog
          item={asked}
          onOpened={(one) => {
            setOpened([...opened.filter(({ id }) => id !== one.id), one]);
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

/** What is shown of a closed item: its kind, its person, its state and until when. */
function SpecialLine({ report, item }: { report: Report; item: Item }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const about = report.persons.find(({ id }) => id === item.personId)?.name;
  return (
    <>
      <p>
        {t('special.recorded', { kind: codes(`specialKind.${item.kind}`) })}
        {about !== undefined && <span className="mut"> · {about}</span>}
      </p>
      <p className="mut sm">
        {t(`special.state.${item.state}`)}
        {item.state === 'proposed' ? (
          <>
            {' · '}
            {t('special.decideBy')} <DateText on={item.decideBy} />
          </>
        ) : (
          <>
            {item.decidedBy !== null && ` · ${item.decidedBy}`}
            {item.decidedOn !== null && (
              <>
                {' · '}
                <DateText on={item.decidedOn} />
              </>
            )}
            {item.decidedBecause !== '' && ` · ${item.decidedBecause}`}
          </>
        )}
        {item.state === 'approved' && (
          <>
            {' · '}
            {t('special.until')} <DateText on={item.reviewOn} />
          </>
        )}
      </p>
      {item.undecided && <p className="error">{t('special.undecided')}</p>}
    </>
  );
}
