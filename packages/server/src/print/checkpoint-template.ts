/** A checkpoint on one page, in Typst 0.14: an explanation, the note unchanged, and the same as a code for a camera. */
export const CHECKPOINT_TEMPLATE = String.raw`
#let sheet = json(bytes(sys.inputs.sheet))
#set document(title: sheet.title, author: sheet.agency)
#set page(paper: "a4", margin: 22mm)
#set text(font: "Libertinus Serif", size: 11pt, fill: rgb("#17191C"))
#let quiet = rgb("#5F646A")
#let module = 1.15mm

#text(size: 9.5pt, fill: quiet, sheet.agency)
#v(-4pt)
#heading(level: 1, text(size: 20pt, sheet.title))
#v(4pt)
#text(size: 13pt, sheet.says)
#par(sheet.keep)
#v(6pt)
#let code = box(
  width: sheet.code.len() * module, height: sheet.code.len() * module,
  for (y, row) in sheet.code.enumerate() {
    for run in row.matches(regex("#+")) {
      place(dx: run.start * module, dy: y * module,
        // Slightly wider than the module, so that no printer leaves a white line between two.
        rect(width: (run.end - run.start) * module + .02mm, height: module + .02mm, fill: black, stroke: none))
    }
  },
)
#align(center, code)
#align(center, text(size: 8.5pt, fill: quiet, sheet.scan))
#v(6pt)
#for field in sheet.fields {
  text(size: 8.5pt, fill: quiet, field.label)
  block(above: 4pt, below: 10pt, width: 100%, stroke: .5pt + rgb("#C4C6C1"), inset: 6pt,
    text(font: "DejaVu Sans Mono", size: 7.6pt, field.text.split("\n").map(l => l.clusters().join(sym.zws)).join(linebreak())))
}
#v(1fr)
#line(length: 100%, stroke: .5pt + rgb("#8B8E8C"))
#v(-6pt)
#text(size: 8.5pt, fill: quiet, sheet.signature)
`;
