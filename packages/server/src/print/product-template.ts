import { PAGE_TEMPLATE } from './page-template.ts';

/**
 * A product: head, numbered blocks with their citations in the margin, closing part, golden thread at the foot of the last page. Blocks are
 * set 120 mm wide, about 75 characters a line.
 */
export const PRODUCT_TEMPLATE =
  PAGE_TEMPLATE +
  String.raw`
#let number-width = 11mm
#let text-width = 118mm
#let row(number, body, margin) = grid(
  columns: (number-width, text-width, 1fr), column-gutter: (0mm, 5mm),
  text(baseline: 1pt, mono(number, size: 7.5pt, fill: quiet)), body, margin,
)
#let indented(body) = pad(left: number-width, block(width: text-width, body))

#let barred(stage, body, breakable: true) = block(
  breakable: breakable, width: 100%, inset: (left: 9pt, right: 6pt, y: 7pt), above: 9pt, below: 9pt,
  stroke: (left: 2.5pt + hue(stage), rest: hairline), body,
)
#let object-head(stage, name, reference) = block(below: 6pt, sticky: true,
  text(size: 8.5pt, weight: "semibold", fill: hue(stage), name) + h(6pt) + mono(reference, size: 7.5pt))

#let finding(f) = barred("analyse", {
  object-head("analyse", f.label, f.reference)
  set text(size: 11.5pt)
  prose(f.sentence)
})
// A judgement is read whole: no page break parts it, unless it would fill most of a page; its term and confidence stay together then.
#let judgement-length(j) = (j.statement + j.fields.map(f => f.paragraphs).flatten()).join("").len()
#let judgement(j) = barred("assess", breakable: judgement-length(j) > 2400, {
  block(breakable: j.statement.join("").len() > 1200, {
    object-head("assess", j.label, j.reference)
    set text(size: 11.5pt)
    par(strong(j.term) + " (" + j.range + ").")
    prose(j.statement)
    par(strong(j.confidence))
  })
  v(3pt)
  field-grid(j.fields)
})
#let figure-head(f) = block(below: 5pt, sticky: true, {
  text(size: 8.5pt, weight: "semibold", fill: hue("analyse"), f.title) + h(6pt) + mono(f.reference, size: 7.5pt)
  linebreak()
  text(size: 8.5pt, fill: quiet, f.note)
})
#let figure-table(f) = {
  set text(size: 8.5pt)
  table(
    columns: f.head.len(), stroke: none, inset: (x: 4pt, y: 2.6pt),
    align: (column, _) => if f.numeric.at(column) { right } else { left },
    table.header(..f.head.map(h => text(fill: quiet, h)), table.hline(stroke: hairline)),
    ..f.rows.flatten(),
    table.hline(stroke: hairline),
  )
  if f.cut != "" { text(size: 8.5pt, fill: quiet, f.cut) }
}
#let finding-figure(f, drawing) = block(above: 9pt, below: 9pt, width: 100%, {
  if drawing == "" { figure-head(f); figure-table(f) } else {
    block(breakable: false, {
      figure-head(f)
      image(bytes(drawing), format: "svg", width: 100%, alt: f.title + ". " + f.note)
    })
  }
})
#let cited(c) = block(spacing: 6pt, {
  set par(leading: .5em)
  citation(c)
  text(size: 8pt, fill: quiet, linebreak() + c.title)
})
#let content-block(b, drawings) = block(above: 11pt, below: 11pt, row(
  b.number,
  {
    prose(b.paragraphs)
    if b.finding != none { finding(b.finding) }
    for (f, drawing) in b.figures.zip(drawings) { finding-figure(f, drawing) }
    for j in b.judgements { judgement(j) }
  },
  for c in b.citations { cited(c) },
))

#let yardstick-row(r) = (
  text(size: 9.5pt, r.word), mono(r.range, size: 7.5pt),
  box(width: 100%, height: 7pt, {
    place(horizon, line(length: 100%, stroke: hairline))
    place(dx: r.from * 1%, horizon, rect(width: (r.to - r.from) * 1%, height: 6pt, fill: rgb("#5B75B6")))
  }),
)
#let yardstick(y) = {
  heading(level: 3, y.label + ": " + y.scheme)
  block(breakable: false, {
    grid(columns: (42mm, 21mm, 1fr), row-gutter: 4.5pt, align: horizon, ..y.rows.map(yardstick-row).flatten())
    v(2pt)
    grid(columns: (63mm, 1fr), [], grid(columns: (1fr, 1fr, 1fr), align: (left, center, right),
      ..("0 %", "50 %", "100 %").map(t => mono(t, size: 6.5pt, fill: quiet))))
    par(text(size: 9pt, fill: quiet, y.note + " " + y.confidenceNote))
  })
}
#let grades(g) = {
  heading(level: 3, g.label)
  even(grid(columns: (24mm, 1fr), row-gutter: 6pt,
    ..g.lines.map(l => (mono(l.grade, size: 8pt, weight: "bold"), text(size: 9.5pt, l.words))).flatten()))
  par(text(size: 9pt, fill: quiet, g.note))
}

// --- golden thread
#let icon(stage, colour) = image(
  bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='" + colour.to-hex() + "' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'>" + shapes.at(stage) + "</svg>"),
  format: "svg", width: 8pt, height: 8pt,
)
#let thread-colour(m) = if m.state == "ahead" { line-colour } else if m.state == "gap" { amber } else { hue(m.stage) }
#let thread-stroke(m) = (
  paint: thread-colour(m), thickness: .9pt,
  dash: if m.state == "ahead" { "dotted" } else if m.state == "gap" { "dashed" } else { "solid" },
)
#let disc(m) = box(
  width: 15pt, height: 15pt, radius: 50%, fill: if m.state == "lit" { hue(m.stage) } else { white }, stroke: thread-stroke(m),
  align(center + horizon, icon(m.stage, if m.state == "lit" { white } else { thread-colour(m) })),
)
#let thread-words(m) = align(center, {
  set par(leading: 3pt)
  set text(size: 6.6pt, weight: if m.state == "lit" { "bold" } else { "regular" }, fill: if m.state == "ahead" { quiet } else { ink })
  m.word
  if m.count != "" { [ #strong(m.count)] }
  if m.reference != "" { linebreak() + mono(m.reference, size: 5.6pt, fill: quiet) }
})
#let thread(t) = block(breakable: false, width: 100%, {
  let step = 100% / t.marks.len()
  line(length: 100%, stroke: hairline)
  block(above: 5pt, below: 3pt, label(t.label))
  block(width: 100%, height: 19pt, below: 3pt, {
    // The line to each kind is drawn in its style; discs are above the lines.
    for (i, m) in t.marks.enumerate().slice(1) {
      place(left + horizon, dx: step * (i - .5), line(length: step, stroke: thread-stroke(m)))
    }
    for (i, m) in t.marks.enumerate() { place(left + horizon, dx: step * (i + .5) - 7.5pt, disc(m)) }
  })
  grid(columns: (1fr,) * t.marks.len(), ..t.marks.map(thread-words))
})

#title-block(fact-table(sheet.facts))
#if sheet.answers.lines.len() > 0 {
  even(grid(columns: (31mm, 1fr), column-gutter: 6pt, label(sheet.answers.label),
    for c in sheet.answers.lines { block(spacing: 6pt, citation(c) + h(5pt) + text(size: 9.5pt, c.title)) }))
}
#let drawings = json(bytes(sys.inputs.drawings))
#for (s, of-section) in sheet.sections.zip(drawings) {
  heading(level: 2, if s.number == "" { s.title } else { box(width: number-width, mono(s.number, size: 9pt, fill: quiet)) + s.title })
  for (b, of-block) in s.blocks.zip(of-section) { content-block(b, of-block) }
}
#v(4pt)
#indented({
  if sheet.references != none {
    heading(level: 3, sheet.references.label)
    for c in sheet.references.lines { block(spacing: 6pt, citation(c) + h(5pt) + text(size: 9.5pt, c.title)) }
  }
  for f in sheet.closing {
    heading(level: 3, f.label)
    prose(f.paragraphs)
  }
  if sheet.yardstick != none { yardstick(sheet.yardstick) }
  if sheet.grades != none { grades(sheet.grades) }
})
#let signatures(s) = block(breakable: false, width: 100%, {
  heading(level: 3, s.label)
  even(grid(columns: (31mm, 1fr, 62mm), row-gutter: 14pt, column-gutter: 6pt,
    ..s.lines.map(l => (
      label(l.role), text(size: 9.5pt, l.name + if l.on != "" { ", " + l.on }),
      label(s.sign) + h(3pt) + box(width: 1fr, line(length: 100%, stroke: hairline)),
    )).flatten()))
})
#let feedback(f) = block(breakable: false, width: 100%, {
  heading(level: 3, f.label)
  par(text(size: 9pt, fill: quiet, f.note))
  for q in f.questions {
    block(above: 13pt, below: 0pt, text(size: 9.5pt, q.ask + if q.options.len() > 0 { h(8pt) + q.options.join(h(10pt)) }))
    if q.options.len() == 0 { for _ in range(2) { block(above: 15pt, below: 0pt, line(length: 100%, stroke: hairline)) } }
  }
})
#v(8pt)
#signatures(sheet.signatures)
#v(8pt)
#feedback(sheet.feedback)
#v(1fr)
#thread(sheet.thread)
`;
