/** Blocks without a closing that begin with the name that the mail's head has, and what only looks so. */
import type { PageCase } from './pages.ts'
import type { TextCase } from './texts.ts'

const OWN = 'The oars arrive on Thursday.'
const QUOTE = 'On Wed, Oct 7, 2026 at 11:20 AM Iris Dahl <iris@yard.example> wrote:\n> When?'
const WORK = 'Head of Purchasing\nVik Boats Ltd\n+44 113 496 0000'

const BLOCKS: readonly [author: string, own: string, block: string][] = [
  ['Nora Vik', OWN, `Nora Vik\n${WORK}`],
  ['Nora Vik', OWN, 'Nora Vik\nVik Boats Ltd\n+44 113 496 0000 | www.vik.example'],
  ['Vik, Nora', OWN, 'Vik, Nora\nEinkauf\nVik Boote GmbH\nT +49 40 5550001'],
  ['Nora Vik', OWN, 'Dr. Nora Vik, M.Sc.\nSenior Analyst | Vik Labs Inc.\nm: +1 415 555 0177 | nora@vik.example'],
  ['nora.vik', OWN, `NORA VIK\n${WORK}\n4 Lake Road, Leeds`],
  ['Nora Vik', OWN, `Nora Vik\n${WORK}\n\nSent from my iPhone`],
  [
    'Nora Vik',
    OWN,
    `Nora Vik\n${WORK}\n\nThis e-mail is confidential and intended only for the person to whom it is addressed. If you are not the intended recipient please delete it.`,
  ],
  [
    'Lucía Gómez',
    'El pedido sale mañana.',
    'Lucía Gómez\nDepartamento de compras\nBarcas Gómez S.L.\nTel. +34 91 555 01 77',
  ],
  ['Léa Brun', 'Nous livrons jeudi.', 'Léa Brun\nResponsable achats\nBateaux Brun SAS\nTél. 04 50 12 34 56'],
  ['Nora Vik', 'The offer is ready. Please let me know.', `- Nora Vik\n${WORK}`],
  ['دانا حسن', 'موافق.', 'دانا حسن\nمدير المبيعات\nشركة حسن\n+971 4 555 0177'],
  ['Иван Петров', 'Заказ отправлен.', 'Иван Петров\nМенеджер по продажам\nООО «Лодки»\n+7 495 555 01 77'],
  [
    '山田 太郎',
    '本日発送しました。',
    '山田太郎\n株式会社山田製作所\n営業部\nTEL: 03-5555-0177\nhttps://yamada.example',
  ],
  ['张伟', '货物今天已发出。', '张伟\n销售经理\n上海张氏工具有限公司\n电话：021-55550177'],
  ['김철수', '오늘 발송했습니다.', '김철수\n영업부장\n주식회사 한국공구\nTel. 02-555-0177'],
]

/** What is no signature, however much it looks like one. */
const NEW: readonly [name: string, text: string][] = [
  ['a signature that is to be', `Please change my signature to:\n\nNora Vik\n${WORK}`],
  ['a signature that is to be, without a colon', `Bitte ändern Sie meine Signatur wie folgt.\n\nNora Vik\n${WORK}`],
  [
    'an address that is to be used',
    'Please deliver it to the address below.\n\nNora Vik\nVik Boats Ltd\n4 Lake Road\nLeeds LS1 4AB\n+44 113 496 0000',
  ],
  [
    'where something is to go',
    'Please send the oars to us.\n\nNora Vik\nVik Boats Ltd\n4 Lake Road\nLeeds LS1 4AB\nnora@vik.example',
  ],
  ['an address of no company', 'I have moved.\n\nNora Vik\n4 Lake Road\nLeeds LS1 4AB\n+44 113 496 0000'],
  ['a number that is told', 'Please note my new number.\n\nNora Vik\nVik Boats Ltd\n+44 113 496 0000'],
  ['somebody else', `Here is who to ask:\n\nOle Berg\n${WORK}`],
  ['somebody else, without a colon', `Please ask my deputy.\n\nOle Berg\n${WORK}`],
  [
    'one of a list',
    'These two come.\n\nOle Berg\nSales Manager\n+44 113 496 0001\n\nNora Vik\nHead of Purchasing\n+44 113 496 0000',
  ],
  ['a request', `Please put one of us on the list.\n\nNora Vik\n${WORK}`],
  ['a request, ru', `Прошу внести в список.\n\nNora Vik\n${WORK}`],
  ['a badge', `Please print this on the badge.\n\nNora Vik\nHead of Purchasing\nVik Boats Ltd`],
  ['the rest of a sentence', 'The owner of the boat should be\n\nNora Vik\nVik Boats Ltd\nnora@vik.example'],
  ['two cards', 'Print two.\n\nNora Vik\nHead of Purchasing\nVik Boats Ltd\n\nOle Berg\nHead of Sales\nVik Boats Ltd'],
  ['a name alone', `${OWN}\n\nNora Vik`],
  ['a name and a number', `${OWN}\n\nNora Vik\n+44 113 496 0000`],
  ['a question beneath', `${OWN}\n\nNora Vik\nHead of Purchasing\nVik Boats Ltd\nCan you bring the key?`],
  ['nothing but a greeting above', `Hello Iris,\n\nNora Vik\n${WORK}`],
  ['nothing but a cry above', `Hi Iris!\n\nNora Vik\n${WORK}`],
  ['a title', `Application\n\nNora Vik\n${WORK}\nBorn 3 May 1990`],
  ['a title below words', `We take three oars.\n\nCustomer\n\nNora Vik\n${WORK}`],
  ['a sentence that begins', `Good morning,\n\nI am\n\nNora Vik\n${WORK}`],
  ['an introduction', `Let me introduce myself.\n\nNora Vik\n${WORK}`],
  ['an introduction, de', 'Ab Montag haben Sie eine neue Ansprechpartnerin.\n\nNora Vik\nEinkauf\nVik Boote GmbH'],
  ['who registers', `I would like to register for the workshop.\n\nNora Vik\n${WORK}`],
  ['who registers, de', 'Hiermit melde ich mich zum Kurs an.\n\nNora Vik\nEinkauf\nVik Boote GmbH'],
  ['what was asked for', `Here you go.\n\nNora Vik\n${WORK}`],
  ['what was asked for, fr', 'Voici.\n\nNora Vik\nResponsable achats\nBateaux Vik SAS'],
  [
    'where something is ordered to',
    'I order three oars.\n\nNora Vik\nVik Boats Ltd\n4 Lake Road\nLeeds LS1 4AB\n+44 113 496 0000',
  ],
  [
    'where something is to go, two paragraphs above',
    'Can you ship the parts to my office?\n\nThanks a lot.\n\nNora Vik\nVik Boats Ltd\n4 Lake Road\nLeeds LS1 4AB\n+44 113 496 0000',
  ],
  [
    'where to fetch something, de',
    'Sie können die Ruder am Montag abholen.\n\nNora Vik\nVik Boote GmbH\nSeeweg 4\n20095 Hamburg\nT +49 40 5550001',
  ],
  ['who somebody is', `The contact is me.\n\nNora Vik\n${WORK}`],
  ['who takes part', `The speaker for the first session.\n\nNora Vik\n${WORK}`],
  ['who is met for the first time, ja', 'はじめまして。\n\nNora Vik\n株式会社山田製作所\nTEL: 03-5555-0177'],
  ['who somebody is, nl', 'Ik stel me even voor.\n\nNora Vik\nAfdeling inkoop\nVik B.V.'],
  [
    'a sentence between',
    'It is done.\n\nNora Vik\nHead of Purchasing\nVik Boats Ltd\nI am out on Friday\n+44 113 496 0000',
  ],
  ['an order beneath', 'Our order for today.\n\nNora Vik\nVik Boats Ltd\n+44 113 496 0000\n\n12 oars\n3 paddles'],
  ...[
    'Tuesday 3 pm works',
    'My new mobile is +44 7700 900123',
    'Call me on +44 7700 900123 tomorrow',
    'Order 4500123456',
    'Manager will call you tomorrow',
    'The plan is at https://vik.example/plan',
    'https://vik.example/orders/77',
    'Meeting room: https://meet.example/abc',
    'Write to ole@vik.example',
    'Pin 123456',
    'Oars of 12 kg',
  ].map((words): [string, string] => [`beneath: ${words}`, `It is done.\n\nNora Vik\n${WORK}\n\n${words}`]),
  [
    'two parties',
    'The contract is between two.\n\nNora Vik\nVik Boats Ltd\n+44 113 496 0000\n\nIris Dahl\nYard Ltd\n+44 113 496 0001',
  ],
  [
    'two on a line each',
    'We come.\n\nNora Vik, Head of Purchasing\nIris Dahl, Head of Sales\nYard Ltd, +44 113 496 0001',
  ],
  [
    'two who can be reached',
    'Both of us come.\n\nNora Vik\nnora@vik.example\n+44 113 496 0001\n\nOle Berg\nole@vik.example\n+44 113 496 0002',
  ],
  ['one of a list of names', 'We are three.\n\nOle Berg\n\nNora Vik\nHead of Purchasing\n+44 113 496 0001'],
  ['the last of a list', `We come.\n\n- Ole Berg\n- Nora Vik\n${WORK}`],
  ['words beneath', `${OWN}\n\nNora Vik\n${WORK}\n\nI will call you when they are here.`],
]

export const NAMED_BLOCKS: readonly TextCase[] = [
  ...BLOCKS.flatMap(([author, own, block]): TextCase[] => [
    { name: `own name: ${block}`, text: `${own}\n\n${block}`, reply: own, author },
    { name: `own name, above a quote: ${block}`, text: `${own}\n\n${block}\n\n${QUOTE}`, reply: own, author },
  ]),
  ...[
    'Nora Vik\nHead of Purchasing\n\nVik Boats\n4 Lake Road\nLeeds LS1 4AB\n+44 113 496 0000\nwww.vik.example',
    'Nora Vik\nLeiterin Einkauf\n\nVik Boote GmbH\nSeeweg 4\n20095 Hamburg\n\nTel.: +49 40 5550001\nnora@vik.example\n\nGeschäftsführer: Ole Berg\nAmtsgericht Hamburg HRB 12345',
    'Nora Vik\nHead of Purchasing\nphone: +44 113 496 0000\nmobile: +44 7700 900123\nemail: nora@vik.example',
  ].map(
    (block): TextCase => ({ name: `own name: ${block}`, text: `${OWN}\n\n${block}`, reply: OWN, author: 'Nora Vik' }),
  ),
  {
    name: 'own name below a list',
    text: `I bring:\n\n- three oars\n- ropes\n\nNora Vik\n${WORK}`,
    reply: 'I bring:\n\n- three oars\n- ropes',
    author: 'Nora Vik',
  },
  {
    name: 'own name as an answer',
    text: `${QUOTE}\n> Please send your contact details.\n\nNora Vik\n${WORK}`,
    reply: `Nora Vik\n${WORK}`,
    author: 'Nora Vik',
  },
  {
    name: 'own name as an answer below another',
    text: `${QUOTE}\n\nOn Monday.\n\n> Who shall I ask for?\n\nNora Vik\n${WORK}`,
    reply: `On Monday.\n\nNora Vik\n${WORK}`,
    author: 'Nora Vik',
  },
  {
    name: 'own name below a warning',
    text: `[EXTERNAL]\n\nNora Vik\n${WORK}\n\n${QUOTE}`,
    reply: `Nora Vik\n${WORK}`,
    author: 'Nora Vik',
  },
  { name: 'own name of another sender', text: `${OWN}\n\nNora Vik\n${WORK}`, author: 'Vik Boats' },
  ...NEW.flatMap(([name, text]): TextCase[] => [
    { name: `own name, ${name}`, text, author: 'Nora Vik' },
    { name: `own name, ${name}, above a quote`, text: `${text}\n\n${QUOTE}`, reply: text, author: 'Nora Vik' },
  ]),
]

const LINES = ['<b>Nora Vik</b>', 'Head of Purchasing', 'Vik Boats Ltd', '+44 113 496 0000']
const SMALL = LINES.map((line) => `<div><span style="font-size:9.0pt;color:#1F497D">${line}</span></div>`).join('')
const HEAD =
  '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Iris Dahl &lt;iris@yard.example&gt;<br><b>Sent:</b> Wednesday, October 7, 2026 11:20 AM<br><b>To:</b> Nora Vik &lt;nora@vik.example&gt;<br><b>Subject:</b> Oars</p></div><p class="MsoNormal">When?</p>'
const page = (rest: string) =>
  `<div class="WordSection1"><p class="MsoNormal">${OWN}</p><p class="MsoNormal">&nbsp;</p>${SMALL}${rest}</div>`

export const NAMED_BLOCK_PAGES: readonly PageCase[] = [
  { name: 'own name in Word', html: page(''), reply: OWN, author: 'Nora Vik' },
  { name: 'own name in Word, above a quote', html: page(HEAD), reply: OWN, author: 'Nora Vik' },
  {
    name: 'own name beside a picture',
    html: `<div dir="ltr">${OWN}<br><br><table><tr><td><img src="https://vik.example/l.png" alt="logo" width="80"></td><td>${LINES.join('<br>')}</td></tr></table></div>`,
    reply: OWN,
    author: 'Nora Vik',
  },
]
