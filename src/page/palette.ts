/** The colours of all our pages, as declarations of their names: for light pages, and for dark ones. */
export const light = `color-scheme:light;--page:#f6f8fb;--card:#fff;--ink:#15202b;--muted:#566373;--line:#dfe6ee;--chip:#edf2f8;
--failed:#1b5fad;--others:#c5d3e3;--h0:#f1f4f8;--h1:#e3eefa;--h2:#c4dbf3;--h3:#97c1e9;--h4:#64a0d8;--h5:#2f72b6;--h6:#1a579b;--h7:#0a376f;--on:#fff`;
export const dark = `color-scheme:dark;--page:#0d131a;--card:#151d26;--ink:#e4ebf3;--muted:#9aa8b8;--line:#2a3643;--chip:#212c38;
--failed:#6cacf0;--others:#37485b;--h0:#1a232d;--h1:#182c42;--h2:#1d3f62;--h3:#255484;--h4:#306ba5;--h5:#4f90cf;--h6:#80b4e8;--h7:#bcdcfc;--on:#06111d`;
