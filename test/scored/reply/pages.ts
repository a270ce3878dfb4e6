/** HTML of mails as mail programs make it, with what their sender newly wrote as Markdown. */
export interface PageCase {
  name: string
  html: string
  reply: string
  /** its head names no mail that it answers */
  begins?: true
  /** the name of its sender, as its head has it */
  author?: string
}

const ON =
  'On Tue, Mar 3, 2026 at 4:22 PM Ada Byron &lt;<a href="mailto:ada@mill.example">ada@mill.example</a>&gt; wrote:'
const FROM =
  '<b>From:</b> Ada Byron &lt;ada@mill.example&gt;<br><b>Sent:</b> Tuesday, March 3, 2026 4:22 PM<br><b>To:</b> Charles Babbage<br><b>Subject:</b> Engines'
/** no language that is known */
const KLINGON = '<b>vo’:</b> Ada Byron<br><b>ngeH:</b> wa’ jaj<br><b>-Daq:</b> Charles'

export const PAGES: readonly PageCase[] = [
  {
    name: 'Gmail',
    html: `<div dir="ltr">Next week.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${ON}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">When?</div></blockquote></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Gmail in a language that is not known',
    html: `<div dir="ltr">Next week.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">wa’ jaj Ada Byron ghItlh<br></div><blockquote class="gmail_quote"><div dir="ltr">When?</div></blockquote></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Gmail old, in a language that is not known',
    html: `Next week.<br><br><div class="gmail_quote">wa’ jaj Ada Byron ghItlh:<br><blockquote class="gmail_quote">When?</blockquote></div><br>`,
    reply: 'Next week.',
  },
  {
    name: 'Gmail, between the lines',
    html: `<div dir="ltr"><div>Hello,</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${ON}<br></div><blockquote class="gmail_quote"><div>When will it be ready?</div></blockquote><div><br></div><div>Next week.</div><div><br></div><blockquote class="gmail_quote"><div>And what will it cost?</div></blockquote><div>Too much.</div></div></div>`,
    reply: 'Hello,\n\nNext week.\n\nToo much.',
  },
  {
    name: 'Gmail, passed on with a note',
    html: `<div dir="ltr">What do you think?<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Ada Byron</strong> &lt;ada@mill.example&gt;<br>Date: Tue, Mar 3, 2026<br>Subject: Engines<br>To: Charles &lt;charles@engine.example&gt;<br></div><br><br><div>When?</div></div></div>`,
    reply: 'What do you think?',
  },
  {
    name: 'Gmail with a signature',
    html: `<div dir="ltr">Next week.<div><br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Charles Babbage</div><div>Engines and more</div></div></div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Gmail, an indented paragraph is one’s own',
    html: '<div dir="ltr">He says it well:<blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>all is well</div></blockquote>Agreed?</div>',
    reply: 'He says it well:\n\nall is well\n\nAgreed?',
  },
  {
    name: 'Outlook on Windows',
    html: `<div class="WordSection1"><p class="MsoNormal"><span style="font-size:11.0pt">Next week.<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">${FROM}<o:p></o:p></p></div></div><p class="MsoNormal">When?</p></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on Windows, language not known',
    html: `<div class="WordSection1"><p class="MsoNormal">Next week.</p><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${KLINGON}</p></div></div><p class="MsoNormal">When?</p></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on the web',
    html: `<div class="elementToProof" style="font-family:Aptos">Next week.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri" color="#000000">${FROM}</font><div>&nbsp;</div></div><div dir="ltr">When?</div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on the web, language not known',
    html: `<div>Next week.</div><div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${KLINGON}</div><div>When?</div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on the web, with a signature',
    html: `<div>Next week.</div><div id="Signature"><div>Charles Babbage</div><div>Engine Works</div></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${FROM}</div><div>When?</div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on a telephone',
    html: `<div dir="auto">Next week.</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${FROM}</div><div>When?</div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on a telephone, new',
    html: `<div dir="auto">Next week.</div><div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message skipProofing"><meta name="Generator"><div style="border:none;border-top:1pt solid;padding:3pt 0in 0in">${KLINGON}</div>When?</div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook for Mac',
    html: `<div class="WordSection1"><p class="MsoNormal">Next week.</p><div id="mail-editor-reference-message-container"><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${FROM}</p></div><p>When?</p></div></div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook of 2003',
    html: `<div><font face="Arial">Next week.</font></div><blockquote dir="ltr" style="MARGIN-RIGHT: 0px"><div class="OutlookMessageHeader" dir="ltr" align="left"><font face="Tahoma">-----Original Message-----<br>${FROM}</font></div>When?</blockquote>`,
    reply: 'Next week.',
  },
  {
    name: 'Hotmail',
    html: `<div dir="ltr">Next week.<br><br><div><hr id="stopSpelling">wa’ jaj<br>ngeH: Ada<br><br>When?</div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Exchange on the web, 2010',
    html: `<div style="direction:ltr">Next week.<div style="font-size:16px"><hr tabindex="-1"><div id="divRpF123456" style="direction:ltr"><font>${KLINGON}</font></div><div>When?</div></div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook, quoted with a line beside',
    html: `<p class="MsoNormal">Next week.</p><div style="border:none;border-left:solid blue 1.5pt;padding:0in 0in 0in 4.0pt"><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in"><p>${FROM}</p></div></div><p>When?</p></div><p class="MsoNormal">And bring coal.</p>`,
    reply: 'Next week.\n\nAnd bring coal.',
  },
  {
    name: 'Apple Mail',
    html: `<div>Next week.</div><br><div><br><blockquote type="cite"><div>On Mar 3, 2026, at 4:22 PM, Ada Byron &lt;ada@mill.example&gt; wrote:</div><br class="Apple-interchange-newline"><div><div>When?</div></div></blockquote></div><br>`,
    reply: 'Next week.',
  },
  {
    name: 'Apple Mail on a telephone',
    html: `Next week.<br><br><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On Mar 3, 2026, at 4:22 PM, Ada Byron &lt;ada@mill.example&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">When?</div></blockquote>`,
    reply: 'Next week.',
  },
  {
    name: 'Apple Mail old',
    html: `<div>Next week.</div><br><div><div>On Mar 3, 2012, at 4:22 PM, Ada Byron wrote:</div><br class="Apple-interchange-newline"><blockquote type="cite">When?</blockquote></div><br>`,
    reply: 'Next week.',
  },
  {
    name: 'Apple Mail, between the lines',
    html: `<div><blockquote type="cite"><div>On Mar 3, 2026, at 4:22 PM, Ada wrote:</div><div>When?</div></blockquote><div>Next week.</div><br><blockquote type="cite"><div>What will it cost?</div></blockquote><div>Too much.</div></div>`,
    reply: 'Next week.\n\nToo much.',
  },
  {
    name: 'Yahoo',
    html: `<div class="ydp1"><div dir="ltr">Next week.</div></div><div id="yahoo_quoted_1234567890" class="yahoo_quoted"><div style="font-family:sans-serif"><div>wa’ jaj Ada Byron ghItlh</div><div><br></div><div>When?</div></div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Yahoo on Android',
    html: `Next week.<br><br><div id="ymail_android_signature"><a href="https://go.onelink.me/1">Sent from Yahoo Mail on Android</a></div><br><blockquote style="margin:0 0 20px 0"><div>On Tue, Mar 3, 2026 at 4:22 PM, Ada Byron</div><div>&lt;ada@mill.example&gt; wrote:</div><div>When?</div></blockquote>`,
    reply: 'Next week.',
  },
  {
    name: 'Thunderbird',
    html: `<p>Next week.</p><div class="moz-cite-prefix">wa’ jaj Ada Byron ghItlh<br></div><blockquote type="cite" cite="mid:1@mill.example"><p>When?</p></blockquote>`,
    reply: 'Next week.',
  },
  {
    name: 'Thunderbird, below and signed',
    html: `<div class="moz-cite-prefix">On 03/03/2026 16:22, Ada Byron wrote:<br></div><blockquote type="cite" cite="mid:1@mill.example"><p>When?</p></blockquote><p>Next week.</p><pre class="moz-signature" cols="72">-- 
Charles Babbage</pre>`,
    reply: 'Next week.',
  },
  {
    name: 'Thunderbird, passed on',
    html: `<p>See below.</p><div class="moz-forward-container"><br>-------- ngeH --------<table class="moz-email-headers-table"><tr><th>vo’: </th><td>Ada</td></tr></table><p>When?</p></div>`,
    reply: 'See below.',
  },
  {
    name: 'Proton',
    html: `<div style="font-family:Arial">Next week.</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.me/">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">wa’ jaj Ada Byron ghItlh:<br><br><blockquote class="protonmail_quote" type="cite">When?</blockquote><br></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Zimbra',
    html: `<div>Next week.<br><br><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">${KLINGON}</div><div data-marker="__QUOTED_TEXT__">When?</div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'GMX',
    html: `<div>N&auml;chste Woche.<div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;">${KLINGON}</div><div name="quoted-content">Wann?</div></div></div></div>`,
    reply: 'Nächste Woche.',
  },
  {
    name: 'Yandex',
    html: `<div>Next week.</div><div>&nbsp;</div><div>03.03.2026, 16:22, "Ada Byron" &lt;ada@mill.example&gt;:</div><blockquote><p>When?</p></blockquote>`,
    reply: 'Next week.',
  },
  {
    name: 'Mail.ru',
    html: `<div>Next week.</div><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;">Вторник, 3 марта 2026, 16:22 +03:00 от Ada &lt;ada@mill.example&gt;:<br><div>When?</div></blockquote>`,
    reply: 'Next week.',
  },
  {
    name: 'QQ',
    html: `<div>下周。</div><div><br></div><div style="font-size:12px;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size:12px;background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"Ada";</div><div><b>主题:</b>&nbsp;机器</div></div><div>什么时候？</div>`,
    reply: '下周。',
  },
  {
    name: '163',
    html: `<div>下周。</div><br><div id="isReplyContent">At 2026-03-03 16:22:10, "Ada" &lt;ada@mill.example&gt; wrote:<br><blockquote>什么时候？</blockquote></div>`,
    reply: '下周。',
  },
  {
    name: 'AOL',
    html: `<font size="2">Next week.<br><br><div style="font-size:10pt">-----Original Message-----<br>From: Ada Byron &lt;ada@mill.example&gt;<br>To: charles &lt;charles@engine.example&gt;<br>Sent: Tue, Mar 3, 2015 4:22 pm<br>Subject: Engines<br><br><div id="AOLMsgPart_0_1">When?</div></div></font>`,
    reply: 'Next week.',
  },
  {
    name: 'Entourage',
    html: `<div>Next week.</div><span id="OLK_SRC_BODY_SECTION"><div style="border-top:#b5c4df 1pt solid">${KLINGON}</div><div>When?</div></span>`,
    reply: 'Next week.',
  },
  {
    name: 'Spark',
    html: `<div name="messageBodySection"><div dir="auto">Next week.</div></div><div name="messageSignatureSection"><br>Charles</div><div name="messageReplySection">wa’ jaj Ada Byron ghItlh:<br><blockquote type="cite">When?</blockquote></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Fastmail',
    html: `<div>Next week.</div><div><br></div><div>On Tue, Mar 3, 2026, at 4:22 PM, Ada Byron wrote:<br></div><blockquote type="cite" id="qt"><div>When?</div></blockquote>`,
    reply: 'Next week.',
  },
  {
    name: 'Roundcube',
    html: `<p id="reply-intro">wa’ jaj Ada Byron ghItlh</p><blockquote type="cite"><div>When?</div></blockquote><p>Next week.</p>`,
    reply: 'Next week.',
  },
  {
    name: 'Superhuman',
    html: `<div>Next week.</div><br><div>Sent via <a href="https://sprh.mn/">Superhuman</a></div><br><div class="gmail_quote"><div class="sh-quoted-content">On Tue, Mar 03, 2026 at 4:22 PM, Ada Byron &lt;ada@mill.example&gt; wrote:<br><blockquote class="gmail_quote sh-color-black">When?</blockquote></div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Zoho',
    html: `<div>Next week.</div><br><div class="zmail_extra"><div id="Zm-_Id_-Sgn1">---- On Tue, 03 Mar 2026 16:22:10 +0100 <b>Ada Byron &lt;ada@mill.example&gt;</b> wrote ---</div><br><blockquote id="blockquote_zmail"><div>When?</div></blockquote></div>`,
    reply: 'Next week.',
  },
  {
    name: 'what Outlook quoted of Outlook',
    html: `<div>Next week.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${FROM}</div><div>When?<div id="x_appendonsend"></div><hr><div id="x_divRplyFwdMsg">${FROM}</div>Now?</div>`,
    reply: 'Next week.',
  },
  {
    name: 'a passed on mail without a word',
    html: `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: Ada</div><div>When?</div>`,
    reply: '---\n\nFrom: Ada\n\nWhen?',
  },
  {
    name: 'nothing but a signature',
    html: '<div class="gmail_signature">Charles Babbage</div>',
    reply: 'Charles Babbage',
  },
  {
    name: 'no quote',
    html: '<p>Next week.</p><p>On the 3rd of May, that is.</p>',
    reply: 'Next week.\n\nOn the 3rd of May, that is.',
  },
  {
    name: 'a head on one line',
    html: '<p>Next week.</p><p><b>From:</b> Ada Byron<b> Sent:</b> Tuesday, March 3, 2026<b> To:</b> Charles<b> Subject:</b> Engines</p><p>When?</p>',
    reply: 'Next week.',
  },
  {
    name: 'Lotus Notes, a table',
    html: '<p>Next week.</p><table><tr><td>From:</td><td>Ada Byron/Mill</td></tr><tr><td>To:</td><td>Charles</td></tr><tr><td>Date:</td><td>03/03/2010 04:22 PM</td></tr><tr><td>Subject:</td><td>Engines</td></tr></table>When?',
    reply: 'Next week.',
  },
  {
    name: 'Windows Mail',
    html: '<DIV>Next week.</DIV><BLOCKQUOTE style="PADDING-RIGHT: 0px; BORDER-LEFT: #000000 2px solid"><DIV>----- Original Message ----- </DIV><DIV><B>From:</B> Ada</DIV><DIV>When?</DIV></BLOCKQUOTE>',
    reply: 'Next week.',
  },
  {
    name: 'Gmail’s button for quotes',
    html: '<div>She says:</div><blockquote class="gmail_quote"><div>weave it</div></blockquote><div>and so we do.</div>',
    reply: 'She says:\n\n> weave it\n\nand so we do.',
  },
  {
    name: 'a disclaimer below the quote',
    html: '<div>Next week.</div><blockquote type="cite">When?</blockquote><div>This message is confidential.</div>',
    reply: 'Next week.\n\nThis message is confidential.',
  },
  {
    name: 'Yahoo, its names with a prefix',
    html: `<div class="ydp5f3a1yahoo-style-wrap"><div>Next week.</div></div><div id="ydp5f3a1yahoo_quoted_123" class="ydp5f3a1yahoo_quoted"><div>wa’ jaj Ada ghItlh</div><div>When?</div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on the web, ids by Gmail',
    html: `<div>Next week.</div><div id="m_-404637appendonsend"></div><hr><div id="m_-404637divRplyFwdMsg">${KLINGON}</div><div>When?</div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on Windows, its style written anew',
    html: `<div class="WordSection1"><p class="MsoNormal">Next week.</p><div style="border-width: 1pt medium medium; border-style: solid none none; border-color: rgb(225, 225, 225) currentcolor; padding: 3pt 0cm 0cm;"><p>${KLINGON}</p></div><p>When?</p></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on Windows, its line over a paragraph',
    html: `<p class="MsoNormal">Next week.</p><p class="MsoNormal" style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">${KLINGON}</p><p>When?</p>`,
    reply: 'Next week.',
  },
  {
    name: 'BlackBerry',
    html: `<div>Next week.</div><table><tr><td id="_persistentHeaderContainer"><div>${KLINGON}</div></td></tr></table><div id="_originalContent"><div>When?</div></div>`,
    reply: 'Next week.',
  },
  {
    name: '139.com',
    html: `<div>Next week.</div><div id="signContainer"></div><hr id="replySplit"/><div id="reply139content">wa’ jaj Ada ghItlh<br>When?</div>`,
    reply: 'Next week.',
  },
  {
    name: 'Sina',
    html: `<div>Next week.</div><div id="origbody"><div>wa’ jaj Ada ghItlh</div><div>When?</div></div>`,
    reply: 'Next week.',
  },
  {
    name: '163.com on Windows',
    html: `<div>Next week.</div><div class="J-reply"><div>wa’ jaj Ada ghItlh</div></div><blockquote id="ntes-pcmail-quote"><div>When?</div></blockquote>`,
    reply: 'Next week.',
  },
  {
    name: '163.com, a mail of text',
    html: '<div>Next week.</div><br><pre>\nAt 2026-03-03 16:22:10, "Ada Byron" &lt;ada@mill.example&gt; wrote:\n&gt;When will it be ready?\n&gt;\n&gt;Ada\n</pre>',
    reply: 'Next week.',
  },
  {
    name: 'a whole mail of text in HTML',
    html: '<html><body><pre>Next week.\n\nOn Tue, Mar 3, 2026 at 4:22 PM Ada Byron &lt;ada@mill.example&gt; wrote:\n&gt; When?\n</pre></body></html>',
    reply: 'Next week.',
  },
  {
    name: 'code in HTML is code',
    html: '<p>This fails:</p><pre>$ engine\n&gt; start\nno steam</pre>',
    reply: 'This fails:\n\n```\n$ engine\n> start\nno steam\n```',
  },
  {
    name: 'Infomaniak',
    html: `<div>Next week.</div><div class="editorUserSignature">Charles</div><div class="ik_mail_quote"><div>wa’ jaj Ada ghItlh:</div><blockquote>When?</blockquote></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Mailspring',
    html: `<div>Next week.</div><signature id="x"><div>Charles</div></signature><div class="gmail_quote_attribution">wa’ jaj Ada ghItlh:</div><blockquote class="gmail_quote">When?</blockquote>`,
    reply: 'Next week.',
  },
  {
    name: 'FairEmail',
    html: `<p>Next week.</p><div fairemail="signature"><p>Charles</p></div><div fairemail="reference"><p>wa’ jaj Ada ghItlh:</p><blockquote>When?</blockquote></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Zoho in another language',
    html: `<div>Next week.</div><div class="zmail_extra"><div>---- wa’ jaj Ada ghItlh ----</div><blockquote id="blockquote_zmail">When?</blockquote></div>`,
    reply: 'Next week.',
  },
  {
    name: 'Aqua Mail',
    html: `<div><p>Next week.</p><p>${ON}</p><blockquote type="cite" class="gmail_quote">When?</blockquote></div>`,
    reply: 'Next week.',
  },
  {
    name: 'eM Client',
    html: `<div>Next week.</div><div id="signature_old"><div>Charles</div></div><div>------ Original Message ------</div><div>From "Ada Byron" &lt;ada@mill.example&gt;</div><div>Date 3/3/2026 4:22:10 PM</div><blockquote type="cite" class="cite2">When?</blockquote>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on the web, the quote within the signature',
    html: `<div>Next week.</div><div id="Signature"><div>Charles</div><div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${KLINGON}</div></div></div><div>When?</div>`,
    reply: 'Next week.',
  },
  {
    name: 'Outlook on the web, written on within the signature',
    html: '<div>Dear Ada,</div><div id="Signature"><div>I like the general direction. We would need more wheels before we get there, though.</div><div>Who could make them, and how long would it take to have all of them?</div></div>',
    reply:
      'Dear Ada,\nI like the general direction. We would need more wheels before we get there, though.\nWho could make them, and how long would it take to have all of them?',
  },
  {
    name: 'a signature with a slogan and a disclaimer',
    html: '<div>Next week.</div><div class="gmail_signature"><div>Charles Babbage</div><div>Engines and more for all who have to count every single day of the year.</div><div>This message may be confidential and is for its recipient alone, whoever else may happen to read it some day.</div><div>If that is not you, be so kind as to forget at once all that you have read so far.</div></div>',
    reply: 'Next week.',
  },
  {
    name: 'Lotus Notes, its arrow',
    html: '<p><font size="2">Next week.</font><br><br><img src="/icons/graycol.gif" alt="Inactive hide details for &quot;Ada Byron&quot; ---03/03/2026 16:22:10---When"><font>"Ada Byron" ---03/03/2026 16:22:10---When will it be ready</font><br><br><font>When?</font></p>',
    reply: 'Next week.',
  },
  {
    name: 'Outlook for Mac, all within what it quotes',
    html: '<div class="WordSection1"><div id="mail-editor-reference-message-container"><p>On Tue, 3 Mar 2026 16:22:10 +0100</p><p>Ada Byron <a href="mailto:ada@mill.example">ada@mill.example</a> wrote:</p><p>&gt; When?</p><p>Next week.</p></div></div>',
    reply: 'Next week.',
  },
  {
    name: 'Gmail, written within what should be a quote',
    html: '<div dir="ltr"><div>Dear Ada,</div></div><div class="gmail_quote gmail_quote_container"><div dir="ltr"><p>Thank you for your letter about the engine.</p><p>It will be ready next week.</p><p>Will you come to see it?</p><div>Charles Babbage</div></div></div>',
    reply:
      'Dear Ada,\n\nThank you for your letter about the engine.\n\nIt will be ready next week.\n\nWill you come to see it?\n\nCharles Babbage',
  },
  {
    name: 'Gmail, passed on in a language that is not known',
    html: `<div dir="ltr">What do you think?</div><br><div class="gmail_quote"><div>---------- wa’ jaj ---------<br>vo’: Ada Byron &lt;ada@mill.example&gt;<br></div><br>When will it be ready?</div>`,
    reply: 'What do you think?',
  },
  {
    name: 'Gmail, a long letter before the quote in the same element',
    html: `<div dir="ltr">Dear Ada,</div><div class="gmail_quote"><div>${'the wheels are cut and the teeth are counted, '.repeat(10)}and so it will be ready.</div><blockquote class="gmail_quote">When?</blockquote></div>`,
    reply: `Dear Ada,\n${'the wheels are cut and the teeth are counted, '.repeat(10)}and so it will be ready.`,
  },
  {
    name: 'Outlook on the web, written on behind its mark',
    html: '<div>Dear Ada,</div><div id="appendonsend"></div><div>it will be ready next week.</div>',
    reply: 'Dear Ada,\nit will be ready next week.',
  },
  {
    name: 'Outlook for Mac, words within what should be a quote',
    html: '<p>Dear Ada,</p><div id="mail-editor-reference-message-container"><p>it will be ready next week.</p><p>Will you come to see it, and bring Mary?</p></div>',
    reply: 'Dear Ada,\n\nit will be ready next week.\n\nWill you come to see it, and bring Mary?',
  },
  {
    name: 'FreeScout',
    html: `<div>Next week.</div><div id="x_fsReplyAbove" class="x_fsReplyAbove"><div>wa’ jaj Ada ghItlh</div><div>When?</div></div>`,
    reply: 'Next week.',
  },
  {
    name: 'a section of Notes',
    html: '<font>Nächste Woche.</font><br><br><div class="domino-section"><div class="domino-section-head"><span class="domino-section-title">Ada Byron --- Maschine --- </span></div><div class="domino-section-body"><br><table><tr><td>Von:</td><td>&quot;Ada Byron&quot; &lt;ada@x.example&gt;</td></tr><tr><td>An</td><td>charles@y.example</td></tr><tr><td>Datum:</td><td>Di., 03.03.2026 14:30</td></tr><tr><td>Betreff</td><td>Maschine</td></tr></table><hr><br><pre>Wann ist sie fertig?</pre></div></div>',
    reply: 'Nächste Woche.',
  },
  {
    name: 'a section of Notes without a mail',
    html: '<p>The parts:</p><div class="domino-section"><div class="domino-section-head">Wheels</div><div class="domino-section-body"><p>They are of brass.</p></div></div>',
    reply: 'The parts:\n\nWheels\n\nThey are of brass.',
  },
  {
    name: 'a book quoted, of which the author is no person',
    html: '<p>The manual says:</p><blockquote><p>Oil it twice a day.</p></blockquote><p>So do it.</p>',
    reply: 'The manual says:\n\nSo do it.',
  },
  {
    name: 'Outlook on the web, two sentences in a paragraph of the signature',
    html: `<div id="Signature"><div>Next week it will be ready, if the wheels come. Please tell Luigi that he may visit us on any day that he likes.</div><div>Charles</div></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${FROM}</div><div>When?</div>`,
    reply:
      'Next week it will be ready, if the wheels come. Please tell Luigi that he may visit us on any day that he likes.\n\nCharles',
  },
]
