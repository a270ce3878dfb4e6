/** Closings with a title, cards of a name and a disclaimer, and what programs mark as signature; and letters that only look like it. */
import type { PageCase } from './pages.ts'
import type { TextCase } from './texts.ts'

/** as Outlook writes it, a paragraph each */
const word = (...lines: string[]) =>
  `<div class="WordSection1">${lines.map((line) => `<p class="MsoNormal">${line}<o:p></o:p></p>`).join('')}</div>`
const NOTICE =
  'This e-mail and any attachments are confidential and intended only for the addressee. If you are not the intended recipient, please delete it.'

export const CARDS: readonly TextCase[] = [
  ...[
    'Regards,\nNora Vik\nHead of Purchasing',
    'Kind regards\n\nNora Vik\nSales Manager\nVik Boats',
    'Mit freundlichen Grüßen\nNora Vik\nLeiterin Einkauf',
    'Cordialement,\nNora Vik\nResponsable des achats',
    'Saludos,\nNora Vik\nJefa de compras',
    'Met vriendelijke groet,\nNora Vik\nAfdeling inkoop',
    'Z poważaniem\nNora Wójcik\nkierownik działu sprzedaży',
    'S pozdravom\nNora Vlková\nvedúca oddelenia nákupu',
    'З повагою,\nНора Вовк\nначальник відділу постачання',
    'С уважением,\nНора Волкова\nменеджер по закупкам',
  ].map((closing) => ({ name: closing, text: `The boat is dry.\n\n${closing}`, reply: 'The boat is dry.' })),
  {
    name: 'title above a head of Notes',
    text: 'On Tuesday, then.\n\nRegards,\nNora Vik\nHead of Purchasing\n\n\nFrom:   Iris Dahl/YARD\nTo:     Nora Vik/BOAT@BOAT\nDate:   07.10.2026 11:20\nSubject:        Mast\n\n\nOn which day?',
    reply: 'On Tuesday, then.',
  },
  {
    name: 'a card and a disclaimer without a closing',
    text: `The boat is dry.\n\nNora Vik\nHead of Purchasing\nVik Boats Ltd\n12 Quay Street, Leith\n+44 131 555 0001\n\n${NOTICE}`,
    reply: 'The boat is dry.',
  },
  {
    name: 'a card and a disclaimer that were asked for',
    text: `This is what the new signature shall be:\n\nNora Vik\nHead of Purchasing\nVik Boats Ltd\n+44 131 555 0001\n\n${NOTICE}`,
  },
  { name: 'closing and words', text: 'Done.\n\nThanks,\nNora\nSales of May follow tomorrow.' },
  { name: 'closing, full name and a wish', text: 'Done.\n\nKind regards,\nNora Vik\n\nGreet the director!' },
  {
    name: 'a draft, and a question on one line with more',
    text: 'Hallo Bo,\n\nder Entwurf:\n\nSehr geehrte Frau Dahl,\ndas Boot ist trocken.\n\nMit freundlichen Grüßen\n\nNora Vik\nVik Boote GmbH\nTel. 040 5550001\n\nGeht das so? Danke dir',
  },
  {
    name: 'a draft, and a request without a question mark',
    text: 'Hi Bo,\n\nthe draft:\n\nDear Mrs Dahl,\nthe boat is dry.\n\nKind regards\n\nNora Vik\nVik Boats Ltd\nTel. 0131 555 0001\n\nPlease tell me what you think.',
  },
]

export const CARD_PAGES: readonly PageCase[] = [
  {
    name: 'Outlook, closing and department, uk',
    html: word('Добрий день,', 'човен сухий.', 'З повагою,', 'Нора Вовк', 'відділ постачання'),
    reply: 'Добрий день,\n\nчовен сухий.',
  },
  {
    name: 'Outlook, closing and department, sk',
    html: word('Dobrý deň,', 'čln je suchý.', 'S pozdravom', 'Nora Vlková', 'oddelenie nákupu'),
    reply: 'Dobrý deň,\n\nčln je suchý.',
  },
  {
    name: 'Outlook, a draft and a question, de',
    html: word(
      'Hallo Bo,',
      'so soll es raus:',
      'Sehr geehrte Frau Dahl,',
      'das Boot ist trocken.',
      'Mit freundlichen Grüßen',
      'Nora Vik',
      'Vik Boote GmbH',
      'Tel. 040 5550001',
      'Passt das? Oder ist es zu kurz',
    ),
    reply:
      'Hallo Bo,\n\nso soll es raus:\n\nSehr geehrte Frau Dahl,\n\ndas Boot ist trocken.\n\nMit freundlichen Grüßen\n\nNora Vik\n\nVik Boote GmbH\n\nTel. 040 5550001\n\nPasst das? Oder ist es zu kurz',
  },
  {
    name: 'Yahoo, its class for signatures',
    html: '<div class="ydp1a2b3cyahoo-style-wrap"><div>It is dry.</div><div><br></div><div class="ydp1a2b3csignature">Nora Vik<br>Boat club</div></div>',
    reply: 'It is dry.',
  },
  {
    name: 'Zoho',
    html: '<div>It is dry.<br></div><div id="Zm-_Id_-Sgn" data-zbluepencil-ignore="true"><div>Nora Vik</div><div>Boat club</div></div>',
    reply: 'It is dry.',
  },
  {
    name: 'Zoho, by the number of the signature',
    html: '<div>It is dry.<br></div><div data-sigid="31415"><div>Nora Vik</div><div>Boat club</div></div>',
    reply: 'It is dry.',
  },
  {
    name: 'Fastmail, by number',
    html: '<div>It is dry.</div><div><br></div><div id="sig31415926"><div>Nora Vik</div><div>Boat club</div></div>',
    reply: 'It is dry.',
  },
  {
    name: 'Foxmail, below a short line',
    html: '<div>船是干的。</div><div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><div><span><div style="margin: 10px;">王诺</div><div>采购部</div></span></div>',
    reply: '船是干的。',
  },
  {
    name: 'Foxmail, below a short line and above a quote',
    html: '<div>It is dry.</div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><div>Nora Vik</div><blockquote style="margin-Top:0px;margin-Left:0.5em"><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div><b>From:</b> Iris</div><div><b>Date:</b> 2026-10-07 11:20</div><div><b>To:</b> Nora</div><div><b>Subject:</b> Mast</div></div><div>Is it?</div></blockquote>',
    reply: 'It is dry.',
  },
  {
    name: 'words below a short line as Foxmail has it',
    html: '<div>It is dry.</div><hr style="width: 210px; height: 1px;"><div>The mast is another matter. I shall look at it on Monday.</div>',
    reply: 'It is dry.\n\n---\n\nThe mast is another matter. I shall look at it on Monday.',
  },
]
