/** How a sheet looks, on paper and in a file that is opened offline: the device's own face, black on white, nothing that has to be fetched. */
export const SHEET_STYLES = `
.sheet { max-width: 46rem; margin: 0 auto; color: #16201c; background: #fff; font: 11pt/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; text-align: start; }
.sheet * { box-sizing: border-box; }
.sheet h1, .sheet h2, .sheet h3, .sheet p, .sheet dl, .sheet dd, .sheet ul { margin: 0; padding: 0; font-size: inherit; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.sheet h1 { font-size: 17pt; font-weight: 650; line-height: 1.2; }
.sheet h2 { margin-top: 26pt; padding-top: 8pt; border-top: 2px solid #0d6256; font-size: 14pt; font-weight: 650; }
.sheet h3 { margin-top: 14pt; padding-bottom: 3pt; border-bottom: 1px solid #b9c4be; color: #55615b; font-size: 9.5pt; font-weight: 600; }
.sheet p { margin-top: 4pt; }
.sheet .lead { margin-top: 8pt; font-size: 13pt; line-height: 1.4; }
.sheet .small { color: #55615b; font-size: 9.5pt; }
.sheet ul { list-style: none; }
.sheet li { padding: 4pt 0; border-bottom: 1px solid #dfe5e1; unicode-bidi: plaintext; overflow-wrap: anywhere; }
.sheet q { quotes: "“" "”"; }
.sheet dl { display: grid; grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr); }
.sheet dt, .sheet dd { padding: 3pt 8pt 3pt 0; border-bottom: 1px solid #dfe5e1; }
.sheet dt { color: #55615b; font-size: 9.5pt; }
.sheet table { width: 100%; margin-top: 2pt; border-collapse: collapse; font-size: 9.5pt; font-variant-numeric: tabular-nums lining-nums; }
.sheet th, .sheet td { padding: 4pt 8pt 4pt 0; border-bottom: 1px solid #dfe5e1; vertical-align: top; text-align: start; font-weight: 400; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.sheet tbody th { min-width: 5em; }
.sheet thead th { color: #55615b; font-weight: 600; overflow-wrap: normal; }
.sheet .num { padding-inline-end: 0; padding-inline-start: 8pt; text-align: end; overflow-wrap: normal; }
.sheet .wide { overflow-x: auto; }
@media print {
  @page { margin: 14mm; }
  .sheet { max-width: none; }
  .sheet tr, .sheet li, .sheet dt, .sheet dd { break-inside: avoid; }
  .sheet h2, .sheet h3 { break-after: avoid; }
  .sheet .page { break-before: page; border-top: 0; }
  .sheet thead { display: table-header-group; }
}
`;
