import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { labelOf, valueInWords, type Printing } from '../../electron/documents/printed-values.ts';
import { englishWords } from '../../electron/system/word-lists/english-words.ts';
import { ukrainianWords } from '../../electron/system/word-lists/ukrainian-words.ts';
import { utf8Bytes } from '../../shared/digest/utf8.ts';
import { inspectAgeHeader } from '../../shared/hand-over/age-header.ts';
import type { OpenedBundle } from '../../shared/hand-over/bundle.ts';
import { wordsOfDigest } from '../../shared/digest/digest-words.ts';
import { keyWordsSource } from '../../shared/hand-over/key-words.ts';
import type { PacketManifest } from '../../shared/hand-over/manifest.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { openerTools, openFile } from './open-file.ts';
import { WORDS, type OpenerLanguage, type OpenerProblem } from './opener-words.ts';

interface State { language: OpenerLanguage; file: Uint8Array | null; lock: 'passphrase' | 'key'; opened: OpenedBundle | null; problem: OpenerProblem | null; isBusy: boolean }

const state: State = { language: navigator.language.startsWith('uk') || !navigator.languages.some((language) => language.startsWith('en')) ? 'uk' : 'en', file: null, lock: 'passphrase', opened: null, problem: null, isBusy: false };

/** An element with text or children. SECURITY: text is only ever text; nothing here writes markup. */
function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, content: string | readonly Node[], attributes: Readonly<Record<string, string>> = {}): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function button(label: string, onPress: () => void): HTMLButtonElement {
  const made = make('button', label, { type: 'button' });
  made.addEventListener('click', onPress);
  return made;
}

function draw(): void {
  const words = WORDS[state.language];
  document.documentElement.lang = state.language;
  document.title = words.title;
  const other = button(words.other, () => { state.language = state.language === 'uk' ? 'en' : 'uk'; draw(); });
  const parts: Node[] = [make('header', [make('h1', words.title), other]), make('p', words.intro), chooser()];
  if (state.file !== null && state.opened === null) parts.push(secretForm());
  const status = make('div', state.isBusy ? words.working : '', { role: 'status' });
  parts.push(status);
  if (state.problem !== null) parts.push(make('p', words.problems[state.problem], { role: 'alert', class: 'problem' }));
  if (state.opened !== null) parts.push(...shown(state.opened));
  document.querySelector('main')?.replaceChildren(...parts);
}

function chooser(): HTMLElement {
  const input = make('input', '', { type: 'file', id: 'file', accept: '.age' });
  input.addEventListener('change', () => {
    const file = input.files?.item(0);
    if (file === null || file === undefined) return;
    void file.arrayBuffer().then((buffer) => { take(new Uint8Array(buffer)); });
  });
  return make('p', [make('label', WORDS[state.language].choose, { for: 'file' }), input]);
}

function take(file: Uint8Array): void {
  const header = inspectAgeHeader(file);
  Object.assign(state, { opened: null, file: header.ok ? file : null, lock: header.ok ? header.lock : state.lock, problem: header.ok ? null : header.problem });
  draw();
  document.querySelector<HTMLElement>('#secret')?.focus();
}

function secretForm(): HTMLElement {
  const words = WORDS[state.language];
  const isPassphrase = state.lock === 'passphrase';
  const input = make('input', '', { id: 'secret', type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-describedby': 'hint', required: '' });
  const form = make('form', [
    make('label', isPassphrase ? words.passphrase : words.key, { for: 'secret' }), input, make('p', isPassphrase ? words.passphraseHint : words.keyHint, { id: 'hint', class: 'soft' }),
    make('button', words.open, { type: 'submit', class: 'primary' }),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void open(input.value);
  });
  return form;
}

async function open(typed: string): Promise<void> {
  if (state.file === null || state.isBusy) return;
  Object.assign(state, { isBusy: true, problem: null });
  draw();
  // lets the page say that it works before the passphrase takes all of its attention
  await new Promise((resolve) => { setTimeout(resolve, 30); });
  const opening = await openFile(state.file, typed);
  Object.assign(state, opening.ok ? { opened: opening, file: null } : { problem: opening.problem }, { isBusy: false });
  draw();
  document.querySelector<HTMLElement>(opening.ok ? 'h2' : '#secret')?.focus();
}

function shown({ manifest, content }: OpenedBundle): readonly Node[] {
  const words = WORDS[state.language];
  const { sender } = manifest;
  const seal = [make('p', words.sound, { class: 'sound' })];
  if (sender.oneTime || sender.sealKey === null) seal.push(make('p', words.oneTime));
  else seal.push(make('p', words.words), make('p', wordsOf({ sealKey: sender.sealKey, signingKey: sender.signingKey }), { class: 'words' }));
  if (content === null || manifest.kind !== 'packet') return [...seal, make('h2', words.message, { tabindex: '-1' })];
  return [...seal, ...packetParts(manifest, content.packet), make('p', words.secrecy, { class: 'soft' }), button(words.save, () => { savePdf(content.packet, content.pdf); })];
}

function wordsOf(keys: { readonly sealKey: string; readonly signingKey: string }): string {
  return wordsOfDigest(openerTools.sha256(utf8Bytes(keyWordsSource(keys))), state.language === 'uk' ? ukrainianWords : englishWords).join(' · ');
}

function packetParts(manifest: PacketManifest, packet: Packet): readonly Node[] {
  const words = WORDS[state.language];
  const printing: Printing = { wording: wordingIn(state.language), placeName: () => null };
  const codes = printing.wording.codes;
  const facts: (readonly [string, string])[] = [
    [words.from, [manifest.sender.agency, manifest.sender.person].filter((part) => part !== null).join(', ')], [words.to, packet.recipient.name ?? packet.recipient.id],
    [words.purpose, new Map(Object.entries(printing.wording.purposes)).get(packet.purpose) ?? packet.purpose],
    ...(packet.service === null ? [] : [[words.service, new Map<string, string>(Object.entries(codes.service)).get(packet.service) ?? packet.service] as const]),
    [words.number, packet.packetId.slice(0, 8).toUpperCase()], ...(manifest.expires === null ? [] : [[words.until, manifest.expires] as const]),
    ...(packet.reasonText === '' ? [] : [[words.reason, packet.reasonText] as const]),
  ];
  const isOver = manifest.expires !== null && new Date().toISOString().slice(0, 10) > manifest.expires;
  return [
    ...(isOver ? [make('p', words.expired, { role: 'alert', class: 'problem' })] : []), list(facts), make('h2', words.fields, { tabindex: '-1' }),
    list(packet.fields.map(({ path, value }) => [labelOf(path, printing), valueInWords(path, value, printing)])),
  ];
}

function list(rows: readonly (readonly [string, string])[]): HTMLElement {
  return make('dl', rows.flatMap(([label, value]) => [make('dt', label), make('dd', value)]));
}

function savePdf(packet: Packet, pdf: Uint8Array): void {
  const link = make('a', '', { download: `packet_${packet.packetId.slice(0, 8)}.pdf`, href: URL.createObjectURL(new Blob([Uint8Array.from(pdf)], { type: 'application/pdf' })) });
  link.click();
  URL.revokeObjectURL(link.href);
}

draw();
