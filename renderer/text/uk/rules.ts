import type { CellKind } from '../../../shared/policy-pack/matrix.ts';
import type { OperatorName, RowNote } from '../../../shared/policy/pack-schema.ts';

export const rules = {
  open: 'Що буде, якщо…', withNote: 'є умова', conditions: 'За умови',
  prohibited: 'Ніколи: відомостей про дитину не оприлюднюють', totalsOnly: 'Лише зведені числа, ніколи про окрему дитину',
  kinds: { share: 'передається', generalise: 'узагальнено', need: 'за названою потребою', withhold: 'не передається' } satisfies Record<CellKind, string>,
  operators: {
    age: 'вік у роках', band: 'вікова група', hromada: 'лише громада', raion: 'лише район', oblast: 'лише область', need: 'чи є потреба', group: 'група потреб', type: 'лише вид',
    'type-month': 'вид і місяць', relation: 'ким доводиться', has: 'чи є', support: 'чи потрібна підтримка', 'case-code': 'код справи',
  } satisfies Record<OperatorName, string>,
  notes: {
    paths: 'для окремих відомостей інакше', 'only-for-services': 'лише для окремих послуг', 'this-service': 'лише те, що стосується цієї послуги', 'named-in-document': 'те, що названо в документі',
    'no-contact': 'крім тих, з ким не можна зв’язуватися',
  } satisfies Record<RowNote['kind'], string>,
  gate: {
    bases: 'підстава: {{bases}}', signatory: 'отримувач підписав протокол', undertaking: 'отримувач дав зобов’язання', namedById: 'згода називає саме цього отримувача',
    legalRepresentative: 'законний представник дитини', document: 'є документ', approval: { always: 'погодив супервізор', 'unless-assessed-safe': 'безпечність перевірено або погодив супервізор' },
  },
} as const;
