import { admitMember, listStaff } from '@reeve/contract';
import { CAPACITIES, MEMBER_ROLES, type Capacity, type MemberRole } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Link } from '../../../components/link.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { CodeField } from '../../../components/field/code-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { ConsentFields, consentInput, NO_CONSENT } from '../../workshop/nomination/consent-fields.tsx';
import type { ReviewedDocument } from '../document-frame.tsx';
import { EndNominationDialog } from './end-nomination-dialog.tsx';
import { useReviewAct } from './use-review-act.ts';

/** Members, their roles and delegations; the balance is shown as sums. */
export function PeopleSection({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const [leaving, setLeaving] = useState<ReviewedDocument['members'][number]>();
  return (
    <section>
      <h2>{t('people.title')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard (WCAG 2.1.1) */}
      <section className="sideways" aria-label={t('people.title')} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.role')}</th>
              <th scope="col">{t('people.capacity')}</th>
              <th scope="col">{t('people.delegation')}</th>
              <th scope="col">{t('people.until')}</th>
              {document.me?.steers && <th scope="col">{t('people.steps')}</th>}
            </tr>
          </thead>
          <tbody>
            {document.members.map((member) => (
              <tr key={member.id} className={member.until === null ? '' : 'past'}>
                <td>{member.name}</td>
                <td>{t(`role.${member.role}`)}</td>
                <td>{t(`capacity.${member.capacity}`)}</td>
                <td>{member.delegation}</td>
                <td>
                  {member.until ?? ''}
                  {member.endedBecause && <div className="ink2 sm">{member.endedBecause}</div>}
                </td>
                {document.me?.steers && (
                  <td>
                    {member.until === null && (
                      <Button kind="quiet" onClick={() => setLeaving(member)}>
                        {t('people.end')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {leaving && <EndNominationDialog member={leaving} onClose={() => setLeaving(undefined)} />}
      <p>
        <Link to={paths.nominations(document.id)}>{t('people.nominations')}</Link>
      </p>
      {document.me?.steers && <Admit documentId={document.id} />}
    </section>
  );
}

const NEW_MEMBER = {
  accountId: undefined as string | undefined,
  name: '',
  role: undefined as MemberRole | undefined,
  capacity: undefined as Capacity | undefined,
  delegation: '',
  consent: NO_CONSENT,
};

function Admit({ documentId }: { documentId: string }): ReactElement {
  const t = useT('review');
  const staff = useReading(listStaff, {});
  const [member, setMember] = useState(NEW_MEMBER);
  const set = (part: Partial<typeof NEW_MEMBER>): void => setMember((present) => ({ ...present, ...part }));
  const chosen = staff.data?.items.find((person) => person.id === member.accountId);
  const admitting = useReviewAct(
    () => {
      const { accountId, name, role, capacity, delegation, consent } = member;
      if (!role || !capacity) throw new Error('sent with something missing');
      return call(admitMember, {
        params: { id: documentId },
        input: {
          ...(accountId ? { accountId } : {}),
          name: chosen?.name ?? name.trim(),
          role,
          capacity,
          delegation: delegation.trim().toUpperCase(),
          ...consentInput(consent),
        },
      });
    },
    () => set({ accountId: undefined, name: '', consent: NO_CONSENT }),
  );
  const who = chosen !== undefined || member.name.trim().length > 1;
  return (
    <details>
      <summary>{t('people.admit')}</summary>
      <p className="ink2">{t('people.admitWhat')}</p>
      <div className="two">
        <ChoiceField
          label={t('people.account')}
          hint={t('people.accountHint')}
          options={(staff.data?.items ?? []).map((person) => ({
            value: person.id,
            label: `${person.name}, ${person.unit}`,
          }))}
          value={member.accountId}
          onChange={(accountId) => set({ accountId })}
          placeholder={t('people.noAccount')}
        />
        {!chosen && (
          <TextField label={t('people.name')} maxLength={200} value={member.name} onChange={(name) => set({ name })} />
        )}
        <ChoiceField
          label={t('people.role')}
          options={MEMBER_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={member.role}
          onChange={(role) => set({ role })}
        />
        <ChoiceField
          label={t('people.capacity')}
          hint={t('people.capacityHint')}
          options={CAPACITIES.map((value) => ({ value, label: t(`capacity.${value}`) }))}
          value={member.capacity}
          onChange={(capacity) => set({ capacity })}
        />
        <CodeField
          label={t('people.delegation')}
          hint={t('people.delegationHint')}
          optional
          maxLength={12}
          value={member.delegation}
          onChange={(delegation) => set({ delegation })}
        />
      </div>
      <ConsentFields consent={member.consent} onChange={(consent) => set({ consent })} />
      <ProblemNote error={admitting.error} lead={t('notDone')} />
      <Button
        kind="primary"
        busy={admitting.isPending}
        because={who && member.role && member.capacity ? undefined : t('people.first')}
        onClick={() => admitting.mutate(undefined)}
      >
        {t('people.send')}
      </Button>
    </details>
  );
}
