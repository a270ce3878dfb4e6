/** A text alternative that only says that there is HTML hides nothing of what the HTML says; any other is read as it is. */
import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/mail/body.ts'

const CODE =
  '<h1>Sign in to Heron</h1><p>Hello Ada,</p><p>Your verification code is <b>482913</b>. It is valid for ten minutes.</p>'
const NEWS =
  '<p><a href="https://mill.test/v/1">View this email in your browser</a></p><h1>The mill of March</h1><p>It opens on Saturday, and everybody who came before is invited to a tour at noon, with soup and bread. The miller tells how flour was ground, sifted and sold a hundred years ago, when wheels still turned by water, and shows his grandmother’s oven.</p><p>Tickets: five euros for grown people, children enter free.</p>'
const CARD = '<p>Ben Ross<br>Ross and Sons, mills and millstones, 12 Mill Lane, Leeds, closed on Sundays</p>'

const read = (text: string, html: string) => {
  const alternative = {}
  return readBody([
    { type: 'text/plain', text, alternative },
    { type: 'text/html', text: html, alternative },
  ]).contentClean
}

describe('the HTML is read', () => {
  test.each([
    'Your email client does not support HTML.',
    'Your email client does not support HTML messages',
    'Your email client does not support HTML, too bad :(',
    'This message has an HTML version. Please use a mail client that can display HTML.',
    'This message is in HTML format.\n',
    'This email contains HTML content. Please enable HTML view.',
    'Please enable HTML to view this email properly.',
    'Non-HTML clients are not supported.',
    'Please open with an HTML-enabled Email client.',
    'To view the message, please use an HTML compatible email viewer!',
    'This is the body in plain text for non-HTML mail clients',
    'This is a plain-text message body',
    'If you can read this, your mail program does not support MIME.',
    '------------------------------\nThis e-mail is in HTML format. Your mail program cannot display HTML.\n------------------------------',
    'Dear Ada,\n\nthis email requires a modern e-mail reader. View online: https://heron.test/e/1\n\nThank you, Heron\nUnsubscribe: https://heron.test/u/1',
    'Ihr E-Mail-Programm unterstützt leider keine HTML-E-Mails. Bitte verwenden Sie ein anderes Programm.',
    'Diese Nachricht liegt im HTML-Format vor. Um die Nachricht anzuzeigen, klicken Sie bitte hier: https://heron.test/v/8af',
    'Sollte diese E-Mail nicht richtig angezeigt werden, klicken Sie bitte hier: https://heron.test/v/8af',
    'Pour voir ce message, veuillez utiliser un client de messagerie compatible HTML.',
    "Votre logiciel d'email ne supporte pas le format HTML.",
    'Su cliente de correo no soporta HTML',
    'Si no puede ver este correo, haga clic aquí: https://heron.test/v/8af',
    'Seu cliente de e-mail não suporta HTML.',
    "Siamo spiacenti, il tuo client di posta non supporta l'HTML",
    'Uw e-mailprogramma ondersteunt geen HTML. Bekijk deze e-mail in uw browser: https://heron.test/v/8af',
    'Din e-postklient stöder inte HTML.',
    'Sähköpostiohjelmasi ei tue HTML-viestejä.',
    'Twoja przeglądarka poczty nie obsługuje HTML.',
    'Váš e-mailový klient nepodporuje HTML.',
    'Ваш почтовый клиент не поддерживает HTML.',
    'Ваш поштовий клієнт не підтримує HTML.',
    'E-posta istemciniz HTML desteklemiyor.',
    'البريد الإلكتروني الخاص بك لا يدعم HTML',
    '您的邮件客户端不支持 HTML 显示，请在支持 HTML 的客户端中打开。',
    'お使いのメールクライアントはHTMLメールに対応していません。',
    '이 메일은 HTML 형식입니다.',
  ])('%s', (text) => {
    expect(read(text, CODE)).toContain('Your verification code is **482913**')
  })

  test.each([
    'To view this email as a web page, click here:\nhttps://click.mill.test/?qs=93048aa0',
    'View this email in your browser (https://mill.test/v/1)',
    'Email not displaying correctly? View it in your browser. https://mill.test/v/1',
    'View in your browser: https://mill.test/v/1',
  ])('above news, although they say the same: %s', (text) => {
    expect(read(text, NEWS)).toContain('It opens on Saturday')
  })

  test('it is little, and other than the text', () => {
    expect(read('Your email client does not support HTML.', '<p>Your OTP is 482913</p>')).toBe('Your OTP is 482913')
  })
})

describe('the HTML is read, of news that say it in other words', () => {
  test.each([
    'To view this online, click here: https://mill.test/v/1',
    'Please visit our website to view this: https://mill.test/v/1',
    'Click here to view online',
    'Online version: https://mill.test/v/1',
    'No images? Click here https://mill.test/v/1',
    'Version en ligne : https://mill.test/v/1',
    'Webseite ansehen: https://mill.test/v/1',
    'Bekijk online https://mill.test/v/1',
    '点击这里查看 https://mill.test/v/1',
  ])('%s', (text) => {
    expect(read(text, NEWS)).toContain('It opens on Saturday')
    expect(read(text, CODE)).toContain('482913')
  })
})

describe('the text is read', () => {
  test.each([
    ['with a code', 'Your email client does not support HTML. Verification code: 771204', CODE],
    [
      'with news of its own',
      'The mill opens on Sunday. Soup is free.\n\nView this in your browser: https://mill.test/v',
      NEWS,
    ],
    ['of an order', 'Order 5518 shipped. For the HTML version click here: https://shop.test/v/5518', CODE],
    [
      'with a project',
      "Dommage, votre client ne supporte pas le format html, toutefois vous venez d'ajouter Moulin.",
      CODE,
    ],
    ['with a name that the HTML has not', 'Welcome, Ada Byron! Please view this email in your browser.', CODE],
    ['to be confirmed', 'Please view this email in HTML to confirm your address: https://heron.test/c/1', CODE],
    ['of one word', 'Yes.', CODE],
    ['of an address', 'https://heron.test/v/8af', CODE],
    [
      'of a person who sends HTML',
      'See HTML version attached, thanks',
      `<p>See HTML version attached, thanks</p>${CARD}`,
    ],
    [
      'of a person who speaks of it',
      'Your mail client does not support HTML.',
      `<p>Your mail client does not support HTML.</p>${CARD}`,
    ],
    ['of a person who asks', 'Does it show properly in HTML?', `<p>Does it show properly in HTML?</p>${CARD}`],
    ['of a person who cannot see', 'I cannot see the images online.', `<p>I can not see the images online.</p>${CARD}`],
    [
      'that answers',
      'It is online.\n\n> Is the page online?',
      `<p>It is online.</p><blockquote>Is the page online?</blockquote>${CARD}`,
    ],
    ['that answers above a card', 'No, not online. Please do not use this.', CARD],
    ['that answers about a mail', 'No, the email is not online: https://mill.test/v', CARD],
    ['that answers about HTML', 'No, not in HTML. Please do not use this.', CARD],
    ['that tells where something is', 'It is on the website: https://mill.test/v', CARD],
    ['that asks about a page', 'Can you open the page in a browser?', CARD],
    [
      'with nothing beside it',
      'Please enable HTML to view this email.',
      '<p><img src="https://x.test/a.png" alt=""></p>',
    ],
    [
      'that the HTML says, too',
      'Your email client does not support HTML.',
      '<p>Your email client does not support HTML.</p>',
    ],
  ])('%s', (_name, text, html) => {
    expect(read(text, html)).toBe(text)
  })

  test('of more words than anybody needs to say it', () => {
    const text = 'Please view this message in your browser. '.repeat(12).trim()
    expect(read(text, CODE)).toBe(text)
  })
})
