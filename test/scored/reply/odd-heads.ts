/** Tags of gateways before a warning, Yahoo's quotes on one line, heads of Lotus Notes without colons, a bar as the mark of quotes. */
import type { TextCase } from './texts.ts'

const OWN = 'Hi Nora,\n\nthe jetty is free.'

const WARNINGS = [
  '[EXTERNAL EMAIL] DO NOT CLICK links or attachments unless you recognize the sender and know the content is safe.',
  '[EXTERNAL] Do not click links or open attachments unless you know the sender.',
  '**[EXTERNAL]** Do not click links or open attachments.',
  '*EXTERNE E-MAIL* – Bitte Vorsicht beim Öffnen von Anhängen und Links!',
  '[EXTERNE] Ne cliquez pas sur les liens et n’ouvrez pas les pièces jointes.',
  '(EXTERNO) No haga clic en enlaces ni abra adjuntos de desconocidos.',
  '[ESTERNO] Non cliccare sui link e non aprire gli allegati.',
]
const NO_WARNINGS = [
  '[EXT] Please open the attachment and click the link.',
  '[External] The attached plan is final, do not print it.',
  '[EXTERNAL] is what I see above all mail: why must I not click links or attachments?',
  '*Extern* – bitte den Anhang ansehen.',
]

/** What Yahoo's apps write, with the quoted text behind it. */
const ON_ONE_LINE = [
  'Il mar, 10 nov, 2026 alle 16:22, Iris Dahl<iris@yard.example> ha scritto:   Va bene domani?',
  'El mar, 10 nov 2026 a las 16:22, Iris Dahl<iris@yard.example> escribió:   ¿Mañana?',
  'Le mar., 10 nov. 2026 à 16:22, Iris Dahl<iris@yard.example> a écrit :   Demain, ça va ?',
  'Em ter., 10 de nov. de 2026 às 16:22, Iris Dahl<iris@yard.example> escreveu:   Amanhã?',
  'Op di, 10 nov. 2026 om 16:22 schreef Iris Dahl<iris@yard.example>:   Morgen?',
]

const NOTES: readonly [name: string, head: string][] = [
  [
    'en',
    '"Iris Dahl" <iris@yard.example>\n10/11/2026 16:22\n\nTo\n"Nora Vik" <nora@yard.example>\ncc\n\nSubject\nBoat?\n\n\nIs it dry?',
  ],
  [
    'en, indented',
    'Iris Dahl/Yard\n11/10/2026 04:22 PM\n\n        To\n                Nora Vik/Yard\n        cc\n\n        Subject\n                Boat\n\n\nIs it dry?',
  ],
  ['en, side by side', 'Iris Dahl/Yard\n11/10/2026 04:22 PM\n\nTo\tNora Vik\ncc\t\nSubject\tBoat\n\nIs it dry?'],
  ['de', 'Iris Dahl/Yard\n10.11.2026 16:22\n\nAn\nNora Vik/Yard\nKopie\n\nThema\nBoot\n\nIst es trocken?'],
  ['fr', 'Iris Dahl/Yard\n10/11/2026 16:22\n\nA\nNora Vik/Yard\ncc\n\nObjet\nBateau\n\nEst-il sec ?'],
  ['es', 'Iris Dahl/Yard\n10/11/2026 16:22\n\nPara\nNora Vik/Yard\ncc\n\nAsunto\nBarco\n\n¿Está seco?'],
]

const ON = 'On Tue, Nov 10, 2026 at 4:22 PM Iris Dahl <iris@yard.example> wrote:'

export const ODD_HEADS: readonly TextCase[] = [
  ...WARNINGS.map((line) => ({ name: `tagged warning: ${line}`, text: `${line}\n\n${OWN}`, reply: OWN })),
  ...NO_WARNINGS.map((line) => ({ name: `tagged words: ${line}`, text: `${line}\n\n${OWN}` })),
  ...ON_ONE_LINE.map((line) => ({ name: `Yahoo on one line: ${line}`, text: `Fine.\n\n  ${line}`, reply: 'Fine.' })),
  {
    name: 'a day, an address and a colon',
    text: 'On 3 November 2026 write to <iris@yard.example> with: the name and the boat.\n\nThen come.\n\nNora',
  },
  { name: 'an address and a colon', text: 'Ask <iris@yard.example> this: is the boat dry?\n\nNora' },
  ...NOTES.map(([name, head]) => ({ name: `Notes 8.5, ${name}`, text: `None.\n\n${head}`, reply: 'None.' })),
  { name: 'a day between lines', text: 'Iris Dahl comes on\n10/11/2026 16:22\n\nto\nthe yard.' },
  { name: 'a day above a task', text: 'From the log\n10/11/2026 16:22\n\nTo be done: paint.' },
  {
    name: 'bars as marks, and answers between',
    text: `${ON}\n| Is it dry?\n|\n| And old?\n\nYes.\n\n| Who has the key?\n\nOle.`,
    reply: 'Yes.\n\nOle.',
  },
  {
    name: 'a table in what is quoted',
    text: `Fine.\n\n${ON}\n\n| a | b |\n| - | - |\n| c | d |\n\nThat is all.`,
    reply: 'Fine.',
  },
  { name: 'dixit', text: 'Iris Dahl dixit (2026-11-10, 16:22):\n> Is it dry?\nYes.', reply: 'Yes.' },
  ...(
    [
      ['See below:', 'From: Ole Berg <ole@yard.example>\nTo: Nora Vik\nSubject: Oars'],
      ['Fine. Here is what I got:', 'From: Ole Berg <ole@yard.example>\nTo: Nora Vik\nSubject: Oars'],
      ['Siehe unten:', 'Von: Ole Berg <ole@yard.example>\nAn: Nora Vik\nBetreff: Ruder'],
      ['Se her:', 'Fra: Ole Berg <ole@yard.example>\nTil: Nora Vik\nEmne: Årer'],
    ] as const
  ).map(([above, head]) => ({
    name: `a head without a day that is pointed to: ${above}`,
    text: `${above}\n\n${head}\n\nThe oars are gone.`,
    reply: above,
  })),
  ...[
    'Here is the draft:',
    'Here is how all our letters begin:',
    'Here is what I wrote them:',
    'Put this in the mail below:',
    'Anbei der Entwurf:',
    'Voici le modèle :',
    'Scrivi alla ditta così:',
    'Ecco il modello:',
    'Вот образец:',
  ].map((above) => ({
    name: `a head without a day that somebody drafts: ${above}`,
    text: `Hi Iris,\n\n${above}\n\nFrom: Harbour <desk@yard.example>\nTo: All <all@yard.example>\nSubject: Storm\n\nThe storm comes.\n\nIs that good?`,
  })),
  ...['| Yard News', '|'].map((row) => ({
    name: `one bar in what is quoted: ${row}`,
    text: `Fine.\n\n${ON}\n\n${row}\n\nIs it dry?\n\nIris`,
    reply: 'Fine.',
  })),
  ...['Thanks, Nora', 'Best regards', 'Paint it :-)'].map((above) => ({
    name: `what a help desk asks right beneath: ${above}`,
    text: `Yes.\n\n${above}\nReply above this line\nYour ticket 7 was opened.\nWe shall answer soon.`,
    reply: `Yes.\n\n${above}`,
  })),
  {
    name: 'the day of a head apart from its other fields',
    text: 'Yes.\n\nDate: Wed, 7 Oct 2026 11:20:00 +0000\n\nFrom: Iris Dahl <iris@yard.example>\nTo: Nora Vik\nSubject: Boat\n\nIs it dry?',
    reply: 'Yes.',
  },
  {
    name: 'what a help desk asks right beneath a sentence',
    text: 'Yes, paint it.\nPlease reply above this line\nYour ticket 7 was opened.\nWe shall answer soon.',
    reply: 'Yes, paint it.',
  },
]
