/** How the reference page looks; its hash is in the page's Content-Security-Policy. */

export const STYLE = `:root{color-scheme:light dark;--line:#8884;--soft:#8881}
body{margin:0;font:16px/1.5 system-ui,sans-serif;display:flex}
nav{position:sticky;top:0;height:100vh;overflow:auto;flex:0 0 15rem;padding:1.5rem;box-sizing:border-box;border-right:1px solid var(--line);font-size:.875rem}
nav>*{display:block}nav>a{margin-top:1rem;font-weight:600}nav ul{margin:0;padding:0;list-style:none}nav a{color:inherit;text-decoration:none}nav a:hover{text-decoration:underline}
main{flex:1;min-width:0;max-width:52rem;padding:1.5rem 2.5rem 6rem}
h2{margin-top:4rem;border-bottom:1px solid var(--line)}h3{margin:3rem 0 0}
.call{margin:.25rem 0}.call b{display:inline-block;min-width:4rem}.get{color:#2a7de1}.post{color:#2f9e44}.patch{color:#c47f00}.delete{color:#d6336c}
code,pre{font:.8125rem/1.5 ui-monospace,monospace}pre{background:var(--soft);padding:.75rem 1rem;border-radius:.375rem;overflow:auto}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.875rem}caption{text-align:left;font-weight:600}
td{padding:.25rem .75rem .25rem 0;border-top:1px solid var(--line);vertical-align:top}td:first-child{white-space:nowrap}
em,.refusals{opacity:.7;font-size:.8125rem}summary{cursor:pointer}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto;border:0}main{padding:1rem}}`
