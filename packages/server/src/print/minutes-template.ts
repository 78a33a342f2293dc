import { PAGE_TEMPLATE } from './page-template.ts';

/** The minutes of a meeting: head, items with their options and decisions, notes. */
export const MINUTES_TEMPLATE =
  PAGE_TEMPLATE +
  String.raw`
#let wash = rgb("#E2F4F9")
#let cell(body) = { set text(size: 9.5pt); body }
#let option-row(o) = {
  let fill = if o.chosen != "" { wash }
  (
    table.cell(fill: fill, cell({ strong(o.code); if o.chosen != "" { linebreak() + text(size: 8.5pt, weight: "bold", fill: hue("decide"), o.chosen) } })),
    table.cell(fill: fill, cell(lines(o.title))),
    table.cell(fill: fill, align: right, cell({ set text(size: 8.5pt); lines(o.hours) })),
    table.cell(fill: fill, cell(lines(o.for))),
    table.cell(fill: fill, cell(lines(o.against))),
  )
}
#let options(item) = table(
  columns: (18mm, 1.3fr, 15mm, 1fr, 1fr), inset: (x: 5pt, y: 5pt),
  stroke: (x, y) => (bottom: if y == 0 { .6pt + line-colour } else { hairline }),
  table.header(repeat: true, ..item.optionHeads.enumerate().map(((i, h)) =>
    table.cell(align: if i == 2 { right } else { left }, inset: (x: 5pt, y: 3pt), label(h)))),
  ..item.options.map(option-row).flatten(),
)
#let decision(d) = block(width: 100%, above: 11pt, below: 6pt, stroke: (top: 1.2pt + hue("decide")), inset: (top: 7pt), {
  block(below: 9pt, sticky: true,
    text(size: 8.5pt, weight: "semibold", fill: hue("decide"), d.label) + h(6pt) + text(size: 12pt, weight: "semibold", d.outcome) + h(6pt) + mono(d.reference, size: 7.5pt, fill: quiet))
  field-grid(d.fields)
  if d.plan != none {
    block(above: 11pt, below: 6pt, sticky: true, label(d.plan.label))
    even(grid(columns: (36mm, 1fr), row-gutter: 6pt, column-gutter: 8pt,
      ..d.plan.lines.map(l => (text(size: 9.5pt, weight: "semibold", l.label), text(size: 9.5pt, l.value))).flatten()))
  }
})
#let item-block(item) = {
  heading(level: 2, box(width: 9mm, mono(item.number, size: 9pt, fill: quiet)) + item.title)
  block(below: 7pt, sticky: true, mono(item.reference, size: 7.5pt, fill: quiet) + if item.raisedBy != none {
    h(8pt) + label(item.raisedBy.label + " ") + citation(item.raisedBy.line) + h(4pt) + label(item.raisedBy.line.title)
  })
  if item.lead.len() > 0 { set text(size: 12pt); prose(item.lead) }
  if item.options.len() > 0 { options(item) }
  if item.decision != none { decision(item.decision) }
  if item.open != "" { par(emph(item.open)) }
}

#title-block(fact-table(sheet.facts))
#if sheet.empty != "" { par(emph(sheet.empty)) }
#for item in sheet.items { item-block(item) }
#if sheet.notes != none {
  heading(level: 2, sheet.notes.label)
  prose(sheet.notes.paragraphs)
}
`;
