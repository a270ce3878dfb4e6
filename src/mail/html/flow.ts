/** Writes Markdown block by block: line breaks, quote and list prefixes, emphasis, and pieces kept back on one line. */

/** The most of prefixes on one line, and of text in all: hostile nesting must not multiply the input. */
const DEEPEST = 8
const LONGEST = 10 * 1024 * 1024

/** What each line of a quote or list item begins with: the first line, and the others. */
export interface Container {
  first: string
  rest: string
}

export interface Flow {
  /** Text whose white space has been taken off the ends. */
  write(text: string): void
  /** A blank before what comes next, unless it begins a line. */
  space(): void
  /** The next text begins a line; with 2 it begins a paragraph. Within a piece kept back it is a blank. */
  newLine(breaks: 1 | 2): void
  /** One line break more: two of them are an empty line. */
  lineBreak(): void
  /** Begins the next line with `lead` (`## `), if any text comes before `dropLead`. */
  lead(lead: string): void
  dropLead(): void
  enter(container: Container): void
  leave(container: Container): void
  /** `**` and the like: written around text only, never around blanks or across lines. */
  mark(mark: string): void
  unmark(mark: string): void
  /** Keeps what is written back, on one line, until `release` gives it. */
  keep(): void
  release(): string
  /** how much is kept back since the last `keep`; 0 when nothing is */
  kept(): number
  /** how much of the page is written; null while a piece is kept back */
  position(): number | null
  end(): string
}

/** One line of writing: the page itself, or a piece kept back. */
interface Level {
  pieces: string[]
  size: number
  gap: boolean
  marks: { mark: string; times: number; open: boolean }[]
}

export function createFlow(): Flow {
  const page = createLevel()
  const levels = [page]
  const containers: { container: Container; used: boolean }[] = []
  let breaks = 1
  let lead = ''
  const top = () => levels.at(-1) ?? page

  const put = (level: Level, text: string) => {
    if (page.size + level.size + text.length > LONGEST) return
    level.pieces.push(text)
    level.size += text.length
  }
  const closeMarks = (level: Level, from = 0) => {
    if (level.marks.length === 0) return
    for (const mark of level.marks.slice(from).reverse()) {
      if (mark.open) put(level, mark.mark)
      mark.open = false
    }
    level.marks = level.marks.filter(({ times }) => times > 0)
  }
  /** An ended mark is closed as late as can be: `<b>a</b><b>b</b>` is one. */
  const settleMarks = (level: Level) => {
    const ended = level.marks.findIndex(({ times }) => times === 0)
    if (ended !== -1) closeMarks(level, ended)
  }
  const emptyLine = () => {
    const unused = containers.findIndex(({ used }) => !used)
    const around = containers.slice(0, unused === -1 ? containers.length : unused)
    return around
      .map(({ container }) => container.rest)
      .join('')
      .trimEnd()
  }
  const beginLine = () => {
    if (page.size > 0) put(page, breaks === 2 ? `\n${emptyLine()}\n` : '\n')
    for (const entry of containers) {
      put(page, entry.used ? entry.container.rest : entry.container.first)
      entry.used = true
    }
    if (lead !== '') put(page, lead)
    lead = ''
    breaks = 0
    page.gap = false
  }
  const breakLine = (next: (before: number) => number) => {
    const level = top()
    if (level !== page) {
      level.gap = true
      return
    }
    closeMarks(page)
    breaks = page.size === 0 ? 1 : next(breaks)
  }

  return {
    write(text) {
      const level = top()
      settleMarks(level)
      if (level === page && breaks > 0) beginLine()
      if (level.gap && level.size > 0) put(level, ' ')
      level.gap = false
      for (const mark of level.marks) {
        if (!mark.open) put(level, mark.mark)
        mark.open = true
      }
      put(level, text)
    },
    space() {
      top().gap = true
    },
    newLine: (least) => breakLine((before) => Math.max(before, least)),
    lineBreak: () => breakLine((before) => Math.min(before + 1, 2)),
    lead(text) {
      if (top() === page) lead += text
    },
    dropLead() {
      if (top() === page) lead = ''
    },
    enter(container) {
      if (top() !== page) return
      if (containers.length < DEEPEST) containers.push({ container, used: false })
      else lead = container.first
    },
    leave(container) {
      const at = containers.findLastIndex((entry) => entry.container === container)
      if (at !== -1) containers.splice(at, 1)
    },
    mark(text) {
      const level = top()
      const mark = level.marks.find((known) => known.mark === text)
      if (mark === undefined) level.marks.push({ mark: text, times: 1, open: false })
      else mark.times += 1
    },
    unmark(text) {
      const mark = levels.flatMap(({ marks }) => marks).findLast((known) => known.mark === text && known.times > 0)
      if (mark !== undefined) mark.times -= 1
    },
    keep() {
      levels.push(createLevel())
    },
    release() {
      const level = levels.length > 1 ? levels.pop() : undefined
      if (level === undefined) return ''
      closeMarks(level)
      if (level.gap) top().gap = true
      return level.pieces.join('')
    },
    kept: () => (levels.length > 1 ? top().size : 0),
    position: () => (levels.length > 1 ? null : page.size),
    end() {
      closeMarks(page)
      return page.pieces.join('').trim()
    },
  }
}

function createLevel(): Level {
  return { pieces: [], size: 0, gap: false, marks: [] }
}
