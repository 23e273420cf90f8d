import { useState, type ReactNode } from 'react';
import type { Recipient } from '../../../shared/domain/consent-record.ts';
import { RECIPIENT_TYPES, SERVICES, type RecipientType } from '../../../shared/policy/codes.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox, CheckboxGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorSummary, FailureNotice } from '../../components/notices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { ComboBox } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { newRecipientId, recipientForm, recipientOf, recipientProblems, type RecipientForm, type RecipientProblem } from './recipient-list.ts';

interface RecipientDialogProps {
  /** null: a new one */
  readonly recipient: Recipient | null;
  readonly known: readonly Recipient[];
  /** kinds offered; all when absent */
  readonly types?: readonly RecipientType[];
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** The card of one recipient: who it is, on what conditions it may be told something, how to reach it. */
export function RecipientDialog({ recipient, known, types = RECIPIENT_TYPES, onClose, onSaved }: RecipientDialogProps): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const save = useSend('recipient.save');
  const [form, setForm] = useState(() => recipientForm(recipient, types.length === 1 ? (types[0] ?? null) : null));
  const [isTried, setTried] = useState(false);
  const problems = isTried ? recipientProblems(form) : [];
  const submit = (): void => {
    setTried(true);
    const card = recipientOf(form, recipient?.id ?? newRecipientId(form.name, known.map(({ id }) => id)));
    if (card === null) return;
    save.mutate({ recipient: card }, { onSuccess: () => { say(t('recipients.saved')); onSaved(card.id); } });
  };
  return (
    <Dialog title={t(recipient === null ? 'recipients.addTitle' : 'recipients.editTitle')} isOpen onClose={onClose} size="wide" isStrict={false}
      actions={<><Button tone="primary" isBusy={save.isPending} onPress={submit}>{t('recipients.save')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      <ErrorSummary issues={problems.map((problem) => ({ fieldId: `recipient-${problem}`, text: t(`recipients.errors.${problem}`) }))} />
      <FailureNotice failure={save.error} />
      <RecipientFields form={form} types={types} problems={problems} onChange={(change) => { setForm((past) => ({ ...past, ...change })); }} />
    </Dialog>
  );
}

interface FieldsProps {
  readonly form: RecipientForm;
  readonly types: readonly RecipientType[];
  readonly problems: readonly RecipientProblem[];
  readonly onChange: (change: Partial<RecipientForm>) => void;
}

function RecipientFields(props: FieldsProps): ReactNode {
  const { t } = useText();
  const { form, types, problems, onChange } = props;
  const errorOf = (problem: RecipientProblem): string | null => (problems.includes(problem) ? t(`recipients.errors.${problem}`) : null);
  return (
    <>
      <FieldSet legend={t('recipients.groups.who')} columns={2}>
        <TextField id="recipient-name" label={t('recipients.fields.name')} help={t('recipients.fields.nameHelp')} value={form.name} maxLength={300} error={errorOf('name')} onChange={(name) => { onChange({ name }); }} autoFocus />
        <ComboBox id="recipient-type" label={t('recipients.fields.type')} error={errorOf('type')} value={form.type} onChange={(type) => { onChange({ type }); }} options={types.map((type) => ({ id: type, label: t(`codes.recipientType.${type}`) }))} />
      </FieldSet>
      <Conditions {...props} />
      <FieldSet legend={t('recipients.groups.contact')} columns={2}>
        <TextField label={t('recipients.fields.contactPerson')} isOptional value={form.contactPerson} maxLength={300} onChange={(contactPerson) => { onChange({ contactPerson }); }} />
        <TextField label={t('recipients.fields.phone')} isOptional type="tel" value={form.phone} maxLength={300} onChange={(phone) => { onChange({ phone }); }} />
        <TextField id="recipient-email" label={t('recipients.fields.email')} isOptional type="email" value={form.email} maxLength={300} error={errorOf('email')} onChange={(email) => { onChange({ email }); }} />
        <TextField label={t('recipients.fields.address')} isOptional value={form.address} maxLength={300} onChange={(address) => { onChange({ address }); }} />
      </FieldSet>
      <CheckboxGroup label={t('recipients.fields.services')} isInline value={form.services} onChange={(services) => { onChange({ services: [...services] }); }}
        options={SERVICES.filter((service) => service !== 'case-transfer').map((service) => ({ id: service, label: t(`codes.service.${service}`) }))} />
      <FieldSet legend={t('recipients.groups.protection')} columns={2}>
        <TextField id="recipient-publicKey" label={t('recipients.fields.publicKey')} help={t('recipients.fields.publicKeyHelp')} isOptional value={form.publicKey} maxLength={300} error={errorOf('publicKey')} spellCheck="false" onChange={(publicKey) => { onChange({ publicKey }); }} />
        <Checkbox isSelected={form.active} help={t('recipients.fields.activeHelp')} onChange={(active) => { onChange({ active }); }}>{t('recipients.fields.active')}</Checkbox>
      </FieldSet>
    </>
  );
}

function Conditions({ form, onChange }: FieldsProps): ReactNode {
  const { t } = useText();
  return (
    <FieldSet legend={t('recipients.groups.conditions')} columns={3}>
      <Checkbox isSelected={form.signatory} help={t('recipients.fields.signatoryHelp')} onChange={(signatory) => { onChange({ signatory }); }}>{t('recipients.fields.signatory')}</Checkbox>
      <Checkbox isSelected={form.undertaking} help={t('recipients.fields.undertakingHelp')} onChange={(undertaking) => { onChange({ undertaking }); }}>{t('recipients.fields.undertaking')}</Checkbox>
      <Checkbox isSelected={form.assessedSafe} help={t('recipients.fields.assessedSafeHelp')} onChange={(assessedSafe) => { onChange({ assessedSafe }); }}>{t('recipients.fields.assessedSafe')}</Checkbox>
    </FieldSet>
  );
}
