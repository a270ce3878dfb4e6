/** The Markdown of a body as the HTML of a mail: tables, links, no HTML of the writer's own. */
import MarkdownIt from 'markdown-it'

/** Mail programs drop style sheets; what a table needs to be read as one stands on its cells. */
const STYLES: Record<string, string> = {
  table: 'border-collapse:collapse',
  th: 'border:1px solid #ccc;padding:4px 8px',
  td: 'border:1px solid #ccc;padding:4px 8px',
  blockquote: 'margin:0 0 0 4px;padding-left:12px;border-left:3px solid #ccc',
}

// `breaks`: whoever writes a mail means the line ends, in a signature above all.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true })
// Without it README.md becomes a link to a host in Moldova.
markdown.linkify.set({ fuzzyLink: false })
markdown.core.ruler.push('styles', ({ tokens }) => {
  for (const token of tokens) {
    const style = token.nesting === 1 ? STYLES[token.tag] : undefined
    if (style === undefined) continue
    const align = token.attrGet('style')
    token.attrSet('style', align === null ? style : `${align};${style}`)
  }
})

/** Rendering takes up to 3 µs a character, on the API's thread; whoever sends a longer text sends data, and it is shown as it is. */
const LONGEST_RENDERED = 100_000

/** A whole HTML document that shows `source`; null when there is nothing to show. */
export function markdownToHtml(source: string): string | null {
  if (source.trim() === '') return null
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
</head>
<body style="font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5">
${render(source)}</body>
</html>
`
}

function render(source: string): string {
  if (source.length <= LONGEST_RENDERED) return markdown.render(source)
  return `<pre style="white-space:pre-wrap">${markdown.utils.escapeHtml(source)}</pre>\n`
}
