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
html{background:var(--page);color:var(--ink);font:17px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:16px}
[lang=fa],[lang=ar]{font-family:"Vazirmatn","Noto Sans Arabic",Tahoma,system-ui,sans-serif;line-height:1.85}
.backoff{--tone:var(--backoff)}.after_fix{--tone:var(--after_fix)}.never{--tone:var(--never)}.ok{--tone:var(--ok)}.pending{--tone:var(--muted)}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:linear-gradient(color-mix(in srgb,var(--tone,var(--failed)) 11%,var(--page)),var(--page) 460px) no-repeat}
.bar,main{width:100%;max-width:1128px;margin:0 auto;padding:0 24px}
a{color:var(--failed);text-decoration-thickness:1px;text-underline-offset:3px;text-decoration-color:color-mix(in srgb,var(--failed) 45%,transparent)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--failed);outline-offset:2px;border-radius:3px}
main:focus{outline:0}
h1,h2{line-height:1.25;text-wrap:balance;overflow-wrap:anywhere}
:is([lang=fa],[lang=ar]) :is(h1,h2){line-height:1.6}
h1{font-size:clamp(27px,4.2vw,40px);font-weight:700;letter-spacing:-.018em;margin:0 0 14px}
[dir=rtl] h1{letter-spacing:0}
h1>code:last-child{font-size:.5em;letter-spacing:0;font-weight:500;color:var(--muted);vertical-align:middle}
h2{font-size:20px;letter-spacing:-.006em;margin:0 0 12px}
[dir=rtl] h2{letter-spacing:0}
p{margin:0 0 12px;overflow-wrap:anywhere}
code,pre{font-family:${mono};font-size:.9em;unicode-bidi:isolate}
:is(p,dd,.says) code{background:var(--chip);border-radius:5px;padding:1px 5px;overflow-wrap:anywhere}
ul,ol{margin:0;padding:0;list-style:none}
cite{font-style:normal}
section{margin:0 0 40px}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.skip{position:absolute;inset-inline-start:-999em}.skip:focus{inset-inline-start:12px;top:12px;background:var(--card);padding:8px 14px;z-index:1}
body>header{background:var(--card);border-bottom:1px solid var(--line)}
header .bar{display:flex;flex-wrap:wrap;align-items:center;gap:6px 24px;min-height:62px}
.brand{font-weight:800;font-size:21px;letter-spacing:-.035em;color:var(--ink);text-decoration:none}
.brand::before{content:"";display:inline-block;width:11px;height:11px;border-radius:3px;background:var(--failed);margin-inline-end:8px}
header ul{display:flex;flex-wrap:wrap;gap:2px 18px;font-size:15px}
header nav a{color:var(--muted);text-decoration:none;padding:6px 0;display:inline-block}
header nav a:hover,header nav a[aria-current]{color:var(--ink);box-shadow:0 2px 0 var(--failed)}
.search{display:flex;gap:8px;margin-inline-start:auto;flex:0 1 270px;min-width:0}
input,select,textarea,button{font:inherit;font-size:15px;color:var(--ink);background:var(--page);border:1px solid var(--muted);border-radius:8px;padding:6px 12px;min-width:0}
::placeholder{color:var(--muted);opacity:1}
input[type=search]{flex:1;width:100%}
button,.button{background:var(--failed);border-color:transparent;color:var(--card);cursor:pointer;white-space:nowrap;font-weight:600}
:is(button,.button):hover{background:color-mix(in srgb,var(--failed) 86%,var(--ink))}
.button{font-size:15px;border-radius:8px;padding:7px 16px}:focus-visible+.button{outline:3px solid var(--failed);outline-offset:2px}
main{flex:1;padding-block:28px 56px}
.crumbs ol{display:flex;flex-wrap:wrap;gap:2px 8px;font-size:14px;color:var(--muted);margin-bottom:22px}
.crumbs li+li::before{content:"/";margin-inline-end:8px;opacity:.5}
.crumbs a{color:var(--muted);text-decoration-color:transparent}.crumbs a:hover{color:var(--ink);text-decoration-color:currentColor}
.lead{font-size:18px;color:var(--muted);max-width:46em}
.note{color:var(--muted);font-size:15px}
.n{unicode-bidi:isolate;color:var(--muted);font-size:.9em;font-variant-numeric:tabular-nums}
.dot{display:inline-block;width:9px;height:9px;border-radius:50%;background:var(--tone);margin-inline-end:7px}
.key{display:flex;flex-wrap:wrap;gap:4px 22px;font-size:14px;color:var(--muted);margin-bottom:12px}
svg{display:block}
.shares{border-radius:4px;overflow:hidden;fill:var(--line)}.shares rect,.miniature path{fill:var(--tone)}
[dir=rtl] :is(.shares,.miniature){transform:scaleX(-1)}
.overview{max-width:640px;margin:0 0 12px}.overview .shares{margin-bottom:10px}
.hero{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:32px 64px;align-items:center;padding:36px 0 56px}
.hero h1{font-size:clamp(30px,4.4vw,46px);line-height:1.14;margin-bottom:26px}
:is([lang=fa],[lang=ar]) .hero h1{line-height:1.5}
.hero .search{max-width:600px;margin:0 0 18px}.hero input{padding:12px 18px;font-size:17px;background:var(--card)}.hero button{padding-inline:22px}
.hero .note{margin:0}
.work{display:flex;flex-wrap:wrap;gap:6px 22px;margin-bottom:14px;font-weight:600;font-size:16px}
figure{margin:0}figure a{text-decoration:none;font-size:14px;color:var(--muted)}figure a:hover figcaption{color:var(--ink);text-decoration:underline}
figcaption{margin-top:10px;text-align:center}
.miniature{width:380px;max-width:100%;background:var(--card);padding:16px;border:1px solid var(--line);border-radius:16px;box-sizing:content-box}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(310px,100%),1fr));gap:16px}
.cards li{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:20px 22px;display:flex;flex-direction:column;gap:14px}
.cards li>a{display:flex;flex-direction:column;gap:2px;text-decoration:none}
.cards strong{font-size:18px;line-height:1.35}
.cards a:hover strong{text-decoration:underline}
.cards a code{color:var(--muted);text-align:start}[dir=rtl] .cards a code{text-align:right}
.cards span{color:var(--muted);font-size:15px}
.cards .sample{font-size:14px;line-height:1.5;color:var(--muted);margin:0}
.links{display:flex;flex-wrap:wrap;gap:8px 10px}
.links li{font-size:15px}
.links:not(.wide) a{display:block;background:var(--card);border:1px solid var(--line);border-radius:99px;padding:4px 16px;text-decoration:none}
.links:not(.wide) a:hover{border-color:var(--failed)}
.links.wide{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(280px,100%),1fr));gap:4px 28px}
.links.wide li{padding:5px 0}
.code.code{display:grid;grid-template-columns:minmax(0,1fr) 320px;grid-template-areas:"answer verdict" "more verdict" "more others";grid-template-rows:auto auto 1fr;gap:0 56px}
.answer{grid-area:answer;min-width:0;margin-bottom:34px}.verdict{grid-area:verdict}.more{grid-area:more;min-width:0}.others{grid-area:others;min-width:0}
.answer h1{margin-bottom:24px}
.name{display:block;font-size:17px;line-height:1.8;letter-spacing:0;font-weight:600;color:var(--muted);margin-bottom:10px}
.name code{background:color-mix(in srgb,var(--tone) 14%,var(--card));color:var(--ink);border:1px solid color-mix(in srgb,var(--tone) 42%,var(--card));border-radius:7px;padding:3px 10px;overflow-wrap:anywhere;margin-inline-start:2px}
.answer h1>code:last-child{font-size:.85em;color:inherit;vertical-align:baseline}
.remedy{background:var(--card);border:1px solid var(--line);border-inline-start:5px solid var(--tone);border-radius:12px;padding:16px 22px 8px;margin-bottom:16px;font-size:19px;line-height:1.55}
:is([lang=fa],[lang=ar]) .remedy{line-height:1.85}
.remedy h2{font-size:14px;color:var(--muted);font-weight:600;letter-spacing:0;margin-bottom:4px}
dt{color:var(--muted);font-size:14px}
dd{margin:0;overflow-wrap:anywhere;min-width:0}
.verdict{background:var(--card);border:1px solid var(--line);border-block-start:5px solid var(--tone);border-radius:12px;margin:0 0 36px;overflow:hidden;align-self:start;font-size:15px}
.verdict div{padding:13px 22px;box-shadow:-1px -1px 0 var(--line);line-height:1.5}
.verdict dt{font-size:13px}
.verdict strong{font-size:16px}
.verdict strong~code,.verdict a~code{display:block;width:fit-content;font-size:13px;color:var(--muted);background:none;padding:0;margin-inline-start:0}
.verdict .dot~code{margin-inline-start:16px}
.facts{margin:0 0 12px;font-size:16px}
.facts div{display:grid;grid-template-columns:minmax(110px,190px) minmax(0,1fr);gap:4px 20px;padding:9px 0;border-block-start:1px solid var(--line)}
.facts dt{line-height:1.85}
.causes dt{overflow-wrap:anywhere}
blockquote{margin:0 0 14px;padding:2px 20px;border-inline-start:3px solid var(--others);font-size:17px}
del{color:var(--muted)}ins{text-decoration:none;font-weight:600}ins::before{content:"→ ";font-weight:400}
[dir=rtl]>ins::before{content:"← "}
blockquote p{margin:4px 0}
pre{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px 18px;margin:0;overflow-x:auto;font-size:14px;line-height:1.65;direction:ltr;text-align:left}
pre code{font-size:1em}
div.copied{position:relative}
div.copied .copy{position:absolute;top:9px;right:9px}
.member{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:center;font-size:15px}
.member>span:first-child{color:var(--muted)}
.copy{background:var(--chip);color:var(--ink);border:1px solid var(--line);font-weight:500;font-size:13px;padding:3px 11px}.copy:hover{background:var(--line)}
span.copied{display:inline-flex;gap:8px;align-items:center;flex-wrap:wrap;min-width:0}
.codes li{display:flex;flex-wrap:wrap;gap:2px 12px;padding:10px 0;border-block-start:1px solid var(--line);line-height:1.5}
.codes a code,th code{font-weight:600}
.codes a,th a{overflow-wrap:anywhere}
.api{color:var(--muted);font-size:14px}
.codes .says{flex-basis:100%}
.others{font-size:15px}.others h2{font-size:17px}.others .api{font-size:13px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:1.45}
th,td{text-align:start;vertical-align:top;padding:10px 16px 10px 0;border-block-end:1px solid var(--line)}
[dir=rtl] :is(th,td){padding:10px 0 10px 16px}
thead th{color:var(--muted);font-weight:500;font-size:13px;white-space:nowrap}
.list tbody tr:hover{background:color-mix(in srgb,var(--chip) 60%,transparent)}
.list td:nth-child(n+3){color:var(--muted);font-size:14px;min-width:8em}
.list th .api{display:block;font-weight:400;font-size:13px}
.list tbody th{min-width:9em;max-width:19em;font-weight:400}
.filter{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));align-items:end;gap:10px 14px;margin-bottom:16px}
.filter label{display:flex;flex-direction:column;font-size:13px;color:var(--muted);min-width:0}
.filter :is(select,input){width:100%;height:38px;padding-block:0;line-height:1.5;background:var(--card);flex:none}
output{color:var(--muted);font-size:14px;padding:8px 0;font-variant-numeric:tabular-nums}
.parts{margin-bottom:16px}
.parts ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(330px,100%),1fr));gap:6px 10px}
.parts a{display:block;height:100%;padding:6px 14px;font-size:13px;line-height:1.5;background:var(--card);border:1px solid var(--line);border-radius:8px;text-decoration:none;overflow-wrap:anywhere}
.parts a:hover,.parts [aria-current]{border-color:var(--failed)}
.parts [aria-current]{color:var(--ink);font-weight:600;box-shadow:inset 0 0 0 1px var(--failed)}
.grid{min-width:760px;border-collapse:separate;border-spacing:3px}
.grid :is(th,td),[dir=rtl] .grid :is(th,td){border:0;padding:0}
.grid tbody th{font-weight:400;font-size:14px;padding-block:5px;padding-inline-end:12px;min-width:210px;vertical-align:middle}
.grid thead th{font-size:12px;line-height:1.35;padding:0 4px 8px;width:11%;white-space:normal}
.grid thead span{display:block;font-weight:400}
.grid td{background:color-mix(in srgb,var(--tone,transparent) var(--deep,0%),var(--card));border-radius:6px;vertical-align:middle}
.grid td:empty{background:none}
.grid td a{display:block;text-align:center;padding:9px 4px;color:var(--ink);text-decoration:none;font-variant-numeric:tabular-nums;font-weight:600;border-radius:6px}
.grid td a:hover{box-shadow:inset 0 0 0 2px var(--tone)}
${Array.from({ length: 10 }, (_, at) => `.s${at}{--deep:${8 + 5 * at}%}.miniature .s${at}{fill-opacity:${(2 + at) / 11 > 1 ? 1 : Math.round(((2 + at) / 11) * 100) / 100}}`).join("")}
.private{border-inline-start:4px solid var(--ok);padding:8px 16px;background:var(--card);border-radius:6px;font-size:15px;margin-bottom:24px}
.tool{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:22px 26px;margin-bottom:24px}
.tool .search{margin:0 0 6px;max-width:none}.tool .search input{padding:11px 16px;font-size:17px}
textarea{display:block;width:100%;font:14px/1.6 ${mono};border-radius:10px;padding:12px 14px;resize:vertical}
.choice select{max-width:100%;width:auto;flex:0 1 auto}.choice{max-width:100%;display:inline-flex;flex-wrap:wrap;align-items:center;gap:4px 10px;margin:12px 0 0;font-size:14px;color:var(--muted)}
#drop{border:2px dashed var(--muted);border-radius:12px;padding:28px 20px;text-align:center;display:grid;gap:12px;justify-items:center}
#drop.over{border-color:var(--failed);background:var(--chip)}#drop p{margin:0}
#progress{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;margin-top:14px}#progress progress{flex:1 1 160px;accent-color:var(--failed);height:10px}
#failed{margin:16px 0 0;white-space:pre-line;border-inline-start:4px solid var(--never);padding:6px 14px}#reported{margin-top:18px}#reported iframe{display:block;width:100%;height:min(85vh,1100px);border:1px solid var(--line);border-radius:12px;background:var(--page)}
.tool .codes li{border-inline-start:4px solid var(--tone);border-block:0;padding:4px 14px;margin:12px 0}
.missing{padding:18px 0;margin:0;border-block-end:1px solid var(--line)}.missing .search{max-width:480px;margin:0}
footer{border-block-start:1px solid var(--line);color:var(--muted);font-size:14px}
footer .bar{padding-block:20px;display:flex;flex-wrap:wrap;gap:6px 26px;justify-content:space-between}
footer ul{display:flex;flex-wrap:wrap;gap:2px 18px}
footer p{margin:0}
@media (max-width:1060px){
header .bar{gap:2px 18px;padding-block:8px}header nav{flex-basis:100%;order:1;min-width:0}header ul{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap;scrollbar-width:none}
header .search{flex:1 1 180px;max-width:340px}
}
@media (max-width:900px){
.code.code{grid-template-columns:minmax(0,1fr);grid-template-areas:"answer" "verdict" "more" "others";grid-template-rows:none}
.verdict{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr))}.answer{margin-bottom:12px}
.hero{grid-template-columns:minmax(0,1fr);padding:16px 0 40px}.hero figure{display:none}
}
@media (max-width:720px){
html{font-size:16px}header ul{font-size:14px}
.bar,main{padding-inline:16px}main{padding-top:20px}
.crumbs ol{margin-bottom:16px}
.remedy{font-size:17px;padding-inline:18px}.tool{padding:18px 16px}
.facts div{grid-template-columns:1fr;gap:0}.verdict div{padding-inline:18px}pre{padding:14px;font-size:13px}
div.copied:has(.copy) pre{padding-top:46px}
.list,.list tbody,.list tr,.list th,.list td{display:block}.list thead{display:none}
.list tr{padding:12px 0;border-block-end:1px solid var(--line)}.list :is(th,td),[dir=rtl] .list :is(th,td){border:0;padding:1px 0;max-width:none}
.list td:nth-child(n+3){display:inline-block;min-width:0;padding-inline-end:14px}.list td:empty{display:none}
.filter{grid-template-columns:1fr 1fr}.filter label:first-child{grid-column:1/-1}
}
@media print{
html{font-size:11pt}body{background:none}body>header,.search,.filter,.parts,.copy,.crumbs,footer nav,.skip{display:none!important}
main,.bar{max-width:none;padding:0}.code.code{display:block}section,.verdict,.remedy,blockquote,tr{break-inside:avoid}h1,h2{break-after:avoid}
a{color:inherit;text-decoration:none}pre{white-space:pre-wrap}.scroll{overflow:visible}.grid{min-width:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#1b5fad"/><path d="M4 5h8M8 5v7" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>\n';
