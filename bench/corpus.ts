/** Mails as an office gets them, made by a seeded generator: the same ones on every run. */
import { crlf } from '../test/support/mails.ts'

export interface CorpusOptions {
  count: number
  /** the addresses that the mails are for, each in turn */
  to: readonly string[]
}

/** Plain and HTML mails of 1 to 40 KB, every fifth an answer to one before, every tenth with an attachment of up to 200 KB. */
export function* corpus({ count, to }: CorpusOptions): Generator<string> {
  const random = seeded(20_260_101)
  const upTo = (most: number) => Math.floor(random() * most)
  const sentence = () => `${Array.from({ length: 6 + upTo(14) }, () => WORDS[upTo(WORDS.length)]).join(' ')}.`
  const paragraphs = (most: number) =>
    Array.from({ length: 1 + upTo(most) }, () => Array.from({ length: 1 + upTo(6) }, sentence).join(' '))
  for (let n = 0; n < count; n += 1) {
    const text = paragraphs(n % 20 === 0 ? 60 : 8)
    const answers = n >= 5 && n % 5 === 0 ? n - 5 : null
    const head = [
      `From: Sender ${n % 97} <sender${n % 97}@elsewhere.test>`,
      `To: ${to[n % to.length]}`,
      `Subject: ${answers === null ? sentence().slice(0, 60) : `Re: mail ${answers}`}`,
      `Date: ${new Date(Date.UTC(2026, 0, 1) + n * 60_000).toUTCString()}`,
      `Message-ID: <${n}@elsewhere.test>`,
      ...(answers === null ? [] : [`In-Reply-To: <${answers}@elsewhere.test>`]),
      'MIME-Version: 1.0',
    ]
    const file = n % 10 === 0 ? Buffer.alloc(1_000 + upTo(200_000), sentence()) : null
    yield crlf(`${head.join('\n')}\n${body(text, n % 2 === 0, file)}`)
  }
}

function body(text: string[], html: boolean, file: Buffer | null): string {
  const plain = `Content-Type: text/plain; charset=utf-8\n\n${text.join('\n\n')}\n`
  const rich = `Content-Type: text/html; charset=utf-8\n\n${text.map((one) => `<p style="margin:0">${one}</p>`).join('\n')}\n`
  const words = html ? multipart('alternative', 'alt', [plain, rich]) : plain
  if (file === null) return words
  const base64 = file.toString('base64').replace(/.{76}/g, '$&\n')
  const head =
    'Content-Type: application/pdf; name="report.pdf"\nContent-Disposition: attachment; filename="report.pdf"'
  return multipart('mixed', 'mix', [words, `${head}\nContent-Transfer-Encoding: base64\n\n${base64}\n`])
}

function multipart(subtype: string, boundary: string, parts: string[]): string {
  const inside = parts.map((part) => `--${boundary}\n${part}`).join('')
  return `Content-Type: multipart/${subtype}; boundary=${boundary}\n\n${inside}--${boundary}--\n`
}

/** mulberry32: 32 bits of state are enough for words. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const WORDS =
  `the a of and to in is for on that by this with you it not or be are from at as your all have new more was we
  will can about if page my has search free but our one other do no information time they site he up may what which their
  news out use any there see only so his when contact here business who web also now help get view online first been would
  how were services some these click its like service than find price date back top people had list name just over state
  year day into email two health world next used go work last most products music buy data make them should product system
  post her city add policy number such please available copyright support message after best software then good video well
  where info rights public books high school through each links she review years order very privacy book items company read
  group need many user said does set under general research university january mail full map reviews program life know games
  way days management part could great united hotel real item international center must store travel comments made report
  member details line terms before did send right type because local those using results office education national car
  design take posted internet address community within states area want phone shipping reserved subject between forum family
  long based code show even black check special prices website index being women much sign file link open today technology
  south case project same pages version section own found sports house related security both county american photo game
  members power while care network down computer systems three total place end following download him without per access
  think north resources current posts big media law control water history pictures size art personal since including guide
  shop directory board location change white text small rating rate government invoice zebra meeting quarter budget`
    .trim()
    .split(/\s+/)
