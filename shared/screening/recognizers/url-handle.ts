import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const URL = /(?:https?:\/\/|www\.)[^\s<>«»"“”]{3,2000}/giu;
const SOCIAL = /(?<![\p{L}\p{N}.])(?:t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|m\.me|tiktok\.com|vk\.com|youtube\.com|youtu\.be|wa\.me|viber\.com|x\.com|twitter\.com|linkedin\.com|ok\.ru|snapchat\.com|discord\.gg|drive\.google\.com)\/[^\s<>«»"“”]{2,500}/giu;
const HANDLE = /(?<![\p{L}\p{N}._@])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{1,62}[\p{L}\p{N}_])/gu;
const NAMED = /(?<=(?:нік|ніком|нікнейм\p{L}{0,3}|акаунт\p{L}{0,3}|аккаунт\p{L}{0,3}|логін\p{L}{0,3}|логин\p{L}{0,3}|telegram|телеграм\p{L}{0,3}|instagram|інстаграм\p{L}{0,3}|инстаграм\p{L}{0,3}|tiktok|тікток\p{L}{0,3}|skype|скайп\p{L}{0,3}|discord|nickname|username|account|handle)[\s:«"“–—-]{1,4})(?=[a-z0-9_.-]{0,40}[_\d.])[a-z][a-z0-9_.-]{2,40}[a-z0-9_]/giu;
const finding = findingOf('url-handle', 'URL_HANDLE', 'pattern');
const OFFICIAL = /^(?:https?:\/\/|www\.)?(?:[a-z0-9-]+\.)*(?:gov\.ua)(?:\/|$)/i;

/** Links, addresses of social networks, handles with @ and names after «нік», «Telegram». Government sites stay. */
export function recognizeUrlsAndHandles(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const add = (pattern: RegExp, why: string): void => {
    for (const match of context.text.matchAll(pattern)) {
      const value = match[0].replace(/[.,;:!?)\]}'»…]+$/u, '');
      if (value.length < 3 || OFFICIAL.test(value)) continue;
      findings.push(finding(match.index, match.index + value.length, why));
    }
  };
  if (/:\/\/|www\./i.test(context.text)) add(URL, 'link');
  if (context.text.includes('/')) add(SOCIAL, 'social-network');
  if (context.text.includes('@')) add(HANDLE, 'handle');
  add(NAMED, 'named-account');
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
