/// The looks of printed reports: black on white, so that any printer serves; shades are never the only sign.
enum FormStyle {
  static let form = page("landscape") + table + extras

  static func page(_ orientation: String) -> String {
    """
    @page { size: A4 \(orientation); margin: 11mm 10mm 13mm;
      @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 277mm; padding: 4mm; color: #000; background: #fff;
      font: 9pt/1.35 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimSun", sans-serif;
      -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    @media print { body { padding: 0; max-width: none; } }
    h1 { font-size: 14pt; text-align: center; margin: 0 0 1mm; }
    h2 { font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid; }
    p { margin: 0 0 1.5mm; }
    ul { margin: 0; padding-left: 5mm; }
    small, .small { font-size: 7.5pt; color: #333; }
    .standing { text-align: center; }
    .person { display: flex; flex-wrap: wrap; gap: 1mm 8mm; margin: 2mm 0; }
    .person span, td, li { overflow-wrap: anywhere; }
    .incomplete { border: 0.4mm solid #000; padding: 1mm 2mm; font-weight: bold; }
    table { border-collapse: collapse; width: 100%; }

    """
  }

  static let table = """
    .form { table-layout: fixed; }
    .form th, .form td { border: 0.2mm solid #000; padding: 0.8mm 1mm; vertical-align: top; text-align: left; }
    .form thead { display: table-header-group; }
    .form tbody { break-inside: avoid; }
    .form th { background: #eee; font-weight: bold; text-align: center; }
    .form .whose th { background: #fff; border-width: 0 0 0.2mm; font-weight: normal; font-size: 7.5pt; text-align: left; }
    .number { text-align: center !important; }
    .none { color: #555; }
    .keep { white-space: nowrap; }
    .printed { font-size: 8pt; }
    .subtotal { background: #f4f4f4; }
    .total td { border-top: 0.5mm solid #000; }
    .c1 { width: 8%; } .c2 { width: 8%; } .c3 { width: 9%; } .c4 { width: 8%; } .c5 { width: 10%; } .c6 { width: 5.5%; }
    .c7 { width: 21.5%; } .c8 { width: 5.5%; } .c9 { width: 12%; } .c10 { width: 5%; } .c11 { width: 7.5%; }

    """

  static let extras = """
    article + article { break-before: page; }
    .box { display: inline-block; width: 2.6mm; height: 2.6mm; border: 0.25mm solid #000; margin-right: 1mm; }
    .box.ready { background: linear-gradient(45deg, #000 50%, #fff 50%); }
    .signatures { margin-top: 3mm; break-inside: avoid; }
    .signatures td { border: 0.2mm solid #000; width: 33.3%; height: 20mm; padding: 1mm 2mm; vertical-align: top; }
    .signatures div { margin-top: 9mm; text-align: right; padding-right: 24mm; }
    .bars { break-inside: avoid; }
    .bars td { padding: 0.6mm 2mm 0.6mm 0; white-space: nowrap; }
    .bars .drawn { width: 60%; }
    .bars .total td { font-weight: bold; border: 0; }
    .bar { position: relative; height: 4mm; border: 0.2mm solid #000; background: #fff; }
    .bar i { position: absolute; top: 0; bottom: 0; }
    .bar .fill { background: #444; }
    .bar .band { background: repeating-linear-gradient(45deg, #888 0 0.4mm, #fff 0.4mm 1mm); }
    .bar .mark { width: 0.6mm; background: #000; top: -1mm; bottom: -1mm; box-shadow: 0 0 0 0.25mm #fff; }
    """
}
