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
  ['Answers after the arrows.', '--> Yes, since Monday.', '--> Ole.'],
  ['Antworten hinter den Pfeilen.', '-> Ja, seit Montag.', '-> Ole.'],
  ['Risposte dopo le frecce.', '→ Sì, da lunedì.', '→ Ole.'],
  ['Mina svar är märkta med ###', '### Ja', '### Ole har den'],
  ['My answers are behind **', '** Yes', '** Ole has it'],
  ['See my answers below, within <NV>.', '<NV> Yes </NV>', '<NV> Ole has it </NV>'],
  ['See my answers below.\n\nNora', 'Nora: Yes', 'Nora: Ole has it'],
  ['Antworten unten.\n\nNora Vik', 'NV: Ja', 'NV: hat Ole'],
  ['Odpowiedzi poniżej.\n\nNora', 'Nora: Tak', 'Nora: ma Ole'],
  ['Fine.', 'NV>> Yes', 'NV>> Ole has it'],
  ['Fine.', 'NV: Yes', 'NV: Ole has it'],
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
    html: page('I highlighted my answers in yellow.', asked(pen('Yes'), pen('Ole', '#00ff00'))),
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
]
