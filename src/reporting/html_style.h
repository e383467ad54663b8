// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rapport::reporting {

/// The style sheet of an exported report: paper and ink, for screen and print. Logical sides only
/// (inline-start and so on), so that right-to-left documents mirror by themselves. Nothing in it says
/// anything by colour alone.
inline constexpr char htmlStyle[] = R"css(
:root { color-scheme: light; }
html { background: #ffffff; color: #1b1f1d; font: 15px/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
body { margin: 0 auto; max-width: 48rem; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0; }
h2 { border-block-start: 1px solid #8a918e; font-size: 1.2rem; margin: 2.2rem 0 0.6rem; padding-block-start: 0.8rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 0.5rem; }
p { margin: 0.5rem 0; }
.subtitle, .note, figcaption, caption { color: #49524d; }
.lead { font-size: 1.15rem; font-weight: 600; }
.note { font-size: 0.9rem; }
.mark svg { display: inline; margin-inline-end: 0.5rem; vertical-align: -0.2rem; }
.figures { border-block: 1px solid #8a918e; display: flex; flex-wrap: wrap; gap: 0.5rem 2.5rem; margin: 1rem 0;
  padding-block: 0.6rem; }
.figures dt { color: #49524d; font-size: 0.9rem; }
.figures dd { font-size: 1.5rem; font-variant-numeric: tabular-nums; font-weight: 600; margin: 0; }
.figures small { color: #49524d; display: block; font-size: 0.85rem; font-weight: 400; max-width: 16rem; }
ol, ul { margin: 0.4rem 0; padding-inline-start: 1.5rem; }
figure { margin: 1rem 0; break-inside: avoid; }
figcaption { font-size: 0.9rem; }
svg { display: block; height: auto; max-width: 100%; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 0.8rem 0; width: 100%; }
caption { font-size: 0.9rem; padding-block-end: 0.3rem; text-align: start; }
th, td { border-block-end: 1px solid #c9cfcb; overflow-wrap: anywhere; padding: 0.25rem 0.5rem; text-align: start;
  vertical-align: top; white-space: pre-line; }
thead th { border-block-end: 2px solid #49524d; font-weight: 600; }
tbody th { font-weight: 400; }
.number { overflow-wrap: normal; text-align: end; white-space: nowrap; }
.day { white-space: nowrap; }
.total th, .total td { border-block-start: 1px solid #49524d; font-weight: 600; }
.appendix table { font-size: 0.85rem; }
@page { margin: 18mm 16mm; }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  h2, h3, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .appendix { break-before: page; }
}
)css";

} // namespace rapport::reporting
