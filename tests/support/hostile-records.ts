import { z } from 'zod';
import { caseRecordSchema } from '../../shared/domain/case-record.ts';
import { recipientSchema } from '../../shared/domain/consent-record.ts';
import { visibleLine } from '../../shared/domain/visible-text.ts';
import { receivedRequestSchema } from '../../shared/requests/request-record.ts';
import { positionsOf, sampleOf, type JsonSchema } from './schema-samples.ts';

const LINE = 300;

/** Gives texts out one after another, as many as fit into a length, and begins anew at the end. */
export interface TextSource { readonly next: (longest: number) => string; readonly used: () => number }

/** Hands out texts that stay something after what cannot be seen is left out of them. */
export function textSource(texts: readonly string[]): TextSource {
  const usable = texts.filter((text) => visibleLine(text).trim() !== '');
  const state = { at: 0 };
  const take = (): string => {
    const text = usable[state.at % usable.length] ?? 'x';
    state.at += 1;
    return text;
  };
  return {
    used: () => Math.min(state.at, usable.length),
    next: (longest) => {
      let made = take().slice(0, longest);
      // in a long text several, in a line as many as fit
      for (let tries = 0; tries < 40 && made.length + 2 < longest; tries += 1) {
        const more = usable[state.at % usable.length] ?? '';
        if (made.length + more.length + 1 > Math.min(longest, 4000)) break;
        made = `${made} ${take()}`;
      }
      return made;
    },
  };
}

/** The free texts of a schema: a text with no pattern, format or list, or one of the choices of a union. */
export function freeTexts(schema: z.ZodType, left: readonly string[] = []): readonly string[] {
  return positionsOf(preferText(jsonOf(schema))).filter(({ schema: place }) => isFree(place)).map(({ path }) => path.join('.')).filter((path) => !left.includes(path));
}

/** A record in which every free text comes from `text`, and everything else is a sample. */
export function filled(schema: z.ZodType, text: (path: string, longest: number) => string): Record<string, unknown> {
  const json = preferText(jsonOf(schema));
  const value = sampleOf(json);
  for (const { path, schema: place } of positionsOf(json)) if (isFree(place)) put(value, path, text(path.join('.'), place.maxLength ?? LINE));
  return value as Record<string, unknown>;
}

/** The schemas behind the forms. */
export const CASE_SCHEMA = caseRecordSchema.omit({ caseCode: true, screenedPaths: true, siblings: true });
export const RECIPIENT_SCHEMA = recipientSchema;
export const REQUEST_SCHEMA = receivedRequestSchema;

function jsonOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

function isFree(place: JsonSchema): boolean {
  const kinds = typeof place.type === 'string' ? [place.type] : place.type ?? [];
  return kinds.includes('string') && place.pattern === undefined && place.format === undefined && place.enum === undefined && place.const === undefined;
}

/** Where a union allows a text, the text: a tick or words, something or nothing. */
function preferText(schema: JsonSchema): JsonSchema {
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return preferText(options.find(isFree) ?? options[0] ?? {});
  return {
    ...schema,
    ...(schema.properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(schema.properties).map(([key, member]) => [key, preferText(member)])) }),
    ...(schema.items === undefined ? {} : { items: preferText(schema.items) }),
  };
}

function put(value: unknown, path: readonly (string | number)[], text: string): void {
  let at = value as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = text;
}
