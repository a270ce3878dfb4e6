/** What the HTML beside a mail's text says of it: answers that have but a colour there are new in the text, too. */
import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/mail/body.ts'
import { newWords } from '../../src/mail/segments.ts'

/** The new words of a mail that says the same in both. */
function read(text: string, html: string): string {
  const alternative = {}
  const { contentClean, segments } = readBody([
    { type: 'text/plain', text, alternative },
    { type: 'text/html', text: html, alternative },
  ])
  return newWords(contentClean, segments)
}

const HEAD = (['From', 'Sent', 'To', 'Subject'] as const).map((label, index) => [
  label,
  ['Ada Byron <ada@mill.test>', 'Monday, March 2, 2026 4:22 PM', 'Ben', 'Oak'][index],
])
const p = (words: string, color = '') =>
  `<p class="MsoNormal">${color === '' ? words : `<span style="color:${color}">${words}</span>`}</p>`

/** As Outlook on Windows sends it: of each line above and within, and in which colour. */
function outlook(above: readonly string[], within: readonly (readonly [words: string, color?: string])[]): string {
  const head = HEAD.map(([label, words]) => `<b>${label}:</b> ${words?.replace('<', '&lt;')}`).join('<br>')
  const html = `<div class="WordSection1">${above.map((words) => p(words)).join('')}<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">${p(head)}</div>${within.map(([words, color]) => p(words, color)).join('')}</div>`
  const plain = [
    ...above,
    '',
    HEAD.map(([label, words]) => `${label}: ${words}`).join('\n'),
    '',
    ...within.map(([words]) => words),
  ]
  return read(
    plain
      .map((line) => line.replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2 <$1>').replace(/<[^<>@:]*>/g, ''))
      .join('\n'),
    html,
  )
}

function gmail(above: string, within: readonly (readonly [words: string, color?: string])[]): string {
  const attribution = 'On Mon, Mar 2, 2026 at 4:22 PM Ada Byron <ada@mill.test> wrote:'
  const lines = within.map(([words, color]) => (color === undefined ? words : `<font color="${color}">${words}</font>`))
  return read(
    `${above}\n\n${attribution}\n\n${within.map(([words]) => `> ${words}`).join('\n')}\n`,
    `<div dir="ltr">${above}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${attribution.replace('<', '&lt;').replace('>', '&gt;')}<br></div><blockquote class="gmail_quote" style="margin:0">${lines.map((line) => `<div>${line}</div>`).join('')}</blockquote></div>`,
  )
}

describe('answers in a colour, of which the sender speaks, are new', () => {
  test('in Outlook', () => {
    expect(
      outlook(
        ['Ada, see my answers in red below.'],
        [['Shall we take oak?'], ['Yes, oak it is.', 'red'], ['When can you come?'], ['On Tuesday.', 'red'], ['Ada']],
      ),
    ).toBe('Ada, see my answers in red below.\n\nYes, oak it is.\n\nOn Tuesday.')
  })

  test('in Gmail', () => {
    expect(
      gmail('Answers in blue.', [
        ['Shall we take oak?'],
        ['Yes.', '#0000ff'],
        ['And nails?'],
        ['Yes.', '#0000ff'],
        ['Ada'],
      ]),
    ).toBe('Answers in blue.\n\nYes.\n\nYes.')
  })

  test('where nobody asks', () => {
    expect(
      outlook(
        ['Meine Kommentare unten in rot.'],
        [
          ['Das Dach wird aus Schiefer.'],
          ['Zu teuer, lieber Ziegel.', '#C00000'],
          ['Die Tür wird grün.'],
          ['Einverstanden.', '#C00000'],
        ],
      ),
    ).toBe('Meine Kommentare unten in rot.\n\nZu teuer, lieber Ziegel.\n\nEinverstanden.')
  })

  test.each([
    'My notes are in red.',
    'In red.',
    'See red.',
    'Red text = me',
    'Ich habe alles in rot eingefügt.',
    'Bitte die rot markierten Stellen ansehen.',
    'Thanks for your questions. My thoughts in red.',
    'Good comments. See below.',
  ])('without a word for answers, or in two sentences: %s', (above) => {
    expect(outlook([above], [['The roof is slate.'], ['Too dear, rather tiles.', '#C00000'], ['Ada']])).toBe(
      `${above}\n\nToo dear, rather tiles.`,
    )
  })

  test('that the text has wrapped, with the address of a link', () => {
    const answer =
      'Yes, and you find the one that we should take there, under <a href="https://oak.test/7">number seven</a>, I think.'
    const html = `<div dir="ltr">See below in red.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Mar 2, 2026 at 4:22 PM Ada Byron &lt;ada@mill.test&gt; wrote:<br></div><blockquote class="gmail_quote"><div>Shall we take oak?</div><div style="color:red">${answer}</div><div>Ada</div></blockquote></div>`
    const text =
      'See below in red.\n\nOn Mon, Mar 2, 2026 at 4:22 PM Ada Byron <ada@mill.test> wrote:\n\n> Shall we take oak?\n> Yes, and you find the one that we should take there, under number seven\n> <https://oak.test/7>, I think.\n> Ada\n'
    expect(read(text, html)).toBe(
      'See below in red.\n\nYes, and you find the one that we should take there, under number seven\n\n<https://oak.test/7>, I think.',
    )
  })
})

test('of two lines that begin alike, the one in a colour is an answer', () => {
  expect(
    outlook(
      ['My answers are in red.'],
      [
        ['Is the roof of slate, as they say?'],
        ['Yes, as I have said on Monday to everybody here, it is slate.'],
        ['Is the roof of slate, as they say?'],
        ['Yes, as I have said on Monday to everybody here, it is slate, and dear.', '#C00000'],
      ],
    ),
  ).toBe('My answers are in red.\n\nYes, as I have said on Monday to everybody here, it is slate, and dear.')
})

describe('answers that are bold or marked with a pen, of which the sender speaks, are new', () => {
  test('bold in Outlook', () => {
    expect(
      outlook(
        ['My answers in bold below.'],
        [['Shall we take oak?'], ['<b>Yes, oak it is.</b>'], ['<b>Ada Byron</b>']],
      ),
    ).toBe('My answers in bold below.\n\nYes, oak it is.')
  })

  test('marked yellow in Outlook, de', () => {
    const pen = (words: string) => `<mark>${words}</mark>`
    expect(
      outlook(
        ['Meine Antworten sind gelb markiert.'],
        [['Nehmen wir Eiche?'], [pen('Ja')], ['Wann kommst du?'], [pen('Am Dienstag.')], ['Ada']],
      ),
    ).toBe('Meine Antworten sind gelb markiert.\n\nJa\n\nAm Dienstag.')
  })

  test('bold, of which nobody speaks', () => {
    expect(outlook(['Fine.'], [['Shall we take oak?'], ['<b>Please say so by Friday.</b>'], ['Ada']])).toBe('Fine.')
  })
})

describe('what else has a colour in the quoted mail is quoted', () => {
  test('when nobody speaks of answers', () => {
    expect(
      outlook(
        ['Understood, I pay by Friday.'],
        [['Your invoice is open.'], ['Payment is due on Friday!', 'red'], ['Kindly pay.']],
      ),
    ).toBe('Understood, I pay by Friday.')
  })

  test('when somebody speaks of a colour and thanks for answers', () => {
    expect(
      outlook(
        ['Thanks for your comments below. The red one please.'],
        [['Which one?'], ['Answer until Friday!', 'red'], ['Ada']],
      ),
    ).toBe('Thanks for your comments below. The red one please.')
  })

  test('all of a mail', () => {
    expect(
      outlook(
        ['Thanks.'],
        [
          ['The roof is done.', '#1F497D'],
          ['It cost more than we thought.', '#1F497D'],
        ],
      ),
    ).toBe('Thanks.')
  })

  test('its links and its signature, beside answers', () => {
    expect(
      outlook(
        ['My answers are below.'],
        [
          ['Did you see the offer?'],
          ['Yes, too dear.', 'red'],
          ['It is <a href="https://oak.test/o">here</a>'],
          ['Kind regards'],
          ['Ada Byron', '#7030A0'],
          ['Byron Mills', '#7030A0'],
        ],
      ),
    ).toBe('My answers are below.\n\nYes, too dear.')
  })

  test('words in a line that goes on', () => {
    expect(gmail('See below.', [['The price is <font color="red">forty euros</font> for each board.'], ['Ada']])).toBe(
      'See below.',
    )
  })

  test('when the HTML has other words', () => {
    const html =
      '<div dir="ltr">See below in red.</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Mar 2, 2026 at 4:22 PM Ada Byron &lt;ada@mill.test&gt; wrote:</div><blockquote class="gmail_quote"><div>Shall we?</div><div style="color:red">No, never.</div></blockquote></div>'
    const text =
      'See below in red.\n\nOn Mon, Mar 2, 2026 at 4:22 PM Ada Byron <ada@mill.test> wrote:\n\n> Shall we?\n> Perhaps later.\n'
    expect(read(text, html)).toBe('See below in red.')
  })
})

test('a page of coloured lines beside a quote of as many others is read in no time', () => {
  const many = (line: (at: number) => string) => Array.from({ length: 8_000 }, (_, at) => line(at)).join('')
  const text = `See below in red.\n\nOn Mon, Mar 2, 2026 at 4:22 PM Ada Byron <ada@mill.test> wrote:\n\n${many((at) => `> line ${at}\n`)}`
  const html = `<p>See below in red.</p><p>On Mon, Mar 2, 2026 at 4:22 PM Ada Byron &lt;ada@mill.test&gt; wrote:</p><blockquote type="cite">${many((at) => `<p style="color:#${at % 2 === 0 ? 'f00' : '00f'}">word ${at}</p>`)}</blockquote>`
  const begin = performance.now()
  expect(read(text, html)).toBe('See below in red.')
  expect(performance.now() - begin).toBeLessThan(5_000)
})

test('answers of many letters that the text nearly has are read in no time', () => {
  const on = 'On Mon, Mar 2, 2026 at 4:22 PM Ada Byron <ada@mill.test> wrote:'
  const text = `My answers are in red below.\n\n${on}\n> ${'a'.repeat(250_000)}\n`
  const answers = `<p style="color:red">b${'a'.repeat(1_200)}</p>`.repeat(200)
  const html = `<p>My answers are in red below.</p><p>${on.replace('<', '&lt;')}</p><blockquote type="cite"><p>Well?</p>${answers}</blockquote>`
  const begin = performance.now()
  expect(read(text, html)).toBe('My answers are in red below.')
  expect(performance.now() - begin).toBeLessThan(5_000)
})

test('a long marked line above an attribution is read in no time', () => {
  const text = `Well:\n> ab${'a'.repeat(100_000)}\n> b\n\nyes\n\nOn Mon, Mar 2, 2026 at 4:22 PM Ada Byron <ada@mill.test> wrote:\n> ${'a'.repeat(400_000)}`
  const begin = performance.now()
  expect(read(text, '<p>yes</p>')).toBe('Well:\n\nyes')
  expect(performance.now() - begin).toBeLessThan(5_000)
})
