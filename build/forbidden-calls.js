/**
 * What must not occur in the program, found in the syntax tree (a comment may speak of it). Each entry: the selector,
 * and what to do instead. Every entry has planted violations in tests/architecture.
 */
const named = (name) => `:matches(Identifier[name="${name}"], JSXIdentifier[name="${name}"], PrivateIdentifier[name="${name}"])`;
/** The string as a property key or as text, so that `x['innerHTML']` is found too. */
const written = (pattern) => `:matches(Literal[value=/${pattern}/], TemplateElement[value.raw=/${pattern}/], JSXText[value=/${pattern}/])`;

export const FORBIDDEN_EVERYWHERE = [
  ...['openExternal', 'openPath', 'executeJavaScript', 'insertCSS', 'sendSync', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML',
    'setHTMLUnsafe', 'parseHTMLUnsafe', 'srcdoc', 'loadExtension', 'webview', 'crashReporter', 'addRecentDocument', 'setAsDefaultProtocolClient', 'safeStorage', 'autoUpdater',
  ].flatMap((name) => [
    { selector: named(name), message: `${name} is not used in this program` },
    { selector: written(`^${name}$`), message: `${name} is not used in this program` },
  ]),
  { selector: ':matches(CallExpression, NewExpression)[callee.name=/^(eval|Function|fetch|WebSocket|XMLHttpRequest|EventSource)$/]', message: 'no code from text, no network' },
  { selector: 'MemberExpression[object.name=/^(globalThis|window|self)$/][property.name=/^(eval|Function|fetch|WebSocket|XMLHttpRequest|EventSource)$/]', message: 'no code from text, no network' },
  { selector: 'MemberExpression[property.name=/^(sendBeacon|importScripts)$/]', message: 'no network' },
  { selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln|cookie)$/]', message: 'React text nodes only; nothing is kept in the page' },
  { selector: ':matches(Identifier[name="localStorage"], Identifier[name="sessionStorage"], Identifier[name="indexedDB"])', message: 'nothing is kept in the page: use a channel' },
  { selector: 'CallExpression[callee.property.name="serialize"]', message: 'serialize() gives the register out in plain text: back up by VACUUM INTO' },
  { selector: 'CallExpression[callee.object.name=/^(db|database|register)$/][callee.property.name="backup"]', message: 'backup() fails on an encrypted register: use VACUUM INTO' },
  { selector: written('\\bATTACH\\b'), message: 'ATTACH can write plain text beside the register' },
  { selector: written('\\b[Rr]ekey\\b'), message: 'rekey in place is not crash-safe: rotate on a copy' },
  { selector: written('chacha20|-ccm\\b|aes.*wrap|id-aes'), message: "Electron's crypto lacks it: use aes-256-gcm" },
  { selector: ':matches(MemberExpression[object.name="crypto"][property.name=/^argon2/], ImportSpecifier[imported.name=/^argon2(Sync)?$/][parent.source.value=/crypto/])', message: "Electron's crypto lacks it: use hash-wasm" },
  { selector: 'MemberExpression[object.name="console"]', message: 'the log is redacting and in electron/system; the terminal writes to process.stdout' },
  { selector: written('\\bhttps?:\\/\\/(?!register\\.invalid|www\\.w3\\.org\\/|json-schema\\.org\\/)'), message: 'this program knows no address on a network' },
  { selector: "ImportDeclaration[source.value=/^(node:)?(http|https|http2|net|dgram|tls|dns)(\\u002F|$)/]", message: 'this program has no network' },
];
