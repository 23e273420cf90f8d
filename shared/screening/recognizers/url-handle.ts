import { matchesIn, windowsAround } from '../windows.ts';
import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const URL = /(?:https?:\/\/|www\.)[^\s<>«»"“”]{3,2000}/giu;
const SOCIAL = /(?<![\p{L}\p{N}.])(?:t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|m\.me|tiktok\.com|vk\.com|youtube\.com|youtu\.be|wa\.me|viber\.com|x\.com|twitter\.com|linkedin\.com|ok\.ru|snapchat\.com|discord\.gg|drive\.google\.com)\/[^\s<>«»"“”]{2,500}/giu;
const HANDLE = /(?<![\p{L}\p{N}._@])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{1,62}[\p{L}\p{N}_])/gu;
const ACCOUNT_WORD = /^(?:ig|tg|fb|тг|фб|(?:нік|ніком|ніку|нікнейм|акаунт|аккаунт|логін|логин|telegram|телеграм|instagram|інстаграм|инстаграм|tiktok|тікток|skype|скайп|discord|nickname|username|account|handle|інст[ауі]|инст[ауе]|insta|телег[ауі]|вайбер|viber|whatsapp|ватсап|вотсап|facebook|фейсбук|snapchat|снепчат|steam|roblox|роблокс|messenger|месенджер|профіл|профил|ютуб|youtube|threads|likee)\p{L}{0,3})$/iu;
const NICK_WORD = /^(?:нік|ніком|ніку|нікнейм|логін|логин|username|nickname)\p{L}{0,2}$/iu;
const NICK = /^\s?[:«"“–—-]{0,2}\s?[«"“]?([a-z][a-z0-9]{3,40})(?![\p{L}\d])/u;
const ACCOUNT_NAME = /^[\s:«"“–—-]{1,4}(?=(?:live:)?[a-z0-9_.-]{0,40}[_\d.])((?:live:)?[a-z][a-z0-9_.-]{2,40}[a-z0-9_])/iu;
const finding = findingOf('url-handle', 'URL_HANDLE', 'pattern');
const OFFICIAL = /^(?:https?:\/\/|www\.)?(?:[a-z0-9-]+\.)*(?:gov\.ua)(?:\/|$)/i;

/** Links, addresses of social networks, handles with @ and names after «нік», «Telegram». Government sites stay. */
export function recognizeUrlsAndHandles(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const add = (start: number, raw: string, why: string): void => {
    const value = raw.replace(/[.,;:!?)\]}'»…]+$/u, '');
    if (value.length >= 3 && !OFFICIAL.test(value)) findings.push(finding(start, start + value.length, why));
  };
  const scan = (pattern: RegExp, sign: RegExp, why: string): void => {
    const signs = [...context.text.matchAll(sign)].map((match) => match.index);
    for (const { match, start } of matchesIn(windowsAround(context.text, signs, [24, 600]), pattern)) add(start, match[0], why);
  };
  scan(URL, /:\/\/|www\./giu, 'link');
  scan(SOCIAL, /\.(?:me|com|be|ru|gg)\//giu, 'social-network');
  scan(HANDLE, /@/g, 'handle');
  for (const token of context.tokens) {
    if (!ACCOUNT_WORD.test(token.lower)) continue;
    const name = ACCOUNT_NAME.exec(context.text.slice(token.end, token.end + 60));
    const nick = name === null && NICK_WORD.test(token.lower) ? NICK.exec(context.text.slice(token.end, token.end + 60)) : null;
    if (nick !== null) add(token.end + nick[0].length - (nick[1] ?? '').length, nick[1] ?? '', 'named-account');
    if (name !== null) add(token.end + name[0].length - (name[1] ?? '').length, name[1] ?? '', 'named-account');
  }
  return [...findings, ...knownHandles(context)];
}

const known = findingOf('url-handle', 'URL_HANDLE', 'known');

function knownHandles(context: ScreenContext): RawFinding[] {
  if (context.compiled.handles.size === 0) return [];
  const findings: RawFinding[] = [];
  const lower = context.text.toLowerCase();
  if (lower.length !== context.text.length) return [];
  for (const handle of context.compiled.handles) {
    if (handle.length < 4) continue;
    for (let at = lower.indexOf(handle); at >= 0; at = lower.indexOf(handle, at + handle.length)) {
      findings.push(known(at, at + handle.length, 'account-of-record'));
    }
  }
  return findings;
}
