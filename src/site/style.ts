import { dark, light } from "../page/palette.ts";

// What a retry rule is called in colour: go on, mend it first, stop.
const hues = {
  light: "--backoff:#b26a00;--after_fix:#1b5fad;--never:#b3261e;--ok:#1a7a43",
  dark: "--backoff:#f0b45a;--after_fix:#6cacf0;--never:#ff9a91;--ok:#62cf92",
};
const mono = 'ui-monospace,"SFMono-Regular",Menlo,Consolas,"Liberation Mono",monospace';

/** The style of a site. */
export const style = `:root{${light};${hues.light}}
@media (prefers-color-scheme:dark){:root{${dark};${hues.dark}}}
@media print{:root{${light};${hues.light};--page:#fff}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{background:var(--page);color:var(--ink);font:17px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
[lang=fa],[lang=ar]{font-family:"Vazirmatn","Noto Naskh Arabic","Noto Sans Arabic",Tahoma,system-ui,sans-serif;line-height:1.85}
body{margin:0;min-height:100vh;display:flex;flex-direction:column}
.bar,main{width:100%;max-width:1080px;margin:0 auto;padding:0 24px}
a{color:var(--failed);text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--failed);outline-offset:2px;border-radius:3px}
main:focus{outline:0}
h1,h2{line-height:1.25;text-wrap:balance;overflow-wrap:anywhere}
:is([lang=fa],[lang=ar]) :is(h1,h2){line-height:1.6}
h1{font-size:clamp(28px,4.6vw,42px);font-weight:700;letter-spacing:-.015em;margin:0 0 20px}
[dir=rtl] h1{letter-spacing:0}
h2{font-size:20px;margin:0 0 12px}
p{margin:0 0 12px;overflow-wrap:anywhere}
code,pre{font-family:${mono};font-size:.9em;unicode-bidi:isolate}
p code,dd code,.says code{background:var(--chip);border-radius:5px;padding:1px 5px;overflow-wrap:anywhere}
ul,ol{margin:0;padding:0;list-style:none}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.skip{position:absolute;inset-inline-start:-999em}.skip:focus{inset-inline-start:12px;top:12px;background:var(--card);padding:8px 14px;z-index:1}
header{background:var(--card);border-bottom:1px solid var(--line)}
header .bar{display:flex;flex-wrap:wrap;align-items:center;gap:6px 20px;padding-block:12px}
.brand{font-weight:800;font-size:20px;letter-spacing:-.03em;color:var(--ink);text-decoration:none}
.brand::before{content:"";display:inline-block;width:10px;height:10px;border-radius:3px;background:var(--failed);margin-inline-end:8px}
header ul{display:flex;flex-wrap:wrap;gap:2px 16px;font-size:15px}
header nav a{color:var(--muted);text-decoration:none;padding:6px 0;display:inline-block}
header nav a:hover,header nav a[aria-current]{color:var(--ink);box-shadow:0 2px 0 var(--failed)}
.search{display:flex;gap:8px;margin-inline-start:auto;flex:0 1 250px;min-width:0}
input,select,textarea,button{font:inherit;font-size:15px;color:var(--ink);background:var(--page);border:1px solid var(--muted);border-radius:8px;padding:6px 12px;min-width:0}
input[type=search]{flex:1;width:100%}
button,.button{background:var(--failed);border-color:transparent;color:var(--card);cursor:pointer;white-space:nowrap;font-weight:600}
.button{font-size:15px;border-radius:8px;padding:7px 16px}:focus-visible+.button{outline:3px solid var(--failed);outline-offset:2px}
main{flex:1;padding-block:26px 56px}
.crumbs ol{display:flex;flex-wrap:wrap;gap:2px 8px;font-size:14px;color:var(--muted);margin-bottom:26px}
.crumbs li+li::before{content:"/";margin-inline-end:8px;color:var(--line)}
.crumbs a{color:var(--muted)}
.lead{font-size:19px;color:var(--muted);max-width:44em}
.over{color:var(--muted);font-size:15px;margin:0 0 8px}
.hero{padding:26px 0 30px}
.hero h1{max-width:20em}
.hero .search{max-width:560px;margin:0 0 16px}.hero input{padding:12px 16px;font-size:17px}
section{margin:0 0 34px}
article.code{max-width:800px}
article.code h1 code{display:table;font-size:.62em;letter-spacing:0;background:color-mix(in srgb,var(--tone) 12%,var(--card));color:var(--ink);border:1px solid color-mix(in srgb,var(--tone) 40%,var(--card));border-radius:8px;padding:4px 12px;margin-bottom:14px;max-width:100%;overflow-wrap:anywhere;font-weight:600}
article.code h1 code~code,.says code{display:inline;margin:0;font-size:.85em}
.backoff{--tone:var(--backoff)}.after_fix{--tone:var(--after_fix)}.never{--tone:var(--never)}.ok{--tone:var(--ok)}
.verdict{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));margin:0 0 22px;background:var(--card);border:1px solid var(--line);border-radius:12px;border-block-start:4px solid var(--tone);overflow:hidden}
.verdict div{padding:14px 18px;box-shadow:-1px -1px 0 var(--line)}
dt{color:var(--muted);font-size:14px}
dd{margin:0}
.verdict dd{font-weight:600;line-height:1.4}
.verdict code{display:block;font-weight:400;font-size:13px;color:var(--muted);background:none;padding:0;text-align:start}
[dir=rtl] .verdict code{text-align:right}
.remedy{background:var(--card);border:1px solid var(--line);border-inline-start:4px solid var(--tone);border-radius:12px;padding:18px 22px 8px;font-size:18px}
.remedy h2{font-size:15px;color:var(--muted);font-weight:600;margin-bottom:4px}
.note{color:var(--muted);font-size:15px;margin-bottom:16px}
.facts{margin:0 0 12px}
.facts div{display:grid;grid-template-columns:minmax(120px,220px) 1fr;gap:4px 20px;padding:8px 0;border-block-start:1px solid var(--line)}
.facts dt{line-height:1.9}.facts dd{overflow-wrap:anywhere;min-width:0}
cite{font-style:normal}
blockquote{margin:0 0 14px;padding:4px 20px;border-inline-start:3px solid var(--line);font-size:18px}
blockquote p{margin:6px 0}
pre{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px 18px;margin:0;overflow-x:auto;font-size:14px;line-height:1.6;direction:ltr;text-align:left}
pre code{font-size:1em}
div.copied{position:relative}
div.copied .copy{position:absolute;top:10px;right:10px}
.member{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:center}
.copy{background:var(--chip);color:var(--ink);border:1px solid var(--line);font-weight:400;font-size:13px;padding:3px 10px}
span.copied{display:inline-flex;gap:8px;align-items:center;flex-wrap:wrap;min-width:0}
.codes li{display:flex;flex-wrap:wrap;gap:2px 14px;padding:10px 0;border-block-start:1px solid var(--line)}
.codes a code,th code{font-weight:600}
.codes a,th a{overflow-wrap:anywhere}
.api{color:var(--muted);font-size:14px}
.codes .says{flex-basis:100%}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(300px,100%),1fr));gap:14px}
.cards li{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px}
.cards a{display:flex;flex-direction:column;gap:4px;text-decoration:none}
.cards strong{font-size:18px;line-height:1.35}
.cards a:hover strong{text-decoration:underline}
.cards a code{color:var(--muted);text-align:start}[dir=rtl] .cards a code{text-align:right}
.cards span{color:var(--muted);font-size:15px}
.cards .source{font-size:13px;display:block;margin-top:8px}
.links{display:flex;flex-wrap:wrap;gap:8px 10px}
.links li{background:var(--chip);border-radius:99px;padding:3px 14px;font-size:15px}
.links.wide{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(300px,100%),1fr));gap:6px 24px}
.links.wide li{background:none;padding:3px 0;border-radius:0}
.n{color:var(--muted);font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:1.45}
th,td{text-align:start;vertical-align:top;padding:9px 14px 9px 0;border-block-end:1px solid var(--line)}
[dir=rtl] :is(th,td){padding:9px 0 9px 14px}
thead th{color:var(--muted);font-weight:500;font-size:14px}
.list td:nth-child(n+3){color:var(--muted);font-size:14px;min-width:8em}
.list th .api{display:block;font-weight:400;font-size:13px}
.list tbody th{min-width:9em;max-width:19em;font-weight:400}
.dot{display:inline-block;width:9px;height:9px;border-radius:50%;background:var(--tone);margin-inline-end:7px}
.filter{display:flex;flex-wrap:wrap;align-items:end;gap:10px 18px;margin-bottom:14px}
.filter label{display:flex;flex-direction:column;font-size:13px;color:var(--muted)}
.filter select{max-width:100%;width:220px}
output{color:var(--muted);font-size:14px;padding:6px 0}
.key{display:flex;flex-wrap:wrap;gap:4px 22px;font-size:15px;margin-bottom:6px}
.grid{min-width:760px;border-collapse:separate;border-spacing:3px}
.grid :is(th,td),[dir=rtl] .grid :is(th,td){border:0;padding:0}
.grid tbody th{font-weight:400;font-size:14px;padding-block:5px;padding-inline-end:12px;min-width:210px}
.grid thead th{font-size:12px;line-height:1.35;padding:0 4px 8px;width:11%}
.grid thead span{display:block;font-weight:400}
.grid td{background:color-mix(in srgb,var(--tone) var(--deep),var(--card));border-radius:6px;vertical-align:middle}
.grid td a{display:block;text-align:center;padding:9px 4px;color:var(--ink);text-decoration:none;font-variant-numeric:tabular-nums;font-weight:600;border-radius:6px}
.grid td a:hover{box-shadow:inset 0 0 0 2px var(--tone)}
${Array.from({ length: 10 }, (_, at) => `.s${at}{--deep:${8 + 5 * at}%}`).join("")}
.private{border-inline-start:4px solid var(--ok);padding:6px 14px;background:var(--card);border-radius:6px;font-size:15px}
.tool{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:20px 24px}
.tool .search{margin:0 0 6px;max-width:none}.tool .search input{padding:11px 16px;font-size:17px}
textarea{display:block;width:100%;font:14px/1.6 ${mono};border-radius:10px;padding:12px 14px;resize:vertical}
.choice select{max-width:100%;width:auto;flex:0 1 auto}.choice{max-width:100%;display:inline-flex;flex-wrap:wrap;align-items:center;gap:4px 10px;margin:12px 0 0;font-size:14px;color:var(--muted)}
#drop{border:2px dashed var(--muted);border-radius:12px;padding:28px 20px;text-align:center;display:grid;gap:12px;justify-items:center}
#drop.over{border-color:var(--failed);background:var(--chip)}#drop p{margin:0}
#progress{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;margin-top:14px}#progress progress{flex:1 1 160px;accent-color:var(--failed);height:10px}
#reported{margin-top:18px}#reported iframe{display:block;width:100%;height:min(85vh,1100px);border:1px solid var(--line);border-radius:12px;background:var(--page)}
.tool .codes li{border-inline-start:4px solid var(--tone);border-block:0;padding:4px 14px;margin:12px 0}
.missing{padding:18px 0;border-block-end:1px solid var(--line)}.missing .search{max-width:480px;margin:0}
footer{border-block-start:1px solid var(--line);color:var(--muted);font-size:14px}
footer .bar{padding-block:18px;display:flex;flex-wrap:wrap;gap:6px 26px;justify-content:space-between}
footer ul{display:flex;flex-wrap:wrap;gap:2px 18px}
footer p{margin:0}
@media (max-width:1020px){
header .bar{gap:2px 18px;padding-block:8px}header nav{flex-basis:100%;order:1;min-width:0}header ul{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap;scrollbar-width:none}
header .search{flex:1 1 180px;max-width:340px}
}
@media (max-width:720px){
header ul{font-size:14px}

html{font-size:16px}
.bar,main{padding-inline:16px}
h1{margin-bottom:16px}.crumbs ol{margin-bottom:16px}
.facts div{grid-template-columns:1fr;gap:0}
.list,.list tbody,.list tr,.list th,.list td{display:block}.list thead{display:none}
.list tr{padding:10px 0;border-block-end:1px solid var(--line)}.list :is(th,td),[dir=rtl] .list :is(th,td){border:0;padding:1px 0;max-width:none}
.list td:nth-child(n+3){display:inline-block;min-width:0;padding-inline-end:12px}.list td:empty{display:none}
.filter select{width:100%}.filter label{flex:1 1 140px}
}
@media print{
html{font-size:11pt}header,.search,.filter,.copy,.crumbs,footer nav,.skip{display:none!important}
main,.bar{max-width:none;padding:0}section,.verdict,.remedy,blockquote,tr{break-inside:avoid}h1,h2{break-after:avoid}
a{color:inherit;text-decoration:none}pre{white-space:pre-wrap}.scroll{overflow:visible}.grid{min-width:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#1b5fad"/><path d="M4 5h8M8 5v7" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>\n';
