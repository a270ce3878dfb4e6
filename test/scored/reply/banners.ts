/** What gateways put above a mail from outside, and letters that begin alike. */
import type { TextCase } from './texts.ts'

export const BANNERS: readonly TextCase[] = [
  { name: 'banner [EXTERNAL]', text: '[EXTERNAL]\n\nYes, at nine.', reply: 'Yes, at nine.' },
  { name: 'banner [EXTERNAL] inline', text: '[EXTERNAL EMAIL] Yes, at nine.' },
  {
    name: 'banner caution one line',
    text: 'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.\n\nYes, at nine.\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\n> Come?',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner caution wrapped',
    text: 'CAUTION: This email originated from outside of the organization. Do not click\nlinks or open attachments unless you recognize the sender and know the\ncontent is safe.\n\nYes, at nine.',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner warning stars',
    text: '*** WARNING: This message came from outside the University. Think before you click! ***\n\nYes, at nine.',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner external mail rules',
    text: '----------------------------------------\nThis message was sent from outside the company. Do not open attachments from unknown senders.\n----------------------------------------\n\nYes, at nine.',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner de',
    text: 'ACHTUNG: Diese E-Mail kommt von außerhalb der Organisation. Klicken Sie keine Links an und öffnen Sie keine Anhänge, wenn Sie den Absender nicht kennen.\n\nJa, um neun.',
    reply: 'Ja, um neun.',
  },
  { name: 'banner de extern', text: '[EXTERN]\n\nJa, um neun.', reply: 'Ja, um neun.' },
  {
    name: 'banner fr',
    text: 'ATTENTION : Cet e-mail provient de l’extérieur de l’organisation. Ne cliquez pas sur les liens et n’ouvrez pas les pièces jointes à moins de connaître l’expéditeur.\n\nOui, à neuf heures.',
    reply: 'Oui, à neuf heures.',
  },
  {
    name: 'banner es',
    text: 'PRECAUCIÓN: Este correo electrónico se originó fuera de la organización. No haga clic en enlaces ni abra archivos adjuntos a menos que reconozca al remitente.\n\nSí, a las nueve.',
    reply: 'Sí, a las nueve.',
  },
  {
    name: 'banner pt',
    text: 'ATENÇÃO: Este e-mail foi originado fora da organização. Não clique em links nem abra anexos a menos que reconheça o remetente.\n\nSim, às nove.',
    reply: 'Sim, às nove.',
  },
  {
    name: 'banner it',
    text: 'ATTENZIONE: Questa email proviene dall’esterno dell’organizzazione. Non cliccare sui link e non aprire allegati se non si conosce il mittente.\n\nSì, alle nove.',
    reply: 'Sì, alle nove.',
  },
  {
    name: 'banner nl',
    text: 'LET OP: Deze e-mail is afkomstig van buiten de organisatie. Klik niet op links en open geen bijlagen tenzij u de afzender kent.\n\nJa, om negen uur.',
    reply: 'Ja, om negen uur.',
  },
  {
    name: 'banner pl',
    text: 'UWAGA: Ta wiadomość pochodzi spoza organizacji. Nie klikaj w linki i nie otwieraj załączników, jeśli nie znasz nadawcy.\n\nTak, o dziewiątej.',
    reply: 'Tak, o dziewiątej.',
  },
  {
    name: 'banner sv',
    text: 'VARNING: Detta e-postmeddelande kommer från en extern avsändare. Klicka inte på länkar och öppna inte bilagor om du inte känner igen avsändaren.\n\nJa, klockan nio.',
    reply: 'Ja, klockan nio.',
  },
  {
    name: 'banner ru',
    text: 'ВНИМАНИЕ: Это письмо отправлено внешним отправителем. Не переходите по ссылкам и не открывайте вложения, если не знаете отправителя.\n\nДа, в девять.',
    reply: 'Да, в девять.',
  },
  {
    name: 'banner ja',
    text: '【注意】このメールは社外から送信されています。リンクや添付ファイルにご注意ください。\n\nはい、九時に。',
    reply: 'はい、九時に。',
  },
  {
    name: 'banner you dont often get',
    text: "You don't often get email from tom@tom.example. Learn why this is important\n\nYes, at nine.",
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner some people who received',
    text: "Some people who received this message don't often get email from tom@tom.example. Learn why this is important <https://aka.ms/LearnAboutSenderIdentification>\n\nYes, at nine.",
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner below attribution, unmarked bottom',
    text: 'Yes, at nine.\n\nOn Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\nCAUTION: This email originated from outside of the organization. Do not click links.\n\nCan you come?',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner below marked quote?',
    text: 'On Thu, 14 May 2026 at 09:12, Nora Lind <nora@harbour.example> wrote:\n\nCAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender.\n\n> Can you come?\n\nYes, at nine.',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner below outlook head',
    text: 'Yes, at nine.\n\nFrom: Nora Lind <nora@harbour.example>\nSent: Thursday, May 14, 2026 9:12 AM\nTo: Tom Berg\nSubject: [EXTERNAL] Crane\n\n[EXTERNAL]\n\nCan you come?',
    reply: 'Yes, at nine.',
  },
  {
    name: 'banner as a subject',
    text: 'Hi IT,\n\nsince yesterday each mail has this line on top:\n\nCAUTION: This email originated from outside of the organization. Do not click links.\n\nCan it go for our own domain?',
  },
  {
    name: 'banner as a subject, first',
    text: 'CAUTION: This email originated from outside of the organization.\n\nThat is what stands above all our mails to you since yesterday, Nora. Can you have it removed?',
    reply: 'That is what stands above all our mails to you since yesterday, Nora. Can you have it removed?',
  },
  {
    name: 'own warning first line',
    text: 'Caution: the crane on the outside of the hall is broken. Do not open the gate unless you know the guard.\n\nTom',
  },
  { name: 'own external', text: '[External] audits are on Monday, as always.\n\nTom' },
  {
    name: 'own outside email',
    text: 'This email comes from outside because I am at my brother’s. Please do not answer to it, but to my usual address.\n\nTom',
  },
  {
    name: 'only a banner',
    text: 'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.',
  },
]
