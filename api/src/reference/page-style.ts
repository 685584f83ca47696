/** The reference page's look: one column to read, the routes beside it, light or dark as the reader's system has it. */
export const PAGE_STYLE = `:root{color-scheme:light dark;--line:#8883;--soft:#8881;--warm:#b4531f;--get:#2f6f5e;--put:#7a5b12;--del:#a12f3a;--dim:#0009}
@media(prefers-color-scheme:dark){:root{--warm:#e08a54;--dim:#fff9}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.6 system-ui,sans-serif;display:grid;grid-template-columns:19rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.2rem 1rem 3rem 1.4rem;border-right:1px solid var(--line);font-size:.9rem}
nav h1{font-size:1.15rem;margin:0 0 1rem}nav h3{margin:1.2rem 0 .25rem;font-size:.75rem;text-transform:uppercase;letter-spacing:.07em;color:var(--dim)}
nav ul{list-style:none;margin:0;padding:0}nav a{color:inherit;text-decoration:none;display:flex;gap:.5rem;align-items:baseline;padding:.2rem .4rem;border-radius:.35rem;line-height:1.35}
nav h1 a{padding:0}nav a:hover,nav a[aria-current]{background:var(--soft);color:var(--warm)}nav .verb{flex:none;width:2.9rem;font-size:.62rem;text-align:center;padding:.1rem 0}
label{font-size:.8rem;color:var(--dim)}input{font:inherit;width:100%;padding:.4rem .6rem;border:1px solid var(--line);border-radius:.4rem;background:transparent;color:inherit}
#found{margin:.3rem 0 0;min-height:1.4em;font-size:.8rem;color:var(--dim)}
main{padding:2.2rem 3rem 8rem;max-width:62rem}main a{color:var(--warm)}.lead{font-size:1.15rem;margin:0 0 1rem}
.facts{display:flex;flex-wrap:wrap;gap:.4rem .6rem;margin:0}.facts span{border:1px solid var(--line);border-radius:2rem;padding:.1rem .8rem;font-size:.85rem}
h2{margin:3.2rem 0 .6rem;font-size:1.6rem}article{padding:1.6rem 0;border-top:1px solid var(--line);scroll-margin-top:0}
article h3{margin:0;font-size:1.2rem}h4{margin:1.3rem 0 .4rem;font-size:.95rem}.line{margin:.5rem 0 .8rem}
pre,code{font:.86rem/1.55 ui-monospace,SFMono-Regular,Menlo,monospace}pre{background:var(--soft);padding:.8rem 1rem;border-radius:.5rem;overflow:auto;margin:.5rem 0}
p code,li code,td code{background:var(--soft);padding:.05rem .3rem;border-radius:.25rem}
pre.shell{position:relative;background:#1d1a18;color:#f3e9e0;color-scheme:dark}pre.shell button{position:absolute;top:.5rem;right:.5rem;font:.75rem system-ui,sans-serif;padding:.15rem .6rem;border:1px solid #fff4;border-radius:.35rem;background:#1d1a18;color:inherit;cursor:pointer}
.verb,p code.verb{background:var(--warm);color:#fff;padding:.12rem .5rem;border-radius:.3rem}.verb.get,p code.verb.get{background:var(--get)}.verb.put,.verb.patch,p code.verb.put,p code.verb.patch{background:var(--put)}.verb.delete,p code.verb.delete{background:var(--del)}
@media(prefers-color-scheme:dark){.verb.post,p code.verb.post{background:#a24a1b}}
code.ok{color:#1f7a5c;font-weight:600}@media(prefers-color-scheme:dark){code.ok{color:#6fc7a6}}
table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.6rem 0}td,th{text-align:left;padding:.35rem .9rem .35rem 0;vertical-align:top;border-bottom:1px solid var(--line)}th{font-size:.8rem;color:var(--dim);font-weight:600}
details{margin-top:.8rem}summary{cursor:pointer;color:var(--dim)}
:focus-visible{outline:2px solid var(--warm);outline-offset:2px}small{color:var(--dim)}[hidden]{display:none!important}
@media(max-width:56rem){body{display:block}nav{position:static;height:auto;border:0}main{padding:1rem 1.2rem 4rem}}
@media print{nav,button{display:none}body{display:block}}`;
