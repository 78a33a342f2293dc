/**
 * Common parts of all prints, in Typst 0.14: the page with its marking at head and foot, type, colours, fields. The fonts are the two built
 * into the compiler that have Cyrillic and Greek; scripts they lack come from the machine's fonts.
 */
export const PAGE_TEMPLATE = String.raw`
#let sheet = json(bytes(sys.inputs.sheet))
#let shapes = json(bytes(sys.inputs.shapes))
#let page-sheet = sheet.page

// Every machine has the second font, which has the signs that the first lacks, above all arrows.
#let serif = ("Libertinus Serif", "DejaVu Sans Mono")
#let mono-font = "DejaVu Sans Mono"
#let ink = rgb("#17191C")
#let quiet = rgb("#5F646A")
#let line-colour = rgb("#8B8E8C")
#let hairline = .5pt + rgb("#C4C6C1")
#let amber = rgb("#7A4F00")
#let hue(stage) = rgb(page-sheet.hue.at(stage))
#let side = 20mm
#let sheet-width = 210mm - 2 * side

#let mono(t, size: .8em, ..look) = text(font: mono-font, size: size, ..look, t)
#let label(t) = text(size: 8.5pt, fill: quiet, t)
// Line feeds inside a paragraph are line breaks; nothing else in a text is markup.
#let lines(t) = t.split("\n").join(linebreak())
#let prose(paragraphs) = for p in paragraphs { par(lines(p)) }

// --- marking: four texts in separate boxes
#let chip(c) = {
  let colour = c.at("colour", default: none)
  box(
    stroke: .6pt + (if colour == none { line-colour } else { black }),
    fill: if colour != none { black },
    inset: (x: 3pt, y: 2.4pt), baseline: 2.4pt, radius: 1pt,
    text(font: mono-font, size: 7.2pt, {
      if c.label != "" { text(fill: quiet, c.label + " ") }
      text(weight: "bold", fill: if colour == none { ink } else { rgb(colour) }, c.value)
    }),
  )
}
#let marking = {
  set par(leading: 6pt, spacing: 0pt)
  page-sheet.marking.map(chip).join([ #h(2pt, weak: false)])
}
#let exercise-chip = if page-sheet.exercise != "" {
  box(fill: black, inset: (x: 4pt, y: 2.4pt), baseline: 2.4pt, radius: 1pt,
    text(font: mono-font, size: 7.2pt, weight: "bold", fill: white, page-sheet.exercise))
}
#let status = if page-sheet.status != "" { text(size: 9.5pt, weight: "bold", page-sheet.status) }

#let page-of = context {
  let total = counter(page).final().first()
  page-sheet.pageOf.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(total))
}
#let head = stack(
  spacing: 5pt,
  grid(columns: (1fr, auto), column-gutter: 10pt, align: (left + top, right + top), marking,
    (status, exercise-chip).filter(part => part != none).join(h(8pt))),
  line(length: 100%, stroke: .5pt + line-colour),
)
#let foot = stack(
  spacing: 6pt,
  line(length: 100%, stroke: .5pt + line-colour),
  grid(columns: (1fr, auto), column-gutter: 10pt, align: (left + top, right + top),
    marking, text(size: 8.5pt, fill: quiet)[#page-sheet.copy #h(6pt) #page-of]),
  block(text(size: 8.5pt, fill: quiet, page-sheet.printedFor)),
)

#let day = page-sheet.at.split("T").first().split("-").map(int)
#let time = page-sheet.at.split("T").last().split(":").map(int)
#set document(
  title: page-sheet.fileTitle,
  keywords: (page-sheet.exercise, page-sheet.status, ..page-sheet.marking.map(c => (c.label + " " + c.value).trim())).filter(w => w != ""),
  date: datetime(year: day.at(0), month: day.at(1), day: day.at(2), hour: time.at(0), minute: time.at(1), second: 0),
)
#set text(font: serif, size: 10.5pt, fill: ink, lang: page-sheet.language, hyphenate: false, number-type: "lining")
#set par(leading: .62em, spacing: .85em, justify: false)
#show heading: set text(weight: "semibold")
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 1): set block(above: 9pt, below: 10pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 2): set block(above: 18pt, below: 9pt, sticky: true)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 15pt, below: 6pt, sticky: true)
// References inside a text are set like the references next to it.
#show regex("\b[A-Z]{2}-[0-9A-HJKMNP-TV-Z]{5}\b"): it => text(font: mono-font, size: .82em, it)

// Head and foot grow with the marking: a marking of any length is printed whole on every page and overlaps nothing.
#show: body => context {
  let tall(part) = measure(block(width: sheet-width, part)).height
  set page(
    paper: "a4",
    margin: (left: side, right: side, top: 9mm + tall(head) + 7mm, bottom: 6mm + tall(foot) + 8mm),
    header: head, header-ascent: 7mm, footer: foot, footer-descent: 6mm,
  )
  body
}

// --- parts of a document
// One top edge for all sizes, so that a label and its value are on one line.
#let even(body) = { set text(top-edge: 6.6pt); set par(leading: .55em); body }
#let fact-column(facts) = even(grid(
  columns: (31mm, 1fr), row-gutter: 6pt, column-gutter: 6pt,
  ..facts.map(f => (label(f.label), text(size: 9.5pt, if f.at("mono", default: false) { mono(f.value, size: 8pt) } else { f.value }))).flatten(),
))
#let fact-table(facts) = {
  let half = calc.ceil(facts.len() / 2)
  grid(columns: (1fr, 1fr), column-gutter: 8mm, fact-column(facts.slice(0, half)), fact-column(facts.slice(half)))
}
#let title-block(facts) = {
  block(below: 0pt, text(fill: quiet, sheet.kind))
  heading(level: 1, sheet.title)
  line(length: 100%, stroke: 1pt + ink)
  if page-sheet.exerciseNote != "" { block(emph(page-sheet.exerciseNote)) }
  facts
  line(length: 100%, stroke: hairline)
  if page-sheet.conditions != none {
    heading(level: 3, page-sheet.conditions.label)
    prose(page-sheet.conditions.paragraphs)
  }
}
#let field-grid(fields) = even(grid(
  columns: (36mm, 1fr), row-gutter: 9pt, column-gutter: 8pt,
  ..fields.map(f => (label(f.label), { set text(size: 9.5pt); prose(f.paragraphs) })).flatten(),
))
#let citation(c) = {
  if c.number != "" { mono(c.number, size: 7.5pt, fill: quiet) + h(4pt) }
  mono(c.reference, size: 7.5pt)
  if c.grade != "" { [ #box(stroke: .5pt + line-colour, inset: (x: 2pt, y: 1.4pt), baseline: 1.4pt, radius: 1pt, mono(c.grade, size: 7pt, weight: "bold"))] }
  if c.flag != "" { text(size: 8pt, " (" + c.flag + ")") }
}
`;
