import type { ReportDraft } from '@reeve/domain';
import { useMemo, useState } from 'react';
import { useT } from '../../../i18n.ts';
import { faultMessage } from './field/fault-message.ts';
import { formFaults, type FormBounds } from './form-faults.ts';

export interface FormFaults {
  /** What stands beside each field, by its element id; empty until sending was tried. */
  readonly errors: ReadonlyMap<string, string>;
  /** What stands at the button after sending was tried; `undefined` while nothing keeps the form back. */
  readonly summary: string | undefined;
  /** Whether the form may be sent; from the first try on the faults are shown, and the focus goes to the first. */
  readonly check: () => boolean;
}

/** Put the focus into a field, or into the first control of a group. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  const controls = 'input, select, textarea, button';
  const target = field?.matches(controls) ? field : field?.querySelector<HTMLElement>(controls);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

/** The faults of a form in words: beside their fields and counted at the button. */
export function useFormFaults(form: ReportDraft, bounds: FormBounds): FormFaults {
  const t = useT('report');
  const [tried, setTried] = useState(false);
  const messages = useMemo(() => formFaults(form, bounds).map((fault) => faultMessage(fault, form)), [form, bounds]);
  const [first] = messages;
  const errors = useMemo(
    () => new Map(tried ? messages.toReversed().map(({ key, values, field }) => [field, t(key, values)]) : []),
    [tried, messages, t],
  );
  const summary = (): string | undefined => {
    if (!tried || !first) return undefined;
    const what = t(first.key, first.values);
    return messages.length === 1 ? t('send.notSentOne', { what }) : t('send.notSent', { count: messages.length, what });
  };
  return {
    errors,
    summary: summary(),
    check: () => {
      setTried(true);
      if (first) focusField(first.field);
      return !first;
    },
  };
}
