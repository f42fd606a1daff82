import { asText } from '../as-text';
import { space } from '../engine/easel';
import { defineBuiltIn, type Host } from './define';

export const styles = `
wx-input,wx-textarea{display:block;position:relative;overflow:hidden;min-height:1.4em;text-align:left;cursor:text}
wx-textarea{height:150px;width:300px}
wx-input>input,wx-textarea>textarea{display:block;width:100%;height:100%;min-height:inherit;padding:0;border:0;margin:0;background:none;outline:0;font:inherit;color:inherit;text-align:inherit;resize:none;box-sizing:border-box}
.preview-placeholder{position:absolute;inset:0;display:flex;align-items:center;color:gray;pointer-events:none;white-space:pre}
wx-textarea>.preview-placeholder{align-items:flex-start}
`;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Documentation of input and textarea: maxlength is 140 unless given, -1 is no limit. */
const defaultLength = 140;

const inputModes: Record<string, string> = {
  text: 'text',
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
};

/** Class names as the component that writes them has them in the document. */
const scopedClasses = (host: Host, names: string): string => {
  const owner = host.component.ownerShadowRoot?.getHostNode();
  const scope = owner?.getComponentOptions().styleScope;
  const prefix = scope === undefined || scope === null ? '' : space.styleScopeManager.queryName(scope);
  return names
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => (prefix === undefined || prefix === '' ? name : `${prefix}--${name}`))
    .join(' ');
};

const setupField = (host: Host, field: Field) => {
  const placeholder = document.createElement('div');
  placeholder.className = 'preview-placeholder';
  placeholder.setAttribute('aria-hidden', 'true');
  host.dom.append(field, placeholder);
  const showPlaceholder = (): void => {
    placeholder.hidden = field.value !== '';
  };
  const detail = (): { value: string; cursor: number } => ({
    value: field.value,
    cursor: field.selectionStart ?? field.value.length,
  });
  field.addEventListener('input', () => {
    showPlaceholder();
    host.set('value', field.value);
    host.fire('input', { ...detail(), keyCode: 0 });
  });
  field.addEventListener('focus', () => {
    host.fire('focus', { value: field.value, height: 0 });
  });
  field.addEventListener('blur', () => {
    host.fire('blur', detail());
  });
  field.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
    if (!(field instanceof HTMLInputElement)) return;
    host.fire('confirm', { value: field.value });
    // Documentation of input: the keyboard goes unless confirm-hold keeps it.
    if (host.get('confirmHold') !== true) field.blur();
  });
  const apply = (name: string, value: unknown): void => {
    if (name === 'value' && field.value !== asText(value)) field.value = asText(value);
    else if (name === 'disabled') field.disabled = value === true;
    else if (name === 'placeholder') {
      placeholder.textContent = asText(value);
      field.setAttribute('aria-placeholder', asText(value));
    } else if (name === 'placeholderStyle') placeholder.style.cssText = asText(value);
    else if (name === 'placeholderClass') {
      placeholder.className = `preview-placeholder ${scopedClasses(host, asText(value))}`;
    } else if (name === 'maxlength') {
      if (Number(value) < 0) field.removeAttribute('maxlength');
      else field.maxLength = Number(value);
    } else if (name === 'focus' && value === true)
      queueMicrotask(() => {
        field.focus();
      });
    else if (name === 'password' && field instanceof HTMLInputElement)
      field.type = value === true ? 'password' : 'text';
    else if (name === 'confirmType') field.enterKeyHint = asText(value);
    else if (name === 'type') field.inputMode = inputModes[String(value)] ?? 'text';
    showPlaceholder();
  };
  field.maxLength = defaultLength;
  return {
    changed: apply,
    attached(): void {
      const label = host.dom.getAttribute('aria-label');
      if (label !== null) field.setAttribute('aria-label', label);
    },
  };
};

export const defineInput = (): void => {
  const properties = {
    value: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
    focus: { type: Boolean, value: false },
    password: { type: Boolean, value: false },
    maxlength: { type: Number, value: defaultLength },
    placeholder: { type: String, value: '' },
    placeholderStyle: { type: String, value: '' },
    placeholderClass: { type: String, value: '' },
    type: { type: String, value: 'text' },
  };
  defineBuiltIn({
    tag: 'input',
    isEmpty: true,
    properties: {
      ...properties,
      confirmType: { type: String, value: 'done' },
      confirmHold: { type: Boolean, value: false },
    },
    setup: (host) => setupField(host, document.createElement('input')),
  });
  defineBuiltIn({
    tag: 'textarea',
    isEmpty: true,
    properties,
    setup: (host) => setupField(host, document.createElement('textarea')),
  });
};
