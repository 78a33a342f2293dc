import { useState, type ReactElement, type ReactNode } from 'react';
import { FormBasis } from './field/form-basis.tsx';
import { FormGrade } from './field/form-grade.tsx';
import { FormMarkings } from './field/form-markings.tsx';
import { FormPersons } from './field/form-persons.tsx';
import { FormSpecial } from './field/form-special.tsx';
import { FormTelling } from './field/form-telling.tsx';
import { FormSteps } from './form-steps.tsx';
import type { OpenReportForm } from './use-report-form.ts';

/** The fields in the order of the telling: all on one page, or one screen at a time on a phone. */
export function FormFields({ open, children }: { open: OpenReportForm; children: ReactNode }): ReactElement {
  const { form, change, faults, lists, bounds, marked, step, goTo } = open;
  const { rules, today } = bounds;
  const [withPersons, setWithPersons] = useState(false);
  const part = { form, change, errors: faults.errors };
  const text = { onSelect: marked.onSelect, withPersons, onWithPersons: setWithPersons };
  if (open.isNarrow)
    return (
      <FormSteps {...part} step={step} onStep={goTo} lists={lists} rules={rules} today={today} text={text}>
        {children}
      </FormSteps>
    );
  return (
    <>
      <FormTelling {...part} topics={lists?.offenceTypes ?? []} text={text} />
      <FormGrade {...part} agencyScheme={lists?.gradingScheme} />
      <FormPersons {...part} rules={rules} today={today} />
      <FormSpecial {...part} />
      <FormMarkings {...part} groups={lists?.groups ?? []} />
      <FormBasis {...part} lists={lists} rules={rules} today={today} />
      {children}
    </>
  );
}
