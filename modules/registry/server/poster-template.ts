/**
 * The poster in Typst: A4, Kazakh first and largest, Russian and English beside it. Data come in as JSON under
 * `sys.inputs`, so nothing that a name holds can become markup.
 */
export const POSTER_TEMPLATE = String.raw`
#let poster = json(bytes(sys.inputs.poster))
#let words = json(bytes(sys.inputs.words))
#let langs = ("kk", "ru", "en")

#let ink = rgb("#1d1b18")
#let soft = rgb("#5c564c")
#let line-ink = rgb("#c9c0ae")
#let accent = rgb("#1b4d7a")
#let alarm = rgb("#9c1f34")

#set document(title: words.kk.headline + " " + poster.names.kk, author: poster.organisation.kk, date: none)
#set page(paper: "a4", margin: (x: 17mm, top: 13mm, bottom: 12mm))
#set text(font: "Golos Text", size: 10.5pt, lang: "kk", fill: ink, hyphenate: false, number-width: "tabular")
#set par(leading: 0.62em, spacing: 0.75em)
#show heading: set block(above: 0pt, below: 0pt)
#show heading: set text(weight: 600)
#show link: set text(fill: accent)

// Long names are set smaller, so that the poster stays on its one page.
#let fitting(names, size) = {
  let longest = calc.max(..langs.map(l => names.at(l).clusters().len()))
  if longest > 100 { size * 0.7 } else if longest > 60 { size * 0.85 } else { size }
}
#let in-lang(l, body) = text(lang: l, body)
#let picture(width, view, inner, ..more) = image(bytes(
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" + view + "'>" + inner + "</svg>"
), format: "svg", width: width, ..more)
#let rule = pdf.artifact(std.line(length: 100%, stroke: 0.6pt + line-ink))

#let mark = pdf.artifact(picture(7.5mm, "0 0 32 32",
  "<path fill='none' stroke='#1b4d7a' stroke-width='1.75' stroke-linecap='round' d='M16 29V14C16 8 12.5 4 8.5 4S2 7 2 10.5 4.5 16 7.5 16s4.5-2 4.5-4.3S10.2 8.2 8.5 8.2M16 14c0-6 3.5-10 7.5-10S30 7 30 10.5 27.5 16 24.5 16s-4.5-2-4.5-4.3 1.8-3.5 3.5-3.5'/>"))

#grid(
  columns: (auto, 1fr),
  column-gutter: 20mm,
  align: (left + horizon, right + horizon),
  stack(dir: ltr, spacing: 2.5mm, mark, align(horizon, text(13pt, weight: 600)[Senim])),
  {
    set text(fitting(poster.organisation, 8.5pt), fill: soft)
    set par(leading: 0.5em)
    langs.map(l => in-lang(l, poster.organisation.at(l))).join(linebreak())
  },
)
#v(2mm)
#rule
#v(6mm)

// Two short sentences, a line for each.
#let headline = words.kk.headline.replace("? ", "?\n")
#heading(level: 1, {
  set par(leading: 0.42em)
  text(35pt, tracking: -0.015em, headline)
})
#v(7mm)
#stack(
  spacing: 3.6mm,
  text(17pt, weight: 600, in-lang("ru", words.ru.headline)),
  text(17pt, fill: soft, in-lang("en", words.en.headline)),
)
#v(6mm)

#let qr-side = 70mm
#grid(
  columns: (qr-side, 1fr),
  column-gutter: 10mm,
  align: (left + top, left + horizon),
  picture(
    qr-side, "0 0 " + str(poster.qr.size) + " " + str(poster.qr.size),
    "<path fill='#1d1b18' d='" + poster.qr.path + "'/>",
    alt: words.kk.qr.replace("{address}", poster.target),
  ),
  {
    // One line if it can be read from two steps away, else broken before the code.
    let size = 1pt * calc.min(22, 400 / poster.address.clusters().len())
    let parts = poster.address.split("#")
    link(poster.target, text(calc.max(size, 13pt), weight: 600,
      if size < 13pt { parts.at(0) + linebreak() + "#" + parts.at(1) } else { poster.address }))
    v(3mm)
    stack(spacing: 2.6mm, ..langs.map(l => in-lang(l, words.at(l).scan)))
    v(2.5mm)
    rule
    v(1.5mm)
    set text(fitting(poster.names, 9pt), fill: soft)
    stack(spacing: 2mm, ..langs.map(l => in-lang(l, poster.names.at(l) + " · " + poster.region.at(l))))
  },
)
#v(5mm)
#rule
#v(3.5mm)

#grid(
  columns: (1.1fr, 1fr, 1fr),
  column-gutter: 7mm,
  row-gutter: 4mm,
  ..langs.map(l => {
    let w = words.at(l)
    set text(9.6pt, lang: l)
    block(below: 4mm, heading(level: 2, text(11.5pt, w.at("protects.title"))))
    list(
      marker: text(fill: accent)[–], indent: 0pt, body-indent: 0.5em, spacing: 0.8em,
      w.at("protects.1"), w.at("protects.2"), w.at("protects.3"), w.courts,
    )
  }),
  ..langs.map(l => {
    set text(9.6pt, lang: l)
    block(stroke: (left: 2pt + accent), inset: (left: 3mm, y: 0.6mm), {
      words.at(l).privately
      v(1.6mm)
      text(fill: soft, words.at(l).end)
    })
  }),
)
#v(1fr)
#rule
#v(2mm)
#grid(
  columns: (1fr, auto),
  align: (left + horizon, right + horizon),
  text(9.6pt, weight: 600, langs.map(l => in-lang(l, box(words.at(l).danger))).join(h(1.8em))),
  if poster.example {
    box(stroke: 0.8pt + alarm, inset: (x: 2.5mm, y: 1.4mm), radius: 0.7mm, text(9pt, weight: 600, fill: alarm,
      langs.map(l => in-lang(l, words.at(l).example)).join(" · ")))
  },
)
`;
