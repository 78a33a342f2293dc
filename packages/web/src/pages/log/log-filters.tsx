import { listStaff } from '@reeve/contract';
import { AUDIT_ACTIONS } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';

/** What the log is narrowed by; empty parts are left out. */
export interface LogQuestion {
  readonly action?: (typeof AUDIT_ACTIONS)[number];
  readonly actorId?: string;
  readonly aboutId?: string;
  readonly from?: string;
  readonly until?: string;
  /** Only events about objects erased since, whose texts about persons remain. */
  readonly leftAfterErasure?: 'yes';
}

/** The question as the address holds it. */
export function useLogQuestion(): LogQuestion {
  const [actionText] = useQueryPart('action');
  const [actorId] = useQueryPart('actor');
  const [aboutId] = useQueryPart('about');
  const [from] = useQueryPart('from');
  const [until] = useQueryPart('until');
  const [left] = useQueryPart('left');
  const action = AUDIT_ACTIONS.find((known) => known === actionText);
  return {
    ...(action && { action }),
    ...(actorId !== '' && { actorId }),
    ...(aboutId !== '' && { aboutId }),
    ...(from !== '' && { from }),
    ...(until !== '' && { until }),
    ...(left === 'yes' && { leftAfterErasure: 'yes' }),
  };
}

/** Who, which act, about what, on which days. The list of colleagues is read when the field is first opened. */
export function LogFilters(): ReactElement {
  const t = useT('log');
  const codes = useT('codes');
  const [action, setAction] = useQueryPart('action');
  const [actor, setActor] = useQueryPart('actor');
  const [about, setAbout] = useQueryPart('about');
  const [from, setFrom] = useQueryPart('from');
  const [until, setUntil] = useQueryPart('until');
  const [left, setLeft] = useQueryPart('left');
  const [typed, setTyped] = useState(about);
  const [isAsked, setAsked] = useState(actor !== '');
  const { data: staff } = useReading(listStaff, {}, { enabled: isAsked });
  const people = staff?.items.map(({ id, name, unit }) => ({ value: id, label: `${name}, ${unit}` })) ?? [];
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        setAbout(typed.trim());
      }}
    >
      <ChoiceField
        label={t('filter.action')}
        options={AUDIT_ACTIONS.map((name) => ({ value: name, label: codes(`action.${name}`) }))}
        value={AUDIT_ACTIONS.find((known) => known === action)}
        onChange={(next) => setAction(next ?? '')}
        placeholder={t('filter.all')}
      />
      <ChoiceField
        label={t('filter.actor')}
        options={people}
        value={people.find((one) => one.value === actor)?.value}
        onChange={(next) => setActor(next ?? '')}
        onFocus={() => setAsked(true)}
        placeholder={t('filter.everybody')}
      />
      <DateField
        label={t('filter.from')}
        value={from || undefined}
        max={until || undefined}
        onChange={(day) => setFrom(day ?? '')}
      />
      <DateField
        label={t('filter.until')}
        value={until || undefined}
        min={from || undefined}
        onChange={(day) => setUntil(day ?? '')}
      />
      <CodeField
        label={t('filter.about')}
        hint={t('filter.aboutHint')}
        value={typed}
        maxLength={64}
        spellCheck={false}
        onChange={setTyped}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={left === 'yes'}
          onChange={(event) => setLeft(event.target.checked ? 'yes' : '')}
        />{' '}
        {t('filter.left')}
      </label>
      <Button type="submit">{t('filter.do')}</Button>
      {about !== '' && (
        <Button
          kind="quiet"
          onClick={() => {
            setTyped('');
            setAbout('');
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </form>
  );
}
