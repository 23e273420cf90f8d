import { kyivDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import { agencyLines, eachAlone, paperFrame, rowsOf, signatureOf, type PaperPrinting } from './consent-paper-parts.ts';
import type { Block, FormContent, Slip } from './form-content.ts';
import { dayInWords } from './printed-values.ts';

/**
 * The letter that tells a recipient of a withdrawal, with a slip to confirm.
 *
 * SECURITY: of the child it says the case code, the day, the services and, where a packet is called back, its number;
 * no name, no reason, nothing of what was passed on, no other recipient.
 */
export function noticeLetter(print: PaperPrinting): FormContent {
  const { paper, words, wording } = print;
  const { notice, reference } = paper;
  const [{ letter }, { form }] = [words, wording];
  const frame = paperFrame(print);
  const kind = notice?.content.kind ?? 'withdrawal';
  const title = letter.titles[kind];
  const caseCode = notice?.content.caseCode ?? null;
  const today = notice === null ? null : dayInWords(kyivDay(readMoment(paper.printedAt) ?? 0), wording);
  return {
    ...frame, size: 11.5, numbered: false, title, documentTitle: [title, caseCode ?? reference].filter((part) => part !== null).join(' · '),
    head: { ...frame.head, facts: [{ label: form.issuedOn, value: today }, ...(reference === null ? [] : [{ label: words.reference, value: reference }])] },
    addressee: notice === null ? [null, null] : [notice.recipientName, ...(notice.recipientAddress === null ? [] : [notice.recipientAddress])], addresseeLabel: letter.to,
    sections: [
      { title: letter.factsTitle, blocks: eachAlone(factRows(print)) },
      { title: letter.askTitle, blocks: [
        { kind: 'bullets', items: letter.ask[kind] },
        { kind: 'text', label: null, text: notice !== null && notice.content.services !== 'all' ? `${letter.onlyThese}\n${letter.call}` : letter.call },
      ] },
      { title: letter.signaturesTitle, whole: true, blocks: [{ kind: 'signatures', signatures: [signatureOf(words.roles.worker, notice?.worker ?? null, form.signatures.nameAndPosition)] }] },
    ],
    slip: slipOf(print),
    foot: { ...frame.foot, ...(caseCode === null ? {} : { left: `${form.caseFoot} ${caseCode} · ${title}`, right: '' }) },
  };
}

function slipOf({ paper: { notice, agency }, words: { letter }, wording: { form } }: PaperPrinting): Slip {
  const packets = notice?.content.packetIds ?? [];
  return {
    cut: form.slip.cut, title: letter.slipTitle, options: letter.slipOptions, hint: letter.slipHint, lines: [letter.slipLine],
    facts: [{ label: form.caseCode, value: notice?.content.caseCode ?? null }, ...(packets.length === 0 ? [] : [{ label: letter.packets, value: packetNumbers(packets) }])],
    returnTo: [form.slip.returnTo, ...(agency === null ? [] : [agency.name]), ...agencyLines(agency)],
  };
}

const packetNumbers = (ids: readonly string[]): string => ids.map((id) => id.slice(0, 8)).join(', ');

function factRows({ paper: { notice }, words: { letter }, wording }: PaperPrinting): Block {
  if (notice === null) return rowsOf([[wording.form.caseCode, null], [letter.onByKind.withdrawal, null], [letter.services, null]]);
  const { content } = notice;
  const services = content.services === 'all' ? letter.allServices : content.services.map((service) => wording.codes.service[service]).join('; ');
  return rowsOf([
    [wording.form.caseCode, content.caseCode], [letter.onByKind[content.kind], dayInWords(content.on, wording)], [letter.services, services],
    ...(content.packetIds.length === 0 ? [] : [[letter.packets, packetNumbers(content.packetIds)] as const]),
  ]);
}
