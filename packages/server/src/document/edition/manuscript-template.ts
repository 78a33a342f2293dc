import { PAGE_TEMPLATE } from '../../print/page-template.ts';

/**
 * A draft under review, in Typst 0.14: one row for each numbered line, so that the number in the margin is next to its line whatever the
 * line contains.
 */
export const DRAFT_TEMPLATE = `${PAGE_TEMPLATE}${String.raw`
#let piece(p) = if type(p) == str { text(p) } else {
  let (t, look) = p
  let body = text(t)
  if look.contains("m") { body = text(font: mono-font, size: .85em, t) }
  if look.contains("i") { body = emph(body) }
  if look.contains("b") { body = strong(body) }
  if look.contains("s") { body = super(body) }
  body
}
#let pieces(ps) = if ps.len() == 0 { sym.zws } else { ps.map(piece).join() }
#let margin-number(n) = text(size: 7pt, fill: quiet, n)
#let clause-number(n) = text(size: 8.5pt, fill: quiet, n)
#let columns-of = (9mm, 18mm, 1fr)
#let indent(b) = if b.kind == "item" { 5mm * b.level } else if b.kind == "footnote" or b.kind == "note" { 5mm } else { 0mm }
#let bullet(b) = if b.kind == "item" and b.number == "" { "• " } else { "" }

#let drawn(p) = block(above: 0pt, below: 6pt, pad(left: 31mm, image("/" + p.name, width: p.widthMm * 1mm, alt: p.alt)))

#let text-block(b) = {
  if b.at("picture", default: none) != none { drawn(b.picture) }
  let body(l, nth) = pad(left: indent(b), {
    if nth == 0 { bullet(b) }
    if b.kind == "heading" { strong(pieces(l.pieces)) }
    else if b.kind == "footnote" or b.kind == "note" { text(size: 9pt, pieces(l.pieces)) }
    else { pieces(l.pieces) }
  })
  grid(
    columns: columns-of, row-gutter: 4.5pt, column-gutter: 2mm, align: (right + horizon, left + horizon, left + horizon),
    ..b.lines.enumerate().map(((nth, l)) => (
      margin-number(l.number), clause-number(if nth == 0 { b.number } else { "" }), body(l, nth),
    )).flatten(),
  )
}

#let table-block(b) = {
  if b.number != "" { block(below: 4pt, pad(left: 11mm, clause-number(b.number))) }
  for (nth, row) in b.rows.enumerate() {
    grid(
      columns: (9mm, 1fr), column-gutter: 2mm, align: (right + top, left + top), inset: (y: 2pt),
      stack(spacing: 4.5pt, ..row.numbers.map(n => box(height: 8pt, align(horizon, margin-number(n))))),
      grid(
        columns: row.cells.map(_ => 1fr), stroke: (bottom: hairline), inset: (x: 2pt, bottom: 2pt), align: left + top,
        ..row.cells.map(lines => stack(spacing: 4.5pt, ..lines.map(l =>
          box(height: 8pt, text(size: 9pt, if nth == 0 { strong(pieces(l)) } else { pieces(l) }))))),
      ),
    )
  }
}

// Screen readers use the language of the text, not that of the person who made the copy.
#set text(lang: sheet.language)
#heading(level: 1, sheet.title)
#block(below: 14pt, label(sheet.edition))
#for b in sheet.blocks {
  block(
    above: if b.kind == "heading" { 12pt } else { 8pt }, below: 0pt, sticky: b.kind == "heading",
    breakable: b.at("picture", default: none) == none,
    if b.kind == "table" { table-block(b) } else { text-block(b) },
  )
}
`}`;
