/** Answers within the mail that is quoted, in a colour or behind initials; and coloured words of whoever wrote that mail. */
import type { PageCase } from './pages.ts'
import type { TextCase } from './texts.ts'

const red = (words: string, color = 'red') => `<span style="color:${color}">${words}</span>`
const p = (words: string) => `<p class="MsoNormal">${words}<o:p></o:p></p>`
const HEAD = ['From:', 'Sent:', 'To:', 'Subject:'] as const
/** as Outlook on Windows writes it */
const outlook = (above: readonly string[], quoted: readonly string[], labels: readonly string[] = HEAD) =>
  `<div class="WordSection1">${above.map(p).join('')}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>${labels[0]}</b> Iris Dahl &lt;iris@yard.example&gt;<br><b>${labels[1]}</b> Mittwoch, 7. Oktober 2026 11:20<br><b>${labels[2]}</b> Nora Vik<br><b>${labels[3]}</b> Boot</p></div></div>${quoted.map(p).join('')}</div>`
const gmail = (above: string, quoted: string) =>
  `<div dir="ltr">${above}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl &lt;<a href="mailto:iris@yard.example">iris@yard.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${quoted}</blockquote></div>`
const apple = (above: string, quoted: string) =>
  `<div>${above}</div><div><br><blockquote type="cite"><div>On 7 Oct 2026, at 11:20, Iris Dahl &lt;iris@yard.example&gt; wrote:</div><br class="Apple-interchange-newline"><div>${quoted}</div></blockquote></div>`

const asked = (color?: string) => [
  'Hi Nora,',
  'Is the boat dry?',
  red('Yes, since Monday.', color),
  'And who has the key of the yard?',
  red('Ole has it.', color),
  red('He is there until six.', color),
  'Regards, Iris',
]
const ANSWERS = 'Yes, since Monday.\n\nOle has it.\n\nHe is there until six.'

export const INSIDE: readonly PageCase[] = [
  {
    name: 'red initials at the very bottom, announced',
    html: outlook(
      ['Please see my answer at the very bottom.'],
      ['Is the boat dry?', 'Regards', 'Iris', `<b>${red('[Nora] We need two of them, in 205/55 R16.')}</b>`],
    ),
    reply: 'Please see my answer at the very bottom.\n\n**[Nora] We need two of them, in 205/55 R16.**',
  },
  {
    name: 'red in Outlook, announced',
    html: outlook(['See my answers in red below.'], asked()),
    reply: `See my answers in red below.\n\n${ANSWERS}`,
  },
  { name: 'red in Outlook, not announced', html: outlook(['Hi Iris.'], asked()), reply: `Hi Iris.\n\n${ANSWERS}` },
  { name: 'red in Outlook, nothing above', html: outlook([], asked('#C00000')), reply: ANSWERS },
  {
    name: 'blue in Outlook, de',
    html: outlook(
      ['Hallo Iris,', 'Antworten im Text.'],
      [
        'Hallo,',
        'ist das Boot trocken?',
        red('Ja, seit Montag.', '#0070C0'),
        'Bitte auch den Schlüssel.',
        red('Hat Ole.', '#0070C0'),
      ],
      ['Von:', 'Gesendet:', 'An:', 'Betreff:'],
    ),
    reply: 'Hallo Iris,\n\nAntworten im Text.\n\nJa, seit Montag.\n\nHat Ole.',
  },
  {
    name: 'green in Outlook, fr, announced, and no question',
    html: outlook(
      ['Mes réponses en vert ci-dessous.'],
      [
        'Bonjour,',
        'Il me faut la clé.',
        red('Elle est chez Ole.', '#00B050'),
        'Et la peinture.',
        red('Commandée.', '#00B050'),
      ],
      ['De :', 'Envoyé :', 'À :', 'Objet :'],
    ),
    reply: 'Mes réponses en vert ci-dessous.\n\nElle est chez Ole.\n\nCommandée.',
  },
  {
    name: 'the colour of Outlook itself',
    html: outlook(['Answers inline.'], asked('#1F497D')),
    reply: `Answers inline.\n\n${ANSWERS}`,
  },
  {
    name: 'bold and red with a link',
    html: outlook(
      ['Hi.'],
      [
        'Where is it?',
        `<b>${red('At the quay, see <a href="https://quay.example/map">the map</a>.')}</b>`,
        'Thanks, Iris',
      ],
    ),
    reply: 'Hi.\n\n**At the quay, see [the map](https://quay.example/map).**',
  },
  {
    name: 'red below the quote in Outlook',
    html: outlook(
      ['Hi Iris.'],
      [
        'Please send me the plan.',
        'Kind regards',
        'Iris Dahl',
        red('I shall send it on Friday. The mast is missing in it.'),
      ],
    ),
    reply: 'Hi Iris.\n\nI shall send it on Friday. The mast is missing in it.',
  },
  {
    name: 'red in Gmail',
    html: gmail(
      'Hi Iris',
      'Is it dry?<div><font color="#ff0000">Yes, since Monday.</font></div><div>Who has the key?</div><div><span style="color:rgb(255,0,0)">Ole.</span></div>',
    ),
    reply: 'Hi Iris\n\nYes, since Monday.\n\nOle.',
  },
  {
    name: 'blue in Apple Mail',
    html: apple(
      'Answers below.',
      '<div>Is it dry?</div><div><font color="#0433ff">Yes, since Monday.</font></div><div>Who has the key?</div><div><font color="#0433ff">Ole.</font></div>',
    ),
    reply: 'Answers below.\n\nYes, since Monday.\n\nOle.',
  },
  {
    name: 'answers of several paragraphs in Gmail',
    html: gmail(
      'See below in purple.',
      '<div>What came?</div><div><br></div><div style="color:rgb(153,0,255)"><div>Oars and rope.</div><div>The mast did not.</div></div><div>Thanks</div>',
    ),
    reply: 'See below in purple.\n\nOars and rope.\n\nThe mast did not.',
  },
  {
    name: 'initials in Outlook',
    html: outlook(
      ['Hi Iris.'],
      ['Is the boat dry?', '[Nora] Yes, since Monday.', 'Who has the key?', '[Nora] Ole.', 'Iris'],
    ),
    reply: 'Hi Iris.\n\n[Nora] Yes, since Monday.\n\n[Nora] Ole.',
  },
  {
    name: 'initials in Gmail',
    html: gmail('Hi', '<div>Is it dry?</div><div>[NV] Yes.</div><div>Who has the key?</div><div>[NV] Ole.</div>'),
    reply: 'Hi\n\n[NV] Yes.\n\n[NV] Ole.',
  },
  // not the sender's
  {
    name: 'a coloured line of the quoted mail',
    html: outlook(['Fine.'], ['Dear all,', 'the yard is closed.', red('Closed on Friday!'), 'Come on Monday.']),
    reply: 'Fine.',
  },
  {
    name: 'a coloured word of the quoted mail',
    html: outlook(['Fine.'], ['Dear all,', `Is it dry? The yard is ${red('closed')} on Friday.`, 'Come on Monday.']),
    reply: 'Fine.',
  },
  {
    name: 'a coloured signature of the quoted mail',
    html: outlook(
      ['Fine.'],
      [
        'Is it dry?',
        'Kind regards',
        red('Iris Dahl', '#1F497D'),
        red('Head of the Yard', '#1F497D'),
        red('+44 131 555 0002', '#1F497D'),
        red('Please consider the environment before printing this e-mail.', 'green'),
      ],
    ),
    reply: 'Fine.',
  },
  {
    name: 'a coloured signature right below a question',
    html: outlook(['Fine.'], ['Is it dry?', red('Iris Dahl', 'navy'), red('Yard Ltd | +44 131 555 0002', 'navy')]),
    reply: 'Fine.',
  },
  {
    name: 'a quoted mail that is all blue',
    html: outlook(['Fine.'], [red('Is it dry?', 'blue'), red('And who has the key?', 'blue'), red('Iris', 'blue')]),
    reply: 'Fine.',
  },
  {
    name: 'links in a quoted mail',
    html: outlook(
      ['Fine.'],
      [
        'Have you seen this?',
        '<a href="https://yard.example/boats"><span style="color:#0563C1">https://yard.example/boats</span></a>',
        'Iris',
      ],
    ),
    reply: 'Fine.',
  },
  {
    name: 'links in a colour in Gmail',
    html: gmail(
      'Fine.',
      '<div>Seen?</div><div><a href="https://yard.example" style="color:rgb(17,85,204)">the yard</a></div>',
    ),
    reply: 'Fine.',
  },
  {
    name: 'words in brackets in a quoted mail',
    html: outlook(['Fine.'], ['Is it dry?', '[Image]', '[Photo] boat.jpg', 'Iris']),
    reply: 'Fine.',
  },
]

const plain =
  'From: Iris Dahl <iris@yard.example>\nSent: Wednesday, October 7, 2026 11:20 AM\nTo: Nora Vik\nSubject: Boat'

export const INSIDE_TEXTS: readonly TextCase[] = [
  {
    name: 'initials in a quote that is not marked',
    text: `Answers below.\n\n${plain}\n\nIs the boat dry?\n[Nora] Yes.\n\nWho has the key?\n[Nora] Ole has it,\nuntil six.\n\nIris`,
    reply: 'Answers below.\n\n[Nora] Yes.\n\n[Nora] Ole has it,\nuntil six.',
  },
  {
    name: 'initials in a marked quote are of whoever wrote it',
    text: 'Thanks!\n\nOn Wed, Oct 7, 2026 at 11:20 AM Iris Dahl <iris@yard.example> wrote:\n\n> Is it dry?\n> [Iris] Yes.\n> Who has the key?\n> [Iris] Ole.',
    reply: 'Thanks!',
  },
]
