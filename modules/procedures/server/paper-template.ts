/**
 * A paper in Typst: A4, ink on paper. The paper comes in as JSON under `sys.inputs` and is set as plain text, so nothing
 * that somebody wrote can become markup.
 */
export const PAPER_TEMPLATE = `
#let paper = json(bytes(sys.inputs.paper))
#let soft = rgb("#5c564c")
#let ink = rgb("#1d1b18")
#let alarm = rgb("#9c1f34")

#set document(title: paper.title, date: none)
#set page(
  paper: "a4",
  margin: (left: 25mm, right: 15mm, top: 20mm, bottom: 26mm),
  footer: context {
    set text(7.5pt, fill: soft)
    set par(leading: 0.5em)
    grid(
      columns: (1fr, auto), column-gutter: 10mm, align: (left + top, right + top),
      paper.foot, counter(page).display("1 / 1", both: true),
    )
  },
)
#set text(font: "Golos Text", size: 10.5pt, lang: paper.locale, fill: ink, hyphenate: false, number-width: "tabular")
#set par(leading: 0.68em, spacing: 0.85em)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(14pt)
#show heading.where(level: 1): set align(center)
#show heading.where(level: 1): set block(above: 8mm, below: 7mm)
#show heading.where(level: 2): set text(10.5pt)
#show heading.where(level: 2): set block(above: 5.5mm, below: 3mm)

#let rule = pdf.artifact(std.line(length: 100%, stroke: 0.5pt + ink))
#let under(words) = text(7.5pt, fill: soft, words)

#if paper.incomplete != none {
  block(stroke: (left: 1.5pt + alarm), inset: (left: 3mm, y: 0.8mm), below: 6mm, text(9pt, fill: alarm, paper.incomplete))
}

#for part in paper.blocks {
  if part.kind == "address" {
    align(right, block(width: 58%, align(left, part.lines.join(linebreak()))))
  } else if part.kind == "title" {
    heading(level: 1, part.text)
  } else if part.kind == "heading" {
    heading(level: 2, part.text)
  } else if part.kind == "text" {
    par(part.text)
  } else if part.kind == "ends" {
    block(below: 6mm, grid(columns: (1fr, auto), column-gutter: 8mm, part.left, part.right))
  } else if part.kind == "list" {
    block(below: 1.3em, enum(spacing: 0.85em, ..part.items))
  } else if part.kind == "signatures" {
    v(8mm, weak: true)
    for row in part.rows {
      block(breakable: false, above: 7mm, grid(
        columns: (1fr, 45mm, 55mm), column-gutter: 6mm, row-gutter: 1.4mm, align: (left + bottom, center + bottom, center + bottom),
        row.role, [], row.name,
        [], rule, rule,
        [], under(part.captions.signature), under(part.captions.name),
      ))
    }
  }
}
`;
