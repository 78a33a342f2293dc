import { Fragment, type ReactElement, type ReactNode } from 'react';

/** Short facts as label and value; a value that is empty, null or false is left out with its label. */
export function Facts({
  heading,
  lines,
}: {
  heading: string;
  lines: readonly (readonly [label: string, value: ReactNode])[];
}): ReactElement {
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <dl className="rec-facts">
        {lines.map(
          ([label, value]) =>
            value !== null &&
            value !== undefined &&
            value !== '' &&
            value !== false && (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
        )}
      </dl>
    </section>
  );
}
