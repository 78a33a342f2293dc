import { useState, type ReactElement } from 'react';
import { useSession } from '../../../../api/session.ts';
import { ChoiceGroup } from '../../../../components/field/choice-group.tsx';
import { CodeField } from '../../../../components/field/code-field.tsx';
import { useFormat } from '../../../../format.ts';
import { useT } from '../../../../i18n.ts';
import { useClock } from '../../../../shell/use-clock.ts';
import { instantInZone, wallTime } from '../../../../wall-time.ts';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';
import { isSameWindow, quickWindows, type QuickWindow } from './time-windows.ts';

/** When it happened, as a window: by a word, or from and to by hand. The day of its beginning is the report's day. */
export function FormWhen({
  form,
  change,
  errors,
  onPicked,
}: FormPart & {
  /** A quick choice has answered the question. */
  onPicked?: () => void;
}): ReactElement {
  const t = useT('report');
  const format = useFormat();
  const { clock } = useSession();
  const now = useClock(clock);
  const [offered] = useState(() => quickWindows(now, clock.timeZone));
  const { window } = form;
  const isQuick = offered.some((one) => isSameWindow(window, one.window));
  const [byHand, setByHand] = useState(window !== undefined && !isQuick);
  const put = (from: string, to: string): void =>
    change({ window: { from, to }, occurredOn: wallTime(Date.parse(from), clock.timeZone).date });
  const wall = (instant: string | undefined): string => {
    if (instant === undefined) return '';
    const { date, time } = wallTime(Date.parse(instant), clock.timeZone);
    return `${date}T${time}`;
  };
  const typed = (end: 'from' | 'to', value: string): void => {
    const [date = '', time = ''] = value.split('T');
    if (date === '' || time === '') return change({ window: undefined });
    const instant = instantInZone(date, time, clock.timeZone);
    put(end === 'from' ? instant : (window?.from ?? instant), end === 'to' ? instant : (window?.to ?? instant));
  };
  const pick = (name: QuickWindow | 'other'): void => {
    setByHand(name === 'other');
    const found = offered.find((one) => one.name === name);
    if (!found) return;
    put(found.window.from, found.window.to);
    onPicked?.();
  };
  return (
    <div id={FIELD.window}>
      <ChoiceGroup<QuickWindow | 'other'>
        label={t('window.label')}
        layout="above"
        options={[
          ...offered.map(({ name }) => ({ value: name, label: t(`window.${name}`) })),
          { value: 'other', label: t('window.other') },
        ]}
        value={byHand ? 'other' : offered.find((one) => isSameWindow(window, one.window))?.name}
        onChange={pick}
        hint={
          window
            ? t('window.said', { from: format.instant(window.from), to: format.instant(window.to) })
            : t('window.hint')
        }
        error={errors.get(FIELD.window)}
      />
      {byHand && (
        <div className="twofold">
          {(['from', 'to'] as const).map((end) => (
            <CodeField
              key={end}
              label={t(`window.${end}`)}
              type="datetime-local"
              max={wall(new Date(now).toISOString())}
              value={wall(window?.[end])}
              onChange={(text) => typed(end, text)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
