import type { CodesWords } from '../../../../typings/console-words';
import type { ProductId } from '../../../../typings/content';
import type { ChoiceView } from '../../../../typings/view';
import type { ChooseEvent } from '../../../behaviors/routes';
import { isProductId } from '../../../domain/products';
import type { NewBooth } from '../calls';
import type { FieldIssues } from '../field-issues';

/** The texts that are typed, by the fields of the function. */
const typedFields = ['label.zh', 'label.en', 'place.zh', 'place.en'] as const;
type TypedField = (typeof typedFields)[number];

type Input = WechatMiniprogram.CustomEvent<{ value: string }> & {
  currentTarget: { dataset: { field: string } };
};

/** The texts as they were typed; they are not set again while somebody types. */
interface Memory {
  typed: Record<TypedField, string>;
}

const properties = {
  words: { type: Object, value: null as CodesWords | null },
  products: { type: Array, value: [] as ChoiceView<ProductId>[] },
  issues: { type: Object, value: {} as FieldIssues },
  busy: { type: Boolean, value: false },
};

const data = {
  product: '' as ProductId | '',
  fields: [] as { name: TypedField; label: string; hint: string }[],
};

type Methods = WechatMiniprogram.Component.MethodOption & {
  chooseProduct(event: ChooseEvent): void;
  type(event: Input): void;
  submit(): void;
  cancel(): void;
};

/** A text with its translation; without one it reads the same in both languages. */
const textOf = (zh: string, en: string): NewBooth['label'] =>
  en.trim() === '' ? zh.trim() : { zh: zh.trim(), en: en.trim() };

const fieldsOf = (words: CodesWords): (typeof data)['fields'] => [
  { name: 'label.zh', label: words.label, hint: words.labelHint },
  { name: 'label.en', label: words.labelEn, hint: words.sameHint },
  { name: 'place.zh', label: words.place, hint: words.placeHint },
  { name: 'place.en', label: words.placeEn, hint: words.sameHint },
];

/** What makes a booth. Fires `submit` with it, and `cancel`; what was typed stays until the form goes. */
Component<typeof data, typeof properties, Methods, [], Memory>({
  properties,
  data,

  lifetimes: {
    attached() {
      this.typed = { 'label.zh': '', 'label.en': '', 'place.zh': '', 'place.en': '' };
    },
  },

  observers: {
    words(words: CodesWords | null) {
      const [first] = this.data.products;
      if (words !== null) this.setData({ fields: fieldsOf(words), product: first?.id ?? '' });
    },
  },

  methods: {
    chooseProduct({ detail }) {
      if (isProductId(detail.id)) this.setData({ product: detail.id });
    },

    type({ detail, currentTarget }) {
      const field = typedFields.find((name) => name === currentTarget.dataset.field);
      if (field !== undefined) this.typed[field] = detail.value;
    },

    submit() {
      const { product, busy } = this.data;
      if (busy || product === '') return;
      const { typed } = this;
      const booth: NewBooth = {
        product,
        label: textOf(typed['label.zh'], typed['label.en']),
        place: textOf(typed['place.zh'], typed['place.en']),
      };
      this.triggerEvent('submit', booth);
    },

    cancel() {
      if (!this.data.busy) this.triggerEvent('cancel');
    },
  },
});
