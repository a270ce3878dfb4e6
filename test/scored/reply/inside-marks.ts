/** Answers behind a mark that the words above name, in a quote without marks: initials, arrows, bold, a pen; and lines that only look so. */
import type { PageCase } from './pages.ts'
import type { TextCase } from './texts.ts'

const HEAD =
  'From: Iris Dahl <iris@yard.example>\nSent: Wednesday, October 7, 2026 11:20 AM\nTo: Nora Vik\nSubject: Boat'

/** What is said above, and two answers. */
const ANSWERED: readonly [above: string, first: string, second: string][] = [
  ['[answers below, marked NV:]', 'NV: yes', 'NV: Ole has it'],
  ['My answers are marked with NV:', 'NV: yes', 'NV: Ole has it'],
  ['Réponses ci-dessous (NV)', 'NV : oui', 'NV : Ole'],
  ['Thanks for the mail, answers after the arrows.', '--> Yes.', '--> Ole.'],
  ['Thanks for your questions and find my answers after the arrows.', '--> Yes.', '--> Ole.'],
  ['Answers after the arrows.', '--> Yes, since Monday.', '--> Ole.'],
  ['Antworten hinter den Pfeilen.', '-> Ja, seit Montag.', '-> Ole.'],
  ['Risposte dopo le frecce.', '→ Sì, da lunedì.', '→ Ole.'],
  ['Mina svar är märkta med ###', '### Ja', '### Ole har den'],
  ['My answers are behind **', '** Yes', '** Ole has it'],
  ['See my answers below, within <NV>.', '<NV> Yes </NV>', '<NV> Ole has it </NV>'],
  ['See my answers below.\n\nNora', 'Nora: Yes', 'Nora: Ole has it'],
  ['Antworten unten.\n\nNora Vik', 'NV: Ja', 'NV: hat Ole'],
  ['Odpowiedzi poniżej.\n\nNora', 'Nora: Tak', 'Nora: ma Ole'],
  ['Answers after NV>>, NV> and so on, below.\n\nNora Vik', 'NV>> Yes', 'NV>> Ole has it'],
  ['See NV: below.', 'NV: Yes', 'NV: Ole has it'],
  ['My answers are in bold.', '*Yes*', '*Ole has it.*'],
  ['Meine Antworten fett.', '*Ja*', '*Hat Ole.*'],
  ['Mes réponses en gras ci-dessous.', '*Oui*', '*Ole.*'],
  ['Mis respuestas en negrita.', '*Sí*', '*Lo tiene Ole.*'],
  ['My answers are in italics.', '_Yes_', '_Ole has it._'],
]

const quotedOnly = (name: string, above: string, quoted: string): TextCase => ({
  name,
  text: `${above}\n\n${HEAD}\n\n${quoted}`,
  reply: above,
})

export const MARKED_TEXTS: readonly TextCase[] = [
  ...ANSWERED.map(([above, first, second]) => ({
    name: `answers behind a mark: ${above.split('\n', 1)[0]} ${first}`,
    text: `${above}\n\n${HEAD}\n\nHi Nora,\nis the boat dry?\n${first}\nAnd who has the key?\n\n${second}\n\nIris`,
    reply: `${above}\n\n${first}\n\n${second}`,
  })),
  {
    name: 'an answer behind initials that goes on',
    text: `Answers below, marked NV:\n\n${HEAD}\n\nIs it dry?\nNV: yes, since\nmonday morning.\nIris`,
    reply: 'Answers below, marked NV:\n\nNV: yes, since\nmonday morning.',
  },
  quotedOnly('questions and answers of whoever is quoted', 'Fine.', 'Q: Is it dry?\nA: Yes.\nQ: And the mast?\nA: No.'),
  quotedOnly('answers of whoever is quoted', 'Fine.', 'Is it dry?\nAnswer: yes\nIs it old?\nAnswer: no'),
  quotedOnly('minutes', 'Thanks for your answer.\n\nNora', 'The minutes:\nNora: I shall paint it.\nOle: no.'),
  quotedOnly('bold words', 'Fine.', '*Boats*\n\nIs it dry?\n*Yes*\nIs it old?\n*No*'),
  quotedOnly(
    'bold heading and name',
    'My answers are in bold in the file.',
    '*Boats*\n\nIt is dry.\n\nRegards\n*Iris Dahl*',
  ),
  quotedOnly('labels', 'See my answers in the file.\n\nNora', 'Note: it is dry.\nTel: 0131 555 0001\nPS: bring it.'),
  // not announced: whoever is quoted may have answered another
  ...['--> Yes', 'Iris: Yes', 'ID: Yes', 'NV: Yes'].map((answer) =>
    quotedOnly(`earlier answers, ${answer}`, 'Thanks, all clear!', `Is it dry?\n${answer}\nWho paints it?\n${answer}`),
  ),
  quotedOnly(
    'announced, but behind the name of whoever is quoted',
    'My answers are below.\n\nIris',
    'Is it dry?\nIris: Yes',
  ),
  quotedOnly(
    'labels of things named above',
    'I take the blue one. Size L, and Colour is fine.',
    'Size: S and L\nColour: red, blue',
  ),
  quotedOnly(
    'a label that is spoken of',
    'My comments are below. Budget is fine for me.',
    'The plan.\nBudget: 500 EUR',
  ),
  quotedOnly('days that are spoken of', 'Thanks, the blue one. Monday works.', 'Monday: 9 to 5\nTuesday: closed'),
  quotedOnly('a name that is spoken of', 'Comments below. Ole knows the rest.', 'The minutes:\nOle: will paint it.'),
  quotedOnly(
    'bold titles, vet',
    'Thanks for the quick response. The vet comes on Friday.',
    'Hi\n\n*New hours*\nMon\n*New place*',
  ),
  quotedOnly(
    'bold titles, gras',
    'Merci pour la réponse. Le foie gras est bon.',
    'Bonjour\n\n*Entrées*\nSalade\n*Desserts*',
  ),
  quotedOnly(
    'a number sign',
    'Thanks for the answer, this is ticket #471.',
    'Hi\n\n# Order\nTwo oars\n# Delivery\nFriday',
  ),
  quotedOnly(
    'tasks of many, one of whom answers',
    'My answers are below.\n\nNora',
    'The tasks:\nOle: paint the mast\nNora: buy rope\nBo: bring tar\n\nIris',
  ),
  quotedOnly('what is asked below', 'Budget: see below.', 'The plan.\nBudget: 500 EUR\nTime: May'),
  {
    name: 'bold lines of whoever is quoted, between bold answers',
    text: 'My answers in bold.\n\nOn Tue, Nov 10, 2026 at 4:22 PM Iris Dahl <iris@yard.example> wrote:\n\n> Hi Nora,\n> *Answer by Friday.*\n> Is it dry?\n\n*Yes.*\n\n> Is it old?\n\n*No.*',
    reply: 'My answers in bold.\n\n*Yes.*\n\n*No.*',
  },
  quotedOnly('arrows of a path', 'Fine.', 'Where is it?\n-> Menu -> Settings\nThanks'),
]

const page = (above: string, quoted: readonly string[]) =>
  `<p>${above}</p><div id="divRplyFwdMsg"><b>From:</b> Iris Dahl &lt;iris@yard.example&gt;<br><b>Sent:</b> Wednesday, October 7, 2026 11:20 AM<br><b>To:</b> Nora Vik<br><b>Subject:</b> Boat</div>${quoted.map((words) => `<p>${words}</p>`).join('')}`
const asked = (first: string, second: string) => [
  'Hi Nora,',
  'is the boat dry?',
  first,
  'Who has the key?',
  second,
  'Iris',
]
const pen = (words: string, color = 'yellow') => `<span style="background:${color}">${words}</span>`

export const MARKED_PAGES: readonly PageCase[] = [
  {
    name: 'bold, announced',
    html: page('My answers in bold below.', asked('<b>Yes, since Monday.</b>', '<b>Ole.</b>')),
    reply: 'My answers in bold below.\n\n**Yes, since Monday.**\n\n**Ole.**',
  },
  {
    name: 'bold, announced, de',
    html: page('Meine Antworten sind fett.', asked('<strong>Ja</strong>', '<strong>Hat Ole.</strong>')),
    reply: 'Meine Antworten sind fett.\n\n**Ja**\n\n**Hat Ole.**',
  },
  {
    name: 'bold, announced, in Gmail',
    html: '<div dir="ltr">My answers in bold.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl &lt;iris@yard.example&gt; wrote:<br></div><blockquote class="gmail_quote"><div>Is it dry?</div><div><b>Yes.</b></div><div>Iris</div></blockquote></div>',
    reply: 'My answers in bold.\n\n**Yes.**',
  },
  {
    name: 'bold, not announced',
    html: page('Fine.', asked('<b>Please say so by Friday.</b>', '<b>Thanks</b>')),
    reply: 'Fine.',
  },
  {
    name: 'italics, announced',
    html: page('My answers are in italics.', asked('<i>Yes</i>', '<em>Ole has it.</em>')),
    reply: 'My answers are in italics.\n\n*Yes*\n\n*Ole has it.*',
  },
  {
    name: 'a pen, announced',
    html: page('I highlighted my answers in yellow.', asked(pen('Yes'), pen('Ole', '#ffee00'))),
    reply: 'I highlighted my answers in yellow.\n\nYes\n\nOle',
  },
  {
    name: 'a pen, announced, fr',
    html: page('Mes réponses sont surlignées.', asked('<mark>Oui, depuis lundi.</mark>', '<mark>Ole.</mark>')),
    reply: 'Mes réponses sont surlignées.\n\nOui, depuis lundi.\n\nOle.',
  },
  {
    name: 'a pen of whoever is quoted',
    html: page('Fine.', [pen('Boats'), 'The yard closes.', pen('on Friday'), 'Iris']),
    reply: 'Fine.',
  },
  {
    name: 'a pen of whoever is quoted, and a colour that is spoken of',
    html: page('The red boat, yes.', ['Which one?', pen('Until Friday, please.'), 'Iris']),
    reply: 'The red boat, yes.',
  },
  {
    name: 'a pen of another colour than is announced',
    html: page('My answers are in red.', [
      'Is it dry?',
      '<span style="color:red">Yes.</span>',
      'By when?',
      pen('By Friday.'),
    ]),
    reply: 'My answers are in red.\n\nYes.',
  },
  {
    name: 'a name in a colour beneath a question, and a colour that is spoken of',
    html: page('The red one please.', ['Which boat do you want?', '<span style="color:#c00">Iris Dahl</span>']),
    reply: 'The red one please.',
  },
  {
    name: 'red on the line of a question, and a colour that is spoken of',
    html: page('The red one please.', ['Which one? <span style="color:red">Answer until Friday!</span>', 'Iris']),
    reply: 'The red one please.',
  },
  {
    name: 'red on the line of the question, announced',
    html: page('My answers are in red.', [
      'Hi Nora,',
      'is the boat dry? <span style="color:red">Yes</span>',
      'Who has the key? <font color="red">Ole has it.</font>',
      'Iris',
    ]),
    reply: 'My answers are in red.\n\nYes\n\nOle has it.',
  },
  {
    name: 'red on the line of the question, announced, de',
    html: page('Antworten in rot.', ['Ist es trocken? <span style="color:#c00000">Ja, seit Montag.</span>', 'Iris']),
    reply: 'Antworten in rot.\n\nJa, seit Montag.',
  },
  {
    name: 'red on the line of a question, not announced',
    html: page('Fine.', ['Is it dry? <span style="color:red">Urgent!</span>', 'Iris']),
    reply: 'Fine.',
  },
  {
    name: 'a link in red behind a question',
    html: page('My answers in red.', [
      'Seen this? <a style="color:red" href="https://yard.example">the yard</a>',
      '<span style="color:red">Yes.</span>',
    ]),
    reply: 'My answers in red.\n\nYes.',
  },
  {
    name: 'a pen of whoever is quoted, and answers below',
    html: page('My answers are below.', ['The yard closes.', pen('Please answer by Friday.'), 'Iris']),
    reply: 'My answers are below.',
  },
  {
    name: 'a pen around black text',
    html: page(
      'I answered below, highlighted.',
      asked(pen('<span style="color:black">Yes.</span>'), pen('<font color="black">Ole.</font>')),
    ),
    reply: 'I answered below, highlighted.\n\nYes.\n\nOle.',
  },
  {
    name: 'red on yellow, red announced',
    html: page('My answers are in red.', [
      'The boat is dry.',
      pen('<span style="color:red">No, it is not.</span>'),
      'Who has the key?',
      '<span style="color:red;background:yellow">Ole has it.</span>',
    ]),
    reply: 'My answers are in red.\n\nNo, it is not.\n\nOle has it.',
  },
  {
    name: 'another colour than is announced on the line of a question',
    html: page('My comments are in red in the file.', [
      'Questions? <span style="color:#0066cc">Call us now</span>',
      'Iris',
    ]),
    reply: 'My comments are in red in the file.',
  },
]
