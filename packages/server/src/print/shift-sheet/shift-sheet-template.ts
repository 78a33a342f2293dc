import { PAGE_TEMPLATE } from '../page-template.ts';

/** A shift sheet: one page, the tasks first. */
export const SHIFT_SHEET_TEMPLATE =
  PAGE_TEMPLATE +
  String.raw`
#let section(part, note: none) = block(above: 11pt, below: 4pt, width: 100%, stroke: (bottom: .6pt + line-colour), inset: (bottom: 3pt),
  text(size: 9.5pt, weight: "semibold", part.label) + if note != none { h(6pt) + text(size: 8.5pt, fill: quiet, note) })
#let rows(columns, ..cells) = table(columns: columns, inset: (x: 0pt, y: 3.5pt), column-gutter: 8pt,
  stroke: (x, y) => (bottom: hairline), ..cells)
#let small(t) = text(size: 8.5pt, fill: quiet, t)

#set text(size: 9.8pt)
#grid(columns: (1fr, auto), align: (left + bottom, right + bottom),
  heading(level: 1, sheet.title), mono(sheet.reference, size: 8pt))
#block(above: 0pt, text(fill: quiet, sheet.subtitle))
#line(length: 100%, stroke: 1pt + ink)
#if page-sheet.exerciseNote != "" { block(emph(page-sheet.exerciseNote)) }
#if sheet.lead != "" { block(text(size: 12pt, sheet.lead)) }
#let places = {
  if sheet.tasks.rows.len() > 0 {
    section(sheet.tasks)
    rows((24mm, 1fr, auto), ..sheet.tasks.rows.map(r => (r.when, strong(r.lead) + if r.text != "" { [. ] + r.text }, mono(r.reference, size: 7.5pt))).flatten())
  }
  if sheet.hotSpots.rows.len() > 0 {
    section(sheet.hotSpots)
    rows((auto, 1fr, auto), ..sheet.hotSpots.rows.map(r => (strong(r.number), r.text, mono(r.reference, size: 7.5pt))).flatten())
  }
  if sheet.hours.rows.len() > 0 {
    section(sheet.hours)
    rows((1fr, auto, auto, auto), table.header(..sheet.hours.head.enumerate().map(((i, h)) => align(if i == 0 { left } else { right }, small(h)))),
      ..sheet.hours.rows.map(r => r.enumerate().map(((i, c)) => if i == 0 { strong(c) } else { align(right, c) })).flatten())
    for visit in sheet.hours.visits { block(above: 4pt, below: 4pt, visit) }
  }
}
#let picture = json(bytes(sys.inputs.map))
#if picture == "" { places } else {
  grid(columns: (1fr, 62mm), column-gutter: 6mm, places, {
    v(11pt)
    image(bytes(picture), format: "svg", width: 100%, alt: sheet.mapNote)
    block(above: 3pt, small(sheet.mapNote))
  })
}
#if sheet.news.paragraphs.len() > 0 {
  section(sheet.news)
  prose(sheet.news.paragraphs)
}
#if sheet.notices.rows.len() > 0 {
  section(sheet.notices, note: sheet.notices.note)
  rows((24mm, 1fr, auto), ..sheet.notices.rows.map(r => (small(r.kind), {
    let body = strong(r.title)
    if r.struck { strike(body) } else { body }
    linebreak()
    small(r.note)
  }, align(right, small(r.asOf) + linebreak() + text(size: 8.5pt, weight: "semibold", r.ends)))).flatten())
}
#if sheet.questions.rows.len() > 0 {
  section(sheet.questions)
  rows((6mm, 1fr, auto), ..sheet.questions.rows.enumerate().map(((i, r)) => (str(i + 1) + ".", r.text + if r.area != "" { h(4pt) + small(r.area) }, mono(r.reference, size: 7.5pt))).flatten())
  block(above: 5pt, small(sheet.questions.note))
}
#if sheet.keep.paragraphs.len() > 0 {
  section(sheet.keep)
  prose(sheet.keep.paragraphs)
}
#block(above: 10pt, small(sheet.shred))
`;
