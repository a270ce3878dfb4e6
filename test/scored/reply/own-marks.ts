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
  // what stands above a mail that is quoted whole, and is not in it
  {
    name: 'a list above a quote',
    text: `${LIST}\n\n${ON}\n\n> What is to be done?\n>\n> Iris`,
    reply: LIST,
  },
  {
    name: 'an interpreter above a quote',
    text: `Try this:\n\n>>> import boat\n>>> boat.dry(days=2)\n\nNora\n\n${ON}\n\n> It fails.`,
    reply: 'Try this:\n\n>>> import boat\n>>> boat.dry(days=2)\n\nNora',
  },
  {
    name: 'arrows above the head of a mail',
    text: `Open it there:\n\n> Settings > Keys\n> then press Add\n\nNora\n\nFrom: Iris Dahl <iris@yard.example>\nSent: Wednesday, October 7, 2026 11:20 AM\nTo: Nora Vik\nSubject: Boat\n\nWhere do I find it?`,
    reply: 'Open it there:\n\n> Settings > Keys\n> then press Add\n\nNora',
  },
  {
    name: 'what an error says, above an attribution',
    text: `The error says:\n\n> Cannot open file boat.txt\n\nWhat now?\n\n${ON}\n> I come too.`,
    reply: 'The error says:\n\n> Cannot open file boat.txt\n\nWhat now?',
  },
  {
    name: 'a line of code that nothing announces, above an attribution',
    text: `This one\n\n> boat = build(oak);\n\nfails.\n\n${ON}\n> I come too.`,
    reply: 'This one\n\n> boat = build(oak);\n\nfails.',
  },
  {
    name: 'one command, above an attribution',
    text: `Run this:\n\n> npm install\n\nand tell me.\n\n${ON}\n> I come too.`,
    reply: 'Run this:\n\n> npm install\n\nand tell me.',
  },
  {
    name: 'sentences of the one who is answered, above the head of another mail',
    text: '> Could you send me the key?\n\nYes.\n\n> And the oars?\n\nNo.\n\n-----Original Message-----\nFrom: Ole Berg <ole@yard.example>\nSent: Wednesday, October 7, 2026 11:20 AM\nTo: Nora Vik\nSubject: Paint\n\nThe paint is here.',
    reply: 'Yes.\n\nNo.',
  },
  {
    name: 'a quote without an attribution above that of another',
    text: `In your mail of Monday you said\n\n> the boat has to be dry by Sunday\n\nIt is not.\n\n${ON}\n> I come too.`,
    reply: 'In your mail of Monday you said\n\nIt is not.',
  },
  {
    name: 'a wrapped question above a mail that is passed on, de',
    text: '> Hast du den Brief von Ole,\n> und wann kommt er?\n\nHier ist er.\n\n---------- Forwarded message ---------\nFrom: Ole Berg <ole@yard.example>\nDate: Wed, Oct 7, 2026 at 11:20 AM\nSubject: Paint\nTo: Nora Vik\n\nThe paint is here.',
    reply: 'Hier ist er.',
  },
  {
    name: 'lines of the mail that is quoted beneath',
    text: `> Is the boat dry by now?\n\nYes.\n\n> And the oars?\n\nNo.\n\n${ON}\n\n> Hello Nora,\n> Is the boat dry by now?\n> And the oars?\n> Iris`,
    reply: 'Yes.\n\nNo.',
  },
  {
    name: 'a list of the mail that is quoted beneath',
    text: `All of it:\n\n> paint\n> rope\n\nNora\n\n${ON}\n\n> Do we need\n> paint\n> rope?`,
    reply: 'All of it:\n\nNora',
  },
  {
    name: 'a quote with its author above another',
    text: `Ole Berg wrote:\n> I come at nine.\n\nWill that do?\n\n${ON}\n\n> When does he come?`,
    reply: 'Will that do?',
  },
  {
    name: 'quotes of quotes above another',
    text: `Fine.\n\n> > Who comes on Monday?\n> Ole does.\n\nGood.\n\n${ON}\n\n> Is that settled?`,
    reply: 'Fine.\n\nGood.',
  },
  {
    name: 'a quote above one of which nothing is left',
    text: `> Is the boat dry?\n\nYes.\n\n${ON}\n`,
    reply: 'Yes.',
  },
  // a line of stars between an answer and what is quoted
  { name: 'stars above an attribution', text: `Yes.\n\n*  *  *\n\n${ON}\n\n> Is it dry?`, reply: 'Yes.' },
  { name: 'stars below a quote', text: `${ON}\n\n> Is it dry?\n\n***\n\nYes.\n\nNora`, reply: 'Yes.\n\nNora' },
  { name: 'stars with blanks below a quote', text: `> Is it dry?\n\n* * *\n\nYes.`, reply: 'Yes.' },
  {
    name: 'stars that part what is written below a quote',
    text: `${ON}\n> Is it dry?\n\nYes.\n\n* * *\n\nNow to the oars.`,
    reply: 'Yes.\n\n* * *\n\nNow to the oars.',
  },
  own('stars that part a letter', 'The boat is dry.\n\n* * *\n\nNow to the oars.\n\n***\n\nThe rope is next.'),
  own('a line of bullets', 'We need\n* paint\n* rope\n* oars\nand you.'),
  own(
    'the head of a mail that somebody speaks of, without a day',
    'This looks false to me:\n\nFrom: Payroll <pay@yarcl.example>\nTo: Nora <nora@yard.example>\nSubject: Your bank\n\nShall I delete it?',
  ),
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
    name: 'typed marks above what Gmail quotes',
    html: '<div dir="ltr">As agreed:<div><br></div><div>&gt; 30 kg go by freight</div><div>&gt; 100 kg need a forklift</div><div><br></div><div>All else goes by parcel.</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl &lt;iris@yard.example&gt; wrote:<br></div><blockquote class="gmail_quote">Any news?</blockquote></div>',
    reply: 'As agreed:\n\n> 30 kg go by freight\n> 100 kg need a forklift\n\nAll else goes by parcel.',
  },
  {
    name: 'an interpreter above what Gmail quotes',
    html: '<div dir="ltr">I get a wrong sum:<div><br></div><div>&gt;&gt;&gt; sum([0.1, 0.2])</div><div>0.30000000000000004</div><div><br></div><div>Is that so?</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl &lt;iris@yard.example&gt; wrote:<br></div><blockquote class="gmail_quote">Any news?</blockquote></div>',
    reply: 'I get a wrong sum:\n\n>>> sum([0.1, 0.2])\n0.30000000000000004\n\nIs that so?',
  },
  {
    name: 'a blockquote above what Gmail quotes',
    html: '<div dir="ltr"><blockquote type="cite">Is it dry?</blockquote>Yes.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl &lt;iris@yard.example&gt; wrote:<br></div><blockquote class="gmail_quote">Any news?</blockquote></div>',
    reply: 'Yes.',
  },
  {
    name: 'a blockquote in an answer',
    html: '<p>Fine.</p><blockquote><p>Is it dry?</p></blockquote>',
    reply: 'Fine.',
  },
]
