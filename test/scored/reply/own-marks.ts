/** Lines with `>` and blockquotes that their sender wrote so, and quotes without an attribution. */
import type { PageCase } from './pages.ts'
import type { TextCase } from './texts.ts'

const ON = 'On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl <iris@yard.example> wrote:'
const LIST = 'To do:\n\n> buy paint\n> call Ole\n> dry the boat\n\nNora'
const own = (name: string, text: string): TextCase => ({ name, text })
const begins = (name: string, text: string): TextCase => ({ name, text, begins: true })

export const OWN_MARKS: readonly TextCase[] = [
  own('prices', 'Our prices:\n\n> Paint 12.50\n> Rope 3.20 a metre\n> Oars 45.00\n\nValid until May.'),
  own('prices, de', 'Unsere Preise\n> Farbe 12,50 €\n> Seil 3,20 €\n> Ruder 45,00 €\ngültig bis Mai.'),
  own('prices, ru', 'Наши цены:\n\n> Краска 450 руб\n> Канат 120 руб\n\nДо мая.'),
  own('an interpreter, Python', 'Try this:\n\n>>> import math\n>>> math.sqrt(2)\n1.4142\n\nWhat do you get?'),
  own('an interpreter, Node', 'In the console:\n\n> 1 + 1\n2\n> [] + {}\n"[object Object]"\n\nWhy?'),
  own('a style sheet', 'The rule is\n\n.menu\n> li\n> a { color: red }\n\nand it does not work.'),
  begins('a list in a new mail', LIST),
  begins('a saying in a new mail', 'Hello all,\n\n> The sea is calm tonight.\n\nThis is what we sing on Friday.'),
  begins(
    'an arrow in a new mail',
    'Bitte beachten:\n\n> Das Tor ist ab Montag zu.\n> Der Schlüssel liegt bei Ole.\n\nDanke',
  ),
  {
    name: 'a quote in a new mail, with an attribution',
    text: `Hello Ole,\n\nsee what she says:\n\n${ON}\n\n> Is it dry?\n\nNora`,
    reply: 'Hello Ole,\n\nsee what she says:\n\nNora',
    begins: true,
  },
  {
    name: 'stuffed lines of flowed text',
    text: 'To do:\n\n> buy paint\n> call Ole\n\nNora',
    stuffed: ['> buy paint', '> call Ole'],
  },
  {
    name: 'stuffed lines of flowed text above a quote',
    text: `To do:\n\n> buy paint\n> call Ole\n\nNora\n\n${ON}\n> What is to be done?`,
    reply: 'To do:\n\n> buy paint\n> call Ole\n\nNora',
    stuffed: ['> buy paint', '> call Ole'],
  },
  { name: 'a list in an answer', text: LIST, reply: 'To do:\n\nNora' },
  {
    name: 'a quote without attribution that names a price',
    text: '> Is the paint 12.50?\n> Or was it 3.20?\n\nThe former.',
    reply: 'The former.',
  },
  {
    name: 'prices below an attribution',
    text: `Fine.\n\n${ON}\n\n> Paint 12.50 €\n> Rope 3.20 €`,
    reply: 'Fine.',
  },
  {
    name: 'code below an attribution',
    text: `Fine.\n\n${ON}\n> int a = 1;\n> a += 2;`,
    reply: 'Fine.',
  },
]

export const OWN_MARK_PAGES: readonly PageCase[] = [
  {
    name: 'typed marks in Gmail',
    html: '<div dir="ltr"><div>To do:</div><div>&gt; buy paint</div><div>&gt; call Ole</div><div><br></div><div>Nora</div></div>',
    reply: 'To do:\n> buy paint\n> call Ole\n\nNora',
  },
  {
    name: 'typed marks in Outlook',
    html: '<div class="WordSection1"><p class="MsoNormal">Offen:</p><p class="MsoNormal">&gt; Farbe kaufen</p><p class="MsoNormal">&gt; Ole anrufen</p><p class="MsoNormal">Nora</p></div>',
    reply: 'Offen:\n\n> Farbe kaufen\n\n> Ole anrufen\n\nNora',
  },
  {
    name: 'typed marks in Gmail below an attribution',
    html: '<div dir="ltr">Fine.<br>On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl &lt;iris@yard.example&gt; wrote:<br>&gt; Is it dry?<br>&gt; Iris<br><br>Nora</div>',
    reply: 'Fine.\n\nNora',
  },
  {
    name: 'typed marks in a page of a program that is not known',
    html: '<p>Fine.</p><p>&gt; Is it dry?<br>&gt; Iris</p>',
    reply: 'Fine.',
  },
  {
    name: 'a blockquote of an editor in a new mail',
    html: '<p>Dear readers,</p><blockquote><p>The sea is calm tonight.</p></blockquote><p>This is what we sing on Friday.</p>',
    reply: 'Dear readers,\n\n> The sea is calm tonight.\n\nThis is what we sing on Friday.',
    begins: true,
  },
  {
    name: 'a blockquote with a line beside it in a new mail',
    html: '<p>Liebe Leser,</p><blockquote style="border-left:3px solid #ccc;padding-left:1em">Das Meer ist still.</blockquote><p>Das singen wir am Freitag.</p>',
    reply: 'Liebe Leser,\n\n> Das Meer ist still.\n\nDas singen wir am Freitag.',
    begins: true,
  },
  {
    name: 'a blockquote of a program in a new mail',
    html: '<p>Fine.</p><blockquote type="cite"><p>Is it dry?</p></blockquote>',
    reply: 'Fine.',
    begins: true,
  },
  {
    name: 'a blockquote in an answer',
    html: '<p>Fine.</p><blockquote><p>Is it dry?</p></blockquote>',
    reply: 'Fine.',
  },
]
