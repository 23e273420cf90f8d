import { useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { pathPattern } from '../../../shared/domain/field-catalogue.ts';
import type { Recipient } from '../../../shared/domain/consent-record.ts';
import { DecisionMark } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { useText } from '../../text/text.ts';
import { familyView } from './decision-groups.ts';
import { compareFields } from './field-order.ts';
import { fieldLabel, valueWords, type WordsContext } from './field-words.ts';
import type { ReferralDraft } from './referral-draft.ts';
import type { Preview } from './use-preview.ts';
import style from './family-view.module.css';

interface FamilyProps {
  readonly preview: Preview;
  readonly words: WordsContext;
  readonly draft: ReferralDraft;
  readonly recipient: Recipient | null;
  readonly onClose: () => void;
}

/** The decision for the people it is about: large letters, everything that will be told, and a screen that can be turned around. */
export function FamilyView({ preview, words, draft, recipient, onClose }: FamilyProps): ReactNode {
  const { t } = useText();
  const [isTurned, setTurned] = useState(false);
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => { if (!isOpen) onClose(); }} className={style['overlay']}>
      <Modal className={style['modal']}>
        <Dialog className={classes(style['sheet'], isTurned && style['turned'])}>
          <header className={style['head']}>
            <Heading slot="title" level={2} className={style['title']}>{t('referral.family.title')}</Heading>
            <div className={style['tools']}>
              <Button aria-pressed={isTurned} onPress={() => { setTurned(!isTurned); }}>{t('referral.family.turn')}</Button>
              <Button onPress={onClose}>{t('referral.family.close')}</Button>
            </div>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it has to be reachable by keyboard */}
          <section className={style['body']} tabIndex={0} aria-label={t('referral.family.title')}>
            <p className={style['line']}>{t('referral.family.to', { recipient: recipient?.name ?? '' })}</p>
            {draft.purpose === null ? null : <p className={style['line']}>{t('referral.family.for', { purpose: t(`codes.purpose.${draft.purpose}`) })}</p>}
            <Told preview={preview} words={words} />
            {draft.reasonText.trim() === '' ? null : <section><h3>{t('referral.family.reason')}</h3><p className={style['reason']}>{draft.reasonText}</p></section>}
            <NotTold preview={preview} words={words} />
            <p className={style['ask']}>{t('referral.family.ask')}</p>
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Told({ preview, words }: { readonly preview: Preview; readonly words: WordsContext }): ReactNode {
  const { t } = useText();
  const { told } = familyView(preview.decision.fields);
  if (told.length === 0) return <p className={style['line']}>{t('referral.family.nothing')}</p>;
  return (
    <section>
      <h3><DecisionMark action="share">{t('referral.family.told')}</DecisionMark></h3>
      {told.map((group) => (
        <div key={group.category ?? 'none'} className={style['group']}>
          <h4>{group.category === null ? t('referral.decision.outside') : t(`codes.category.${group.category}`)}</h4>
          <dl>
            {group.fields.map((field) => (
              <div key={field.path}>
                <dt>{fieldLabel(field.path, words)}</dt>
                <dd>{valueWords(field, words)}{field.action === 'generalise' ? <span className={style['general']}><DecisionMark action="generalise">{t('referral.family.general')}</DecisionMark></span> : null}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function NotTold({ preview, words }: { readonly preview: Preview; readonly words: WordsContext }): ReactNode {
  const { t } = useText();
  const { named, unnamed } = familyView(preview.decision.fields);
  if (named.length === 0 && unnamed === 0) return null;
  const labels = new Set(named.toSorted((first, second) => compareFields(first.path, second.path)).map((field) => fieldLabel(pathPattern(field.path), words)));
  const more = unnamed === 0 ? '' : t(named.length === 0 ? 'referral.family.onlyMore' : 'referral.family.more', { count: unnamed });
  return (
    <section>
      <h3><DecisionMark action="withhold">{t('referral.family.notTold')}</DecisionMark></h3>
      <p className={style['line']}>{[...labels, more].filter((part) => part !== '').join(', ')}.</p>
    </section>
  );
}
