/**
 * What must not occur in the program, found in the syntax tree (a comment may speak of it). Each entry: the selector,
 * and what to do instead. Every entry has planted violations in tests/architecture.
 */
const named = (name) => `:matches(Identifier[name="${name}"], JSXIdentifier[name="${name}"], PrivateIdentifier[name="${name}"])`;
/** The string as a property key or as text, so that `x['innerHTML']` is found too. */
const written = (pattern, flags = '') => `:matches(Literal[value=/${pattern}/${flags}], TemplateElement[value.raw=/${pattern}/${flags}], JSXText[value=/${pattern}/${flags}])`;
const nowhere = (names, message) => names.flatMap((name) => [{ selector: named(name), message: `${name}: ${message}` }, { selector: written(`^${name}$`), message: `${name}: ${message}` }]);

const MODULES = '(http|https|http2|net|dgram|tls|dns|vm|inspector|repl|cluster|child_process|wasi|undici)';
/** Everywhere a module can be named: import, export from, import(), require(). */
const module = (pattern) => [
  `:matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)[source.value=/${pattern}/]`,
  `CallExpression[callee.name="require"][arguments.0.value=/${pattern}/]`,
];

export const FORBIDDEN_EVERYWHERE = [
  ...nowhere(['openExternal', 'openPath', 'executeJavaScript', 'executeJavaScriptInIsolatedWorld', 'insertCSS', 'sendSync', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML',
    'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment', 'DOMParser', 'srcdoc', 'loadExtension', 'webview', 'crashReporter', 'addRecentDocument', 'setAsDefaultProtocolClient', 'safeStorage', 'autoUpdater',
    'startDrag', 'printToPDF', 'desktopCapturer', 'showItemInFolder', 'getBuiltinModule',
  ], 'not used in this program'),
  ...nowhere(['fetch', 'eval', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'RTCPeerConnection', 'WebTransport', 'sendBeacon', 'importScripts', 'SharedWorker', 'serviceWorker'], 'no code from text, no network'),
  { selector: named('Function'), message: 'no code from text' },
  { selector: ':matches(CallExpression, NewExpression, VariableDeclarator, AssignmentExpression) > MemberExpression[property.name="constructor"]', message: 'a constructor of functions is code from text' },
  { selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/]:matches([arguments.0.type="Literal"], [arguments.0.type="TemplateLiteral"])', message: 'a timer takes a function' },
  { selector: 'NewExpression[callee.name="Worker"]:not([arguments.0.type="Identifier"])', message: 'a thread is one of our own files, named by a constant' },
  { selector: ':matches(MemberExpression[object.name="document"], MemberExpression[object.property.name="document"]):matches([property.name=/^(write|writeln|cookie)$/], [property.value=/^(write|writeln|cookie)$/])', message: 'React text nodes only; nothing is kept in the page' },
  { selector: 'CallExpression[callee.property.name="open"][callee.object.name=/^(window|globalThis|self)$/]', message: 'there is one window' },
  { selector: 'AssignmentExpression > MemberExpression.left:matches([object.name="location"], [object.property.name="location"], [property.name="location"][object.name=/^(window|document|globalThis|self)$/])', message: 'the page stays where it is' },
  { selector: 'CallExpression[callee.property.name=/^(assign|replace)$/]:matches([callee.object.name="location"], [callee.object.property.name="location"])', message: 'the page stays where it is' },
  { selector: ':matches(Identifier[name="localStorage"], Identifier[name="sessionStorage"], Identifier[name="indexedDB"], MemberExpression[object.name="caches"])', message: 'nothing is kept in the page: use a channel' },
  { selector: 'MemberExpression[object.name="ipcRenderer"][property.name!="invoke"]', message: 'the page asks and gets an answer; nothing listens there' },
  { selector: 'MemberExpression[object.name="ipcMain"][property.name!="handle"]', message: 'one channel, by handle' },
  { selector: 'MemberExpression[object.name="electron"][property.name=/^(remote|shell)$/]', message: 'not used in this program' },
  { selector: 'ImportDeclaration[source.value="electron"] ImportSpecifier[imported.name=/^(shell|remote|net|netLog|webFrame|utilityProcess|pushNotifications|inAppPurchase)$/]', message: 'not used in this program' },
  { selector: 'CallExpression[callee.property.name="serialize"]', message: 'serialize() gives the register out in plain text: back up by VACUUM INTO' },
  { selector: 'CallExpression[callee.object.name=/^(db|database|register)$/][callee.property.name="backup"]', message: 'backup() fails on an encrypted register: use VACUUM INTO' },
  { selector: written('\\bATTACH\\b'), message: 'ATTACH can write plain text beside the register' },
  { selector: written('\\battach\\s+(database\\s+)?[\'"?:@$]', 'i'), message: 'ATTACH can write plain text beside the register' },
  { selector: written('\\brekey\\b', 'i'), message: 'rekey in place is not crash-safe: rotate on a copy' },
  { selector: written('chacha20|-ccm\\b|aes.*wrap|id-aes'), message: "Electron's crypto lacks it: use aes-256-gcm" },
  { selector: ':matches(MemberExpression[object.name="crypto"][property.name=/^argon2/], ImportSpecifier[imported.name=/^argon2(Sync)?$/][parent.source.value=/crypto/])', message: "Electron's crypto lacks it: use hash-wasm" },
  { selector: `:matches(MemberExpression[object.name="console"], ${written('^console$')})`, message: 'the log is redacting and in electron/system; the terminal writes to process.stdout' },
  { selector: written('\\bhttps?:\\/\\/(?!register\\.invalid|www\\.w3\\.org\\/|json-schema\\.org\\/)'), message: 'this program knows no address on a network' },
  { selector: written('^\\s*(javascript|vbscript):', 'i'), message: 'no code in an address' },
  ...[...module(`^(node:)?${MODULES}(\\u002F|$)`), written(`^node:${MODULES}(\\u002F|$)`), 'MemberExpression[object.name="process"][property.name=/^(binding|_linkedBinding|dlopen)$/]']
    .map((selector) => ({ selector, message: 'this program has no network, starts no program and runs no code from text' })),
];
