import { dark, light } from "../page/palette.ts";

/**
 * The style of the page. Nothing in it comes from a log: its hash is what the page's policy allows. In print the buttons of
 * headings are no boxes: Chromium repeats no heading on the next page that has one.
 */
export const style = `:root{${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
@media print{:root{${light};--page:#fff}}
*{box-sizing:border-box}
html{background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Vazirmatn","Noto Naskh Arabic",sans-serif;-webkit-text-size-adjust:100%}
body{max-width:1080px;margin:0 auto;padding:32px 24px 48px}
h1{font-size:28px;line-height:1.25;margin:0}
h2{font-size:18px;line-height:1.35;margin:0 0 14px}
p{margin:0 0 8px}
.about{color:var(--muted);margin:4px 0 20px;overflow-wrap:anywhere}
.tiles{display:flex;flex-wrap:wrap;gap:10px;margin:0 0 20px}
.tiles div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:10px 14px}
.tiles dt{color:var(--muted);font-size:13px}
.tiles div{flex:1 1 128px;max-width:100%;overflow-wrap:break-word;hyphens:auto}
.tiles dd{margin:0;font-size:22px;font-weight:600;line-height:1.3;font-variant-numeric:tabular-nums}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px;margin:0 0 16px}
figure{margin:0}
svg{display:block;width:100%;height:auto;overflow:visible}
svg.narrow{display:none;max-width:480px}
svg text{fill:var(--ink);font-size:12px;font-family:inherit;font-variant-numeric:tabular-nums}
svg .small{font-size:11px}
svg .muted{fill:var(--muted)}
svg .code{font-weight:600}
.grid{stroke:var(--line)}.axis{stroke:var(--muted)}
.failed{fill:var(--failed)}.others{fill:var(--others)}
.heat{rx:3px}.h0{fill:var(--h0)}.h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}.h4{fill:var(--h4)}.h5{fill:var(--h5)}.h6{fill:var(--h6)}.h7{fill:var(--h7)}
svg .t5,svg .t6,svg .t7{fill:var(--on)}
.key{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:0 0 6px;padding:0;color:var(--muted);font-size:13px}
.key svg{display:inline-block;width:12px;height:12px;margin-inline-end:6px;vertical-align:-1px}
.parts{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:2px 20px;margin:8px 0 0;font-size:13px;color:var(--muted)}
.parts div{display:flex;gap:8px}.parts dt{font-weight:600;color:var(--ink)}.parts dd{margin:0}
table{border-collapse:collapse;width:100%;font-size:14px}
th{text-align:start;color:var(--muted);font-weight:500;font-size:13px;white-space:nowrap;vertical-align:bottom}
th,td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
td{vertical-align:top}
th:last-child,td:last-child{padding-inline-end:0}
[dir=rtl] th,[dir=rtl] td{padding:6px 0 6px 12px}
tbody tr:last-child td{border-bottom:0}
.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
td time{white-space:nowrap}
.name{font-weight:600;overflow-wrap:anywhere}
.note{color:var(--muted);font-size:13px}
th button{all:unset;cursor:pointer}th button:focus-visible{outline:2px solid var(--failed);outline-offset:2px}
th[aria-sort] button::after{content:"▼";font-size:9px;margin-inline-start:4px}th[aria-sort=ascending] button::after{content:"▲"}
.bar{width:80px;min-width:70px}.bar svg{height:12px;margin-top:5px}
.scroll{overflow-x:auto;background:linear-gradient(90deg,var(--card) 40px,transparent) 0 0/60px 100% local,linear-gradient(-90deg,var(--card) 40px,transparent) 100% 0/60px 100% local,linear-gradient(90deg,var(--others),transparent) 0 0/14px calc(100% - 2px),linear-gradient(-90deg,var(--others),transparent) 100% 0/14px calc(100% - 2px);background-repeat:no-repeat}
.stack th{white-space:normal}.stack .first{min-width:170px}.stack .words{min-width:104px}
details{margin-top:12px;font-size:14px}
summary{cursor:pointer;color:var(--muted)}
details table{margin-top:8px;width:auto}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(300px,100%),1fr));gap:12px}
article{border:1px solid var(--line);border-radius:10px;padding:12px 14px;min-width:0;overflow-wrap:anywhere}
article h3{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px;font-size:14px;margin:0 0 4px}
article h3 .note{font-weight:400;white-space:nowrap}
article .what{font-weight:600}
.chips{display:flex;flex-wrap:wrap;gap:6px;list-style:none;margin:10px 0 0;padding:0}
.chips li{background:var(--chip);border-radius:99px;padding:1px 10px;font-size:12.5px}
.raw{font:12.5px/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
footer{color:var(--muted);font-size:13px}
@media screen and (max-width:960px){svg.wide{display:none}svg.narrow{display:block}}
@media screen and (max-width:720px){
body{padding:20px 12px 32px}
section{padding:14px;border-radius:10px}
}
@media screen and (max-width:1080px){
table.stack,.stack tbody,.stack td{display:block}
.stack thead{display:none}
.live .stack thead{display:block}.live .stack thead tr{gap:6px;display:flex;flex-wrap:wrap}
.live .stack th,.live[dir=rtl] .stack th{border:0;padding:0}
.live .stack th button{background:var(--chip);border-radius:99px;padding:1px 10px}
.stack tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(44%,160px),1fr));gap:4px 16px;border-bottom:1px solid var(--line);padding:10px 0}
.stack tbody tr:last-child{border-bottom:0}
.stack .first,.stack .words{min-width:0}
.stack td,[dir=rtl] .stack td{border:0;padding:0;text-align:start;min-width:0}
.stack td::before{content:attr(data-label);display:block;color:var(--muted);font-size:12.5px;line-height:1.3}
.stack td.first::before,.stack td.bar::before{content:none}
.stack td.first,.stack td.bar,.stack td.raw{grid-column:1/-1;width:auto}.stack td:empty{display:none}
}
@media print{
html{font-size:11px}h2{font-size:14px;break-after:avoid}thead{display:table-header-group}th button{display:contents}
table,th,.note,.parts,.chips li{font-size:10px}th,td time{white-space:normal}th,td,[dir=rtl] th,[dir=rtl] td{padding:3px 6px;padding-inline-start:0}
.stack .first{width:32%}.stack .words{min-width:0}td.bar{display:none}.scroll{overflow:visible}body{max-width:none;padding:0}
section,article,.tiles div{break-inside:avoid;border-color:#bbb}
section.long{break-inside:auto}tr{break-inside:avoid}p{orphans:3;widows:3}
tbody tr:first-child{break-before:avoid}tbody tr:first-child,tbody tr:nth-child(2){break-after:avoid}tbody tr:last-child{break-before:avoid}
details{display:none}.wide{display:block}svg.narrow{display:none}
svg,.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;
