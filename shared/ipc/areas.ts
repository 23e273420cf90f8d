import { ROLES, type Access, type Role } from './channel.ts';
import { contract, type ChannelName } from './contract.ts';

/** The areas of work that the table of rights shows, in its order. `door` is what anyone needs to get in, to lock and to get about. */
export const AREAS = [
  'cases', 'consents', 'sharing', 'recipients', 'incoming', 'requests', 'retention', 'incidents', 'evacuation', 'backups', 'log', 'rules', 'settings', 'keys', 'people', 'door',
] as const;
export type Area = (typeof AREAS)[number];

/**
 * What a role has in an area. `everyone`: no role is refused anything there; `nothing`: everything is refused; `reads`: only
 * what no role is refused; `writes`: nothing is refused that is refused to others; `partly`: some of what is refused to others, not all.
 */
export const LEVELS = ['everyone', 'nothing', 'reads', 'partly', 'writes'] as const;
export type Level = (typeof LEVELS)[number];

/** Of a channel, what decides who may call it. */
interface Rights { readonly access: Access; readonly roles?: readonly Role[] }
/** Channels with who may call them: the contract's own, or planted ones of a test. */
export type RightsOfChannels = Readonly<Record<string, Rights>>;

type Noun = ChannelName extends `${infer First}.${string}` ? First : never;

/** The area of the channels of each noun; the type leaves no noun out. */
const AREA_OF_NOUN: Readonly<Record<Noun, Area>> = {
  case: 'cases', attachment: 'cases', screening: 'cases', place: 'cases', work: 'cases', consent: 'consents', restriction: 'consents', referral: 'sharing', disclosure: 'sharing', handOver: 'sharing',
  referralStatus: 'sharing', approval: 'sharing', notice: 'sharing', recipient: 'recipients', partnerKey: 'recipients', keyCard: 'recipients', incoming: 'incoming', request: 'requests',
  retention: 'retention', incident: 'incidents', evacuation: 'evacuation', backup: 'backups', health: 'backups', audit: 'log', policy: 'rules', guide: 'rules', shares: 'keys', people: 'people',
  register: 'door', app: 'door', passphrase: 'door', task: 'door',
};

/** Channels that belong elsewhere than the rest of their noun. */
const AREA_OF_CHANNEL: Partial<Readonly<Record<ChannelName, Area>>> = {
  'register.recoverySheet': 'keys', 'register.confirmRecovery': 'keys', 'register.updateAgency': 'settings', 'register.setIdleMinutes': 'settings', 'register.setQuitOnLock': 'settings', 'backup.restore': 'door',
};

/** The one area of a channel; null for a name whose noun the table does not know. */
export function areaOf(channel: string): Area | null {
  const own: Readonly<Record<string, Area>> = AREA_OF_CHANNEL;
  const nouns: Readonly<Record<string, Area>> = AREA_OF_NOUN;
  const noun = channel.split('.')[0] ?? '';
  if (Object.hasOwn(own, channel)) return own[channel] ?? null;
  return Object.hasOwn(nouns, noun) ? nouns[noun] ?? null : null;
}

function isRefused({ roles }: Rights, role: Role): boolean {
  return roles !== undefined && !roles.includes(role);
}

/** What a role has in an area, computed from who may call its channels. An area without channels gives `nothing`. */
export function levelOf(area: Area, role: Role, channels: RightsOfChannels = contract): Level {
  const rights = Object.entries(channels).filter(([name]) => areaOf(name) === area).map(([, channel]) => channel);
  const limited = rights.filter((channel) => ROLES.some((other) => isRefused(channel, other)));
  const allowed = limited.filter((channel) => !isRefused(channel, role)).length;
  if (rights.length === 0) return 'nothing';
  if (limited.length === 0) return 'everyone';
  if (allowed === limited.length) return 'writes';
  if (allowed > 0) return 'partly';
  return limited.length === rights.length ? 'nothing' : 'reads';
}
