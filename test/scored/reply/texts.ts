/** Whole texts of mails, with what their sender newly wrote. */
export interface TextCase {
  name: string
  text: string
  /** undefined: all of it */
  reply?: string
  /** its head names no mail that it answers */
  begins?: true
  /** the name of its sender, as its head has it */
  author?: string
  /** of flowed text: lines that begin with `>` and are no quotes */
  stuffed?: readonly string[]
}

const QUOTED = '> Dear Charles,\n>\n> when will the engine be ready?\n>\n> Ada'
const ON = 'On Tue, Mar 3, 2026 at 4:22 PM Ada Byron <ada@mill.example> wrote:'

export const TEXTS: readonly TextCase[] = [
  {
    name: 'below the quote',
    text: `${ON}\n${QUOTED}\n\nNext week, I hope.\n\nCharles`,
    reply: 'Next week, I hope.\n\nCharles',
  },
  { name: 'below the quote, no empty line', text: `${ON}\n${QUOTED}\nNext week.`, reply: 'Next week.' },
  {
    name: 'above and below',
    text: `Dear Ada,\n\n${ON}\n${QUOTED}\n\nNext week.\n\nCharles`,
    reply: 'Dear Ada,\n\nNext week.\n\nCharles',
  },
  {
    name: 'between the lines',
    text: `${ON}\n> When will it be ready?\n\nNext week.\n\n> And what will it cost?\n\nMore than we have.\n\n> Ada\n\nCharles`,
    reply: 'Next week.\n\nMore than we have.\n\nCharles',
  },
  {
    name: 'between the lines, no empty lines',
    text: `Hello,\n${ON}\n> When will it be ready?\nNext week.\n> And what will it cost?\nMore than we have.\n> Ada`,
    reply: 'Hello,\n\nNext week.\n\nMore than we have.',
  },
  {
    name: 'nested quotes',
    text: `Agreed.\n\n${ON}\n\n> I think so.\n>\n> On Mon, Charles wrote:\n>\n>> Do you?\n>>> Does he?\n> > Yes.`,
    reply: 'Agreed.',
  },
  { name: 'a quote without attribution', text: '> Is it ready?\n\nNot yet.', reply: 'Not yet.' },
  { name: 'a quote without attribution, below', text: 'Not yet.\n\n> Is it ready?', reply: 'Not yet.' },
  { name: 'quotes with blanks before', text: `Fine.\n\n ${ON}\n > Is it ready?\n >\n > Ada`, reply: 'Fine.' },
  {
    name: 'only an attribution above what is not marked',
    text: `Fine.\n\n${ON}\n\nIs it ready?\n\nAda`,
    reply: 'Fine.',
  },
  {
    name: 'quoted text on the line of the attribution',
    text: 'Fine.\n\nOn Tue, Mar 3, 2026 at 16:22, Ada Byron<ada@mill.example> wrote:   Is it ready?',
    reply: 'Fine.',
  },
  { name: 'nothing but a question', text: 'When will the engine be ready?' },
  {
    name: 'a line that ends with a colon',
    text: 'Hello Ada:\n\nThese are needed:\n\n- oil\n- coal\n\nAs I wrote:\nall is well.\n\nCharles',
  },
  { name: 'on and wrote in prose', text: 'On the whole I like what he wrote:\nit is short and clear.\n\nDo you?' },
  {
    name: 'on in prose before an attribution',
    text: `Run this on the host:\n\n    engine --start\n\nIf that fails, it is broken.\n\n${ON}\n\n> It fails.`,
    reply: 'Run this on the host:\n\n    engine --start\n\nIf that fails, it is broken.',
  },
  {
    name: 'on begins the line before an attribution',
    text: `On my side it works,\n${ON}\n\n> It fails.`,
    reply: 'On my side it works,',
  },
  {
    name: 'what somebody else wrote',
    text: 'I have read it. She writes:\n\nthe engine weaves patterns as the loom weaves flowers.\n\nI like that.',
  },
  {
    name: 'from and to of a journey',
    text: 'Please book this for me:\n\nFrom: London\nTo: Turin\nDate: 3 May\nPassengers: 2\n\nThank you!',
  },
  { name: 'a form', text: 'Name: Charles\nSubject: Engines\nPhone: none\n\nPlease call back.' },
  {
    name: 'a passed on mail without a word',
    text: '---------- Forwarded message ---------\nFrom: Ada Byron <ada@mill.example>\nDate: Tue, Mar 3, 2026 at 4:22 PM\nSubject: Engines\nTo: <charles@engine.example>\n\nWhen will it be ready?',
  },
  {
    name: 'a passed on mail without a word, Outlook',
    text: 'From: Ada Byron <ada@mill.example>\nSent: Tuesday, March 3, 2026 4:22 PM\nTo: Charles Babbage\nSubject: Engines\n\nWhen will it be ready?',
  },
  { name: 'a list in a mail', text: 'We need\n\n* coal\n* oil\n- steam\n\n1. now\n2. here\n\nSee you' },
  { name: 'a rule in a mail', text: 'First part.\n\n---\n\nSecond part, which is as long.\n\n***\n\nThird part.' },
  { name: 'headings with underlines', text: 'Summary\n=======\n\nAll is well.\n\nDetails\n-------\n\nThere are none.' },
  { name: 'an interpreter', text: 'This fails:\n\n$ engine --start\nerror: no steam\n\nWhy?' },
  {
    name: 'a log',
    text: '2026-03-03 16:22:10 engine started\n2026-03-03 16:22:11 engine: no steam\n2026-03-03 16:22:12 engine stopped\n\nAny idea?',
  },
  { name: 'a link that was wrapped', text: 'See <https://engine.example/a/long/path/\n> and tell me.' },
  { name: 'a signature', text: 'Next week.\n\n-- \nCharles Babbage\nEngines and more', reply: 'Next week.' },
  {
    name: 'a signature without its blank',
    text: 'Next week.\n\n--\nCharles Babbage\n+44 20 7946 0000',
    reply: 'Next week.',
  },
  { name: 'a signature with a dash', text: 'Next week.\n\n—\nCharles', reply: 'Next week.' },
  { name: 'a signature with underscores', text: 'Next week.\n\n__\nCharles Babbage', reply: 'Next week.' },
  {
    name: 'a signature before the quote',
    text: `Next week.\n\n-- \nCharles Babbage\nEngines\n\n${ON}\n\n${QUOTED}`,
    reply: 'Next week.',
  },
  { name: 'a signature after the quote', text: `${ON}\n${QUOTED}\n\nNext week.\n-- \nCharles`, reply: 'Next week.' },
  {
    name: 'a telephone before the quote',
    text: `Next week.\n\nSent from my iPhone\n\n${ON}\n\n${QUOTED}`,
    reply: 'Next week.',
  },
  {
    name: 'a telephone and not marked as quoted',
    text: 'Next week.\n\nSent from my iPhone\n\n> On 3 Mar 2026, at 16:22, Ada <ada@mill.example> wrote:\n> \n> When?',
    reply: 'Next week.',
  },
  {
    name: 'Outlook on a telephone',
    text: 'Next week.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Ada Byron <ada@mill.example>\nSent: Tuesday, March 3, 2026 4:22:10 PM\nTo: Charles Babbage\nSubject: Engines\n\nWhen?',
    reply: 'Next week.',
  },
  {
    name: 'closing, name and telephone',
    text: 'Next week.\n\nKind regards,\n\nCharles Babbage\nEngineer\nEngine Works Ltd\nTel: +44 20 7946 0000\nwww.engine.example',
    reply: 'Next week.',
  },
  {
    name: 'closing, name and telephone, de',
    text: 'Nächste Woche.\n\nMit freundlichen Grüßen\n\nCharles Babbage\nMaschinen GmbH\nTel. +49 30 901820\nhttps://engine.example',
    reply: 'Nächste Woche.',
  },
  { name: 'closing and name are words', text: 'Next week.\n\nKind regards,\nCharles' },
  { name: 'thanks are words', text: 'Next week.\n\nThanks,\nCharles Babbage' },
  { name: 'a telephone number in a mail', text: 'Please call me:\n\n+44 20 7946 0000\n\nI am here until six.' },
  { name: 'a name with a dash', text: 'Next week.\n\n-Charles', reply: 'Next week.' },
  { name: 'a list that ends with a name', text: 'Who comes?\n\n- Ada\n- Charles' },
  {
    name: 'a list of one mail list',
    text: 'Yes, do.\n\n_______________________________________________\nengine-users mailing list\nengine-users@lists.engine.example\nhttps://lists.engine.example/mailman/listinfo/engine-users',
    reply: 'Yes, do.',
  },
  {
    name: 'a quote and a mailing list',
    text: `Yes, do.\n\n${ON}\n${QUOTED}\n\n_______________________________________________\nengine-users mailing list\nengine-users@lists.engine.example`,
    reply: 'Yes, do.',
  },
  {
    name: 'two attributions',
    text: `Fine.\n\n${ON}\n\n> Good.\n\nOn Mon, Mar 2, 2026 at 9:00 AM Mary <mary@engine.example> wrote:\n\n> Ready.`,
    reply: 'Fine.',
  },
  {
    name: 'Outlook in Outlook',
    text: 'Fine.\n\nFrom: Ada Byron <ada@mill.example>\nSent: Tuesday, March 3, 2026 4:22 PM\nTo: Charles\nSubject: Engines\n\nGood.\n\nFrom: Mary Somerville\nSent: Monday, March 2, 2026 9:00 AM\nTo: Ada\nSubject: Engines\n\nReady.',
    reply: 'Fine.',
  },
  {
    name: 'hotmail quotes the head',
    text: 'Fine.\n\n> Subject: Engines\n> From: ada@mill.example\n> Date: Tue, 3 Mar 2012 16:22:10 +0100\n> \n> Ready?',
    reply: 'Fine.',
  },
  {
    name: 'many paragraphs',
    text: `One.\n\nTwo.\n\nThree:\n\n  four\n\nFive.\n\n${ON}\n\n${QUOTED}\n`,
    reply: 'One.\n\nTwo.\n\nThree:\n\n  four\n\nFive.',
  },
  {
    name: 'Japanese',
    text: '承知しました。\n\n2026年3月3日(火) 16:22 Ada Byron <ada@mill.example>:\n\n> いつできますか。',
    reply: '承知しました。',
  },
  {
    name: 'Chinese',
    text: '下周。\n\n发自我的iPhone\n\n在 2026年3月3日，16:22，Ada <ada@mill.example> 写道：\n\n> 什么时候？',
    reply: '下周。',
  },
  {
    name: 'Korean',
    text: '다음 주입니다.\n\n2026년 3월 3일 (화) 오후 4:22, Ada <ada@mill.example>님이 작성:\n\n> 언제인가요?',
    reply: '다음 주입니다.',
  },
  {
    name: 'Arabic',
    text: 'الأسبوع القادم.\n\nفي الثلاثاء، 3 مارس 2026 في 4:22 م تمت كتابة ما يلي بواسطة Ada <ada@mill.example>:\n\n> متى؟',
    reply: 'الأسبوع القادم.',
  },
  { name: 'one word', text: `Yes\n\n${ON}\n${QUOTED}`, reply: 'Yes' },
  { name: 'an emoji', text: `👍\n\n${ON}\n${QUOTED}`, reply: '👍' },
  { name: 'an empty answer', text: `${ON}\n${QUOTED}` },
  {
    name: 'a quoted line of one’s own in a mail',
    text: 'You asked\n\n> when will it be ready?\n\nand I say: next week.',
    reply: 'You asked\n\nand I say: next week.',
  },
  {
    name: 'an answer with a date',
    text: `On 3 May 2026 it will be ready.\n\n${ON}\n${QUOTED}`,
    reply: 'On 3 May 2026 it will be ready.',
  },
  { name: 'an address and a colon', text: 'Please write to charles@engine.example on 3/4/2026:\nhe knows.\n\nMary' },
  {
    name: 'a disclaimer stays',
    text: 'Next week.\n\nCharles\n\nThis message is confidential and for its recipient only. If you got it by mistake, delete it.',
  },
  {
    name: 'dots before a footer',
    text: 'Next week.\n\n. . . . . . . . . .\n\nEngine Works Ltd\nwww.engine.example\ninfo@engine.example',
    reply: 'Next week.',
  },
  {
    name: 'code in a mail',
    text: 'Run this:\n\n```\n> engine --start\n> engine --stop\n```\n\nand tell me.',
  },
  {
    name: 'what was said, between quotation marks',
    text: 'What happened:\n\nOn 3/3/2026 at 10:30 Ada Byron wrote:\n\n"Stop the engine."\n\nI did, and nothing went wrong.',
  },
  {
    name: 'what a web form sends',
    text: 'A new message from your site:\n\nFrom: Ada Byron <ada@mill.example>\nDate: 3 March 2026\nSubject: Engines\nMessage: When will it be ready?',
  },
  {
    name: 'an invitation beneath an answer',
    text: 'I am coming.\n\nFrom: Ada Byron\nSent: Tuesday, March 3, 2026 4:22 PM\nTo: Charles Babbage\nSubject: Engines\nWhen: Friday\nWhere: London\n\nBring coal.',
    reply: 'I am coming.',
  },
  {
    name: 'an attribution with a day and no colon',
    text: 'Fine.\n\n2016-03-03 17:21 GMT+01:00 Ada Byron\n\n> Ready?',
    reply: 'Fine.',
  },
  { name: 'posted by', text: 'Fine.\n\nPosted by ada on 01/21/2016\n> Ready?', reply: 'Fine.' },
  {
    name: 'a rule before an attribution',
    text: `Fine.\n\n------------------------------\n\n${ON}\n\nReady?`,
    reply: 'Fine.',
  },
  {
    name: 'an address broken over lines',
    text: 'Fine.\n\nOn Tue, Mar 3, 2026 at 4:22 PM Ada Byron\n\n<\nmailto:Ada Byron <ada@mill.example>\n> wrote:\nReady?',
    reply: 'Fine.',
  },
  {
    name: 'a sender alone',
    text: 'Fine.\n\nVon: Ada Byron <ada@mill.example>\n\nFertig?',
    reply: 'Fine.',
  },
  {
    name: 'a quoted line that was wrapped on its way',
    text: `Fine.\n\n${ON}\n> When will the engine be ready, and what will it cost to build all of\nthe wheels?\n> Ada`,
    reply: 'Fine.',
  },
  {
    name: 'a signature in a box',
    text: 'Next week.\n\n==========================\nCharles Babbage\nEngine Works Ltd\n--------------------------\nTel: +44 20 7946 0000\n==========================',
    reply: 'Next week.',
  },
  { name: 'plus signs before a name', text: 'Next week.\n\n++\nCharles Babbage', reply: 'Next week.' },
  { name: 'a desk is no device', text: 'Next week.\n\nSent from my desk, which is quieter than any mobile phone.' },
  { name: 'arrows', text: 'See here\n>>> https://engine.example <<<\nfor more.' },
  {
    name: 'an address, a day and a colon in a sentence',
    text: 'Hello,\n\nplease pass the invoice of 03/04/2026 on to Ada Byron (ada@mill.example):\n\nit is attached. It was sent on 03/04/2026 to Mary <mary@engine.example>:\nshe has paid.',
  },
  {
    name: 'what a server said',
    text: 'It came back:\n\nhost mx.mill.example[192.0.2.25] said: 550 5.1.1 <ada@mill.example>:\nRecipient address rejected (in reply to RCPT TO command)\n\nWhat now?',
  },
  {
    name: 'a heading over addresses',
    text: 'All is done.\n\nWhere to write\n--------------\n\nada@mill.example\nhttps://mill.example\nmary@engine.example',
  },
  {
    name: 'a rule before a note',
    text: 'All is done.\n\n---\n\nThe picture is by Ada Byron, see https://mill.example.',
  },
  {
    name: 'thanks and a link',
    text: 'Hello,\n\nThanks!\n\nPlease write it here\nhttps://mill.example/form',
  },
  {
    name: 'thanks and where to call',
    text: 'It is done.\n\nThanks\n\nMy number has changed, it is now\n+44 20 7946 0000',
  },
  {
    name: 'closing, name and a title',
    text: 'Next week.\n\nBest regards,\n\n*Charles van der Babbage* | Engineer\nEngine Works\n+44 20 7946 0000\ncharles@engine.example',
    reply: 'Next week.',
  },
  {
    name: 'a warning above a passed on mail',
    text: 'CAUTION: This email originated from outside of the company. Do not click\nlinks unless you know the sender.\n\n---------- Forwarded message ---------\nFrom: Ada Byron <ada@mill.example>\nDate: Tue, Mar 3, 2026 at 4:22 PM\nSubject: Engines\nTo: <charles@engine.example>\n\nWhen will it be ready?',
  },
  {
    name: 'a warning above an answer',
    text: `[EXTERNAL EMAIL] Be careful.\n\nNext week.\n\n${ON}\n\n${QUOTED}`,
    reply: '[EXTERNAL EMAIL] Be careful.\n\nNext week.',
  },
  { name: 'marks of double width', text: '＞いつできますか。\n\n来週です。', reply: '来週です。' },
  {
    name: 'words before the attribution on its line',
    text: `Next week. ${ON}\n${QUOTED}`,
    reply: 'Next week.',
  },
  {
    name: 'words before the attribution on its line, dashes between',
    text: `Next week, or\nlater - if at all--- ${ON}\n> When?`,
    reply: 'Next week, or\nlater - if at all',
  },
  {
    name: 'words before the attribution on its line, not marked',
    text: `Next week! ${ON}\n\nWhen will it be ready?`,
    reply: 'Next week!',
  },
  {
    name: 'words before an attribution without address',
    text: 'Next week. On Tue, Mar 3, 2026 at 4:22 PM, Ada Byron wrote:\n> When?',
    reply: 'Next week.',
  },
  {
    name: 'a name before the day is no word of one’s own',
    text: `Ada Byron <ada@mill.example> hat am 03.03.2026 16:22 geschrieben:\n${QUOTED}\n\nNext week.`,
    reply: 'Next week.',
  },
  {
    name: 'links on lines of their own in a quote',
    text: `Fine.\n\n${ON}\n\n> Answer to this mail\n>\n (https://mill.example/answer/1) >\n> or look at it (https://mill.example/look\n_at=3dd518)\n>`,
    reply: 'Fine.',
  },
  {
    name: 'quoting, without a colon',
    text: `Quoting Ada Byron (2026-03-03 16:22:10)\n${QUOTED}\nNext week.`,
    reply: 'Next week.',
  },
  {
    name: 'a day and a name without a colon',
    text: `Am 03.03.26 um 16:22 schrieb Ada Byron\n\n${QUOTED}\n\nNächste Woche.`,
    reply: 'Nächste Woche.',
  },
  {
    name: 'dashes around another language',
    text: `Nächste Woche.\n\n---- Ada Byron schrieb ----\n\n${QUOTED}`,
    reply: 'Nächste Woche.',
  },
  {
    name: 'what a server said',
    text: 'The mail did not arrive.\n\n<ada@mill.example>: host mx.mill.example[192.0.2.3] said:\n    554 no such weaver\n\nDo you know a better address?',
  },
  {
    name: 'a journey that ends with a colon',
    text: 'I wrote to Ada <ada@mill.example> On Monday the 3 March\nand she wrote:\nthe loom weaves.\n\nIs it true?',
  },
  {
    name: 'two sentences with a day, an address and a colon',
    text: 'The engine was first built by Ada <ada@mill.example>\non Thu, 17 Aug 2000 16:10:54. The wheels have since been changed\nby others, among them Mary <mary@engine.example>:\n\nLuigi, who cut the teeth.\n\nIs that right?',
  },
  {
    name: 'a file of settings',
    text: 'Is this right?\n\nname: Engine\nversion: 0.20\nauthor:\n  - Ada Byron <ada@mill.example>\nlicense: none\nkind: module\nneeds:\n  steam: 1.0',
  },
  { name: 'a list of one file', text: 'These are left:\n\n  All but one.\n  Files:\n  - install.sh' },
  {
    name: 'rules between parts',
    text: 'Engines\n\n========\n\nWheels\n\n========\n\nby Ada <ada@mill.example>\nand https://engine.example',
  },
  {
    name: 'definitions of links',
    text: 'It is [here] and [there].\n\n---\n\n[here]: https://engine.example/here\n[there]: https://engine.example/there',
  },
  {
    name: 'an attribution in another, not marked',
    text: `Fine.\n\nSent from Yahoo Mail on Android\n\n  On Tue, Mar 3, 2026 at 4:22 PM, Ada Byron<ada@mill.example> wrote:   On Mon, 2026-03-02 at 13:15, Charles wrote:\n> Is it ready?\n\nIs it what we wanted?\n\nAda`,
    reply: 'Fine.',
  },
  {
    name: 'a name before a long day',
    text: 'Ada Byron, le mar. 03 mars 2026 16:22:10 +0000, a ecrit:\n> Quand ?\n\nLa semaine prochaine.',
    reply: 'La semaine prochaine.',
  },
  {
    name: 'the rest of a wrapped line with a star',
    text: `${ON}\n> static inline int engine_start(struct engine *engine, enum steam type, void\n*fuel)\n> {\n\nNext week.`,
    reply: 'Next week.',
  },
  {
    name: 'an answer between stars',
    text: `${ON}\n> Shall the wheels of the engine be of brass or rather of iron, as before\n*of brass*\n> and who makes them?\n\nLuigi.`,
    reply: '*of brass*\n\nLuigi.',
  },
  {
    name: 'a form to sign above a line',
    text: 'Por favor firme por encima de esta línea:\n\n____________________________\n\ny mándemelo.',
  },
  {
    name: 'a postscript beneath the signature',
    text: `Next week.\n\n-- \nCharles Babbage\nEngine Works Ltd\n\nP.S.: Mary comes, too.\n\n${ON}\n\n${QUOTED}`,
    reply: 'Next week.\n\nP.S.: Mary comes, too.',
  },
  {
    name: 'no postscript',
    text: 'Next week.\n\n-- \nCharles Babbage\n\nPS 104, Engine Street\n\nP.O. Box 12',
    reply: 'Next week.',
  },
  {
    name: 'a letter told of',
    text: 'On 3 March 2026 Charles Babbage wrote to me:\n\nthe engine is ready.\n\nI believe him.',
  },
  {
    name: 'a letter told of in French',
    text: 'Le 3 mars 2026, Charles a écrit au comité :\n\nla machine est prête.\n\nJe le crois.',
  },
  {
    name: 'a letter told of in German',
    text: 'Am 3. März 2026 schrieb Charles an den Rat:\n\ndie Maschine ist fertig.\n\nIch glaube es.',
  },
  {
    name: 'a letter told of in Spanish',
    text: 'El 3 de marzo de 2026 Carlos escribió a la junta:\n\nla máquina está lista.\n\nLo creo.',
  },
  {
    name: 'an attribution with a recipient and an hour',
    text: 'Next week.\n\nOn 3 March 2026 at 16:22 Charles Babbage wrote to Ada Byron:\n\nwhen is the engine ready?',
    reply: 'Next week.',
  },
  {
    name: 'an attribution with a recipient before marks',
    text: 'On 3 March 2026 Charles Babbage wrote to me:\n> when is the engine ready?\n\nNext week.',
    reply: 'Next week.',
  },
  {
    name: 'a sentence about a letter above its quote',
    text: 'I like what Ada wrote\n\n> It is of brass.\n\nSo do you, I hope.',
    reply: 'I like what Ada wrote\n\nSo do you, I hope.',
  },
  {
    name: 'a sentence about a letter, with a colon',
    text: 'Mir gefällt, was Ada schrieb:\n> Sie ist aus Messing.\n\nDir auch?',
    reply: 'Mir gefällt, was Ada schrieb:\n\nDir auch?',
  },
  {
    name: 'quotes of quotes only',
    text: 'Next week.\n\n>> > --- Reply above. Do not remove this line. ---\n>> > \n>> > Engine #7 has been changed by Ada.\n>> > It is of brass now.',
    reply: 'Next week.',
  },
  {
    name: 'initials as marks, answered beneath',
    text: 'Dear Ada,\n\nTuesday, March 3, 2026, 4:22:10 PM, you wrote:\n\nAB> when is the engine ready?\nAB> Ada\n\nNext week.',
    reply: 'Dear Ada,\n\nNext week.',
  },
  {
    name: 'initials as marks, answered between',
    text: 'Вы писали 3 марта 2026 г., 16:22:10:\n\nАБ> когда?\n\nСкоро.\n\nАБ> сколько?\n\nМного.',
    reply: 'Скоро.\n\nМного.',
  },
  {
    name: 'a name as mark',
    text: '>>>>> "Ada" == Ada Byron <ada@mill.example> writes:\n\n    Ada> when?\n\nNext week.\n\n    Ada> how much?\n\nTen pounds.',
    reply: 'Next week.\n\nTen pounds.',
  },
  { name: 'what a shell prompts with', text: 'I see this:\n\nSQL> select wheels\nSQL> quit\n\nIs it right?' },
  {
    name: 'a help desk without dashes',
    text: 'Next week.\n\nWrite ABOVE THIS LINE to post a reply\n\nAda: when is it ready?',
    reply: 'Next week.',
  },
  {
    name: 'a help desk told of',
    text: 'Why must they "reply above this line" at all?\n\nCan that go?',
  },
  { name: 'more than', text: 'It takes loads\n>50 t, and coal.' },
  {
    name: 'a quote that begins with a number',
    text: `${ON}\n> 2 wheels are missing?\nThree.`,
    reply: 'Three.',
  },
  { name: 'from a window', text: 'I can see the mill\nfrom my window' },
  {
    name: 'two dashes within a paragraph',
    text: 'That is fine.\n--\nOr let us wait until Ada has had the time to answer, could we?',
  },
  { name: 'a list of one at the end', text: 'Missing:\n\n- Wheels' },
  {
    name: 'a company, in a country that has it so',
    text: 'La semaine prochaine.\n\nCordialement,\n\nAda BYRON\nAtelier\nMoulin et Fils SARL\n12 rue du Moulin\n13002 Marseille',
    reply: 'La semaine prochaine.',
  },
  {
    name: 'for somebody else',
    text: 'Nächste Woche.\n\nMit freundlichen Grüßen\n\ni. A. Ada Byron\nWerkstatt\n\nMühle GmbH\nTel.: 040 1234567',
    reply: 'Nächste Woche.',
  },
  {
    name: 'name and telephone on a line',
    text: 'Next week.\n\nBest regards,\nAda Byron | Workshop | Mill & Daughters Ltd | +44 20 7946 0123 | www.mill.example',
    reply: 'Next week.',
  },
  {
    name: 'a telephone and a disclaimer',
    text: 'Next week.\n\nRegards,\nAda Byron\nT: +44 20 7946 0123\n\nThis e-mail is confidential and may be privileged. If it is not meant for you, please delete it and tell us.',
    reply: 'Next week.',
  },
  {
    name: 'a disclaimer beneath a rule',
    text: 'Next week.\n\nAda\n\n________________________________\n\nThis message and what is attached to it are confidential, and intended solely for its addressee.',
    reply: 'Next week.\n\nAda',
  },
  {
    name: 'a secret beneath a rule',
    text: 'Next week.\n\n________________________________\n\nWhat I tell you now is confidential, so please keep it from the board: it is of tin.',
  },
  {
    name: 'a scanner of viruses',
    text: `Next week.\n\n<https://www.avast.com/sig-email?a=b> Virus-free.www.avast.com\n<https://www.avast.com/sig-email?a=b>\n<#DAB4FAD8-2DD7-40BB-A1B8-4E2AA1F9FDF2>\n\n${ON}\n\n> When?`,
    reply: 'Next week.',
  },
  { name: 'at least', text: 'Brass will do where x\n>= 7 holes are drilled.' },
  {
    name: 'a line of a ChangeLog',
    text: 'Please add:\n\n2026-03-03  Ada Byron  <ada@mill.example>\n\n\t* wheel.c: Turn.',
  },
  { name: 'what somebody should download', text: 'Download Outlook for Windows and try again.\n\nCharles' },
  {
    name: 'an order told of',
    text: 'Is this right?\n\nOrder: 1234\nDate: 03.03.2026\nTo: ada@mill.example\nItem: wheel\n\nPlease say so.',
  },
  {
    name: 'a box of Japanese dashes',
    text: '来週です。\n\n―――――――――――\n機関株式会社\nチャールズ\nTEL 03-1234-5678\n―――――――――――',
    reply: '来週です。',
  },
  {
    name: 'two dashes between paragraphs',
    text: 'Next week.\n\n--\n\nAnd the wheels: shall they be of brass or of tin?',
  },
  {
    name: 'a journey beneath a rule',
    text: 'I come by coach.\n\n----------\n\nFrom: London\nTo: Dover\n\nShall I book?',
  },
  {
    name: 'how to be told of',
    text: 'Next week.\n\nBest,\nAda Byron (she/her)\nMill Ltd\n+44 20 7946 0123',
    reply: 'Next week.',
  },
  {
    name: 'the link of a mail program on the next line',
    text: `Next week.\n\nSent with Tuta; enjoy secure & ad-free emails:\nhttps://tuta.com\n\n${ON}\n\n> When?`,
    reply: 'Next week.',
  },
  {
    name: 'greetings from a town',
    text: 'Nächste Woche.\n\nViele Grüße aus Bad Kösen\n\nAda Byron\nMühle am Bach\nTel. 0221 123456',
    reply: 'Nächste Woche.',
  },
  { name: 'a name in Chinese', text: '下周。\n\n祝好\n\n艾达\n电话：13800138000', reply: '下周。' },
  {
    name: 'notes with addresses above a line with a colon',
    text: '03.03.2026 Ada <ada@mill.example> asked for oil\n04.03.2026 Luigi <luigi@mill.example> asked for coal\n\nBoth were sent:',
  },
  {
    name: 'a log of mail',
    text: 'The log says:\n\n03.03.2026 16:22 <ada@mill.example> sent:\n03.03.2026 16:23 <charles@engine.example> read\n\nSo it came.',
  },
  {
    name: 'a postscript beneath a telephone',
    text: 'Next week.\n\nKind regards,\nAda Byron\nTel: +44 20 7946 0123\n\nPS: please bring the wheels as well.',
    reply: 'Next week.\n\nPS: please bring the wheels as well.',
  },
  {
    name: 'a postscript above the line of a phone',
    text: 'Next week.\n\nAda\n\nPS: please bring the wheels.\n\nSent from my iPhone',
    reply: 'Next week.\n\nAda\n\nPS: please bring the wheels.',
  },
]
