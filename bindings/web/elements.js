// Two form elements: <polity-phone> and <polity-address>. What they are and have stands in elements.d.ts.
import * as polity from './polity.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  * { box-sizing: border-box; }
  .rows, .row { display: grid; gap: 0.9rem; }
  @media (min-width: 30rem) { .row { grid-auto-flow: column; grid-auto-columns: 1fr; align-items: start; } }
  .field { display: grid; gap: 0.25rem; align-content: start; min-width: 0; }
  small { font-size: 0.85em; opacity: 0.8; }
  input, select, textarea { font: inherit; color: FieldText; background: Field; border: 1px solid GrayText; border-radius: 0.3rem; padding: 0.5rem 0.6rem; width: 100%; min-width: 0; }
  textarea { resize: vertical; }
  button { font: inherit; padding: 0.3rem 0.7rem; }
  [aria-invalid] { border-color: light-dark(#b42318, #ff9d92); }
  .error { margin: 0; color: light-dark(#b42318, #ff9d92); font-size: 0.9em; }
  .error:empty, .offer:empty { display: none; }
  .note { margin: 0; font-size: 0.9em; }
  .number { display: flex; gap: 0.4rem; }
  .code { position: relative; flex: 0 0 7.5rem; }
  .code select { position: absolute; inset: 0; height: 100%; color: transparent; }
  .code option { color: FieldText; background: Field; }
  .face { display: flex; align-items: center; gap: 0.4rem; height: 100%; padding-inline-start: 0.6rem; pointer-events: none; position: relative; color: FieldText; }
  .combobox { position: relative; }
  [role=listbox], .none { position: absolute; z-index: 1; inset-inline: 0; top: 100%; max-height: 18rem; overflow: auto; margin: 0.2rem 0 0; padding: 0.2rem; list-style: none; color: FieldText; background: Field; border: 1px solid GrayText; border-radius: 0.3rem; }
  [role=option] { display: flex; gap: 0.5rem; padding: 0.4rem 0.5rem; border-radius: 0.2rem; cursor: default; }
  [role=option][aria-selected=true] { color: HighlightText; background: Highlight; }
  .flag { inline-size: 1.5rem; flex: none; }
  mark { font-weight: 700; color: inherit; background: none; text-decoration: underline; }
  .last { border-block-end: 1px solid GrayText; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`);

/** An element with attributes and children; what is no text or element is left out. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child instanceof Node || (typeof child === 'string' && child)));
  return element;
}

/** Whether the system draws a pair of letters as a flag. */
const hasFlags = (() => {
  const pen = document.createElement('canvas').getContext('2d');
  return Boolean(pen) && pen.measureText('🇦🇱').width < pen.measureText('🇦').width * 1.6;
})();

/** The flag of a line or an entry; its letters where there are no flags, and room of the same width where it has none. */
const flag = ({ id, flag: text }) => make('span', { class: 'flag', 'aria-hidden': 'true' }, text ? (hasFlags ? text : id) : '');

/** What both elements share: loading, languages, and their part in a form. */
class FormElement extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['lang', 'country', 'view', 'prefer', 'required', 'label'];

  constructor() {
    super();
    this.internals = this.attachInternals();
    this.attachShadow({ mode: 'open', delegatesFocus: true }).adoptedStyleSheets = [sheet];
    // Until all is loaded, and where it cannot be, the plain fields inside are the form.
    this.fallback = make('slot');
    this.shadowRoot.append(this.fallback);
    this.locale = undefined;
    this.touched = new Set();
    this.chosen = '';
    this.addEventListener('invalid', () => {
      this.touchAll();
      this.report();
    });
  }

  connectedCallback() {
    // What a page set before the element was defined.
    for (const name of ['value', 'country', 'required', 'disabled']) {
      if (!Object.hasOwn(this, name)) continue;
      const set = this[name];
      delete this[name];
      this[name] = set;
    }
    this.start();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.root || before === now) return;
    if (name === 'lang') this.start();
    else if (name === 'country') this.country = now ?? '';
    else this.again();
  }

  /** Builds the fields anew, once for all that a page changes at a time; the focus stays where it was. */
  again() {
    if (this.waiting || !this.root) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      const focused = this.shadowRoot.activeElement?.id;
      this.render();
      if (focused) this.shadowRoot.getElementById(focused)?.focus();
    });
  }

  async start() {
    const mine = this.starting = {};
    const base = this.getAttribute('packs') ?? undefined;
    const { lang } = this;
    try {
      await this.load();
      // A pack that cannot be had is no reason to have no form.
      const locale = await polity.loadLocale(lang ? [lang] : undefined, { base }).catch(() => polity.english);
      if (mine !== this.starting || !this.isConnected) return;
      this.locale = locale;
    } catch (error) {
      console.warn('polity:', error);
      return;
    }
    this.words = polity.words(this.locale);
    this.root?.remove();
    if (!this.root) this.begin();
    this.root = make('div', { lang: this.words.language, dir: this.words.dir, part: 'form' });
    this.fallback.hidden = true;
    this.shadowRoot.append(this.root);
    this.render();
    this.dispatchEvent(new Event('ready'));
  }

  /** Takes over from the plain fields: what they hold, and that they are posted. */
  begin() {
    const given = {};
    for (const field of this.querySelectorAll('input, select, textarea')) {
      if (field.name && field.value) given[field.name] = field.value;
      field.disabled = true;
    }
    for (const button of this.querySelectorAll('button')) button.disabled = true;
    this.initial = given;
    this.take({ ...given, ...this.restored });
    // What a page has set while all this was loading.
    if (this.early !== undefined) this.value = this.early;
  }

  /** The id of the country or region: the attribute, or what was chosen. */
  get country() { return this.root ? this.chosen : this.getAttribute('country') ?? ''; }
  set country(id) {
    if (!this.root) this.setAttribute('country', id);
    else if (id !== this.chosen) {
      this.chosen = id;
      this.again();
    }
  }

  get form() { return this.internals.form; }
  get validity() { return this.internals.validity; }
  get validationMessage() { return this.internals.validationMessage; }
  get willValidate() { return this.internals.willValidate; }
  get required() { return this.hasAttribute('required'); }
  set required(is) { this.toggleAttribute('required', is); }
  get disabled() { return this.hasAttribute('disabled'); }
  set disabled(is) { this.toggleAttribute('disabled', is); }
  checkValidity() { return this.internals.checkValidity(); }
  reportValidity() { return this.internals.reportValidity(); }

  formDisabledCallback(disabled) {
    for (const field of this.root?.querySelectorAll('input, select, textarea, button') ?? []) field.disabled = disabled;
  }

  formResetCallback() {
    this.touched.clear();
    this.take(this.initial ?? {});
    if (this.root) this.render();
  }

  formStateRestoreCallback(state) {
    if (!(state instanceof FormData)) return;
    if (!this.root) {
      this.restored = Object.fromEntries(state);
      return;
    }
    this.take(Object.fromEntries(state));
    this.render();
  }

  view() {
    const view = this.getAttribute('view') ?? undefined;
    return view?.includes(' ') ? view.split(/\s+/) : view;
  }

  prefer() { return this.getAttribute('prefer')?.split(/\s+/).filter(Boolean) ?? []; }

  /** What the plain fields hold, by their names, while nothing is loaded. */
  plain(name) { return this.querySelector(`[name="${CSS.escape(name)}"]`)?.value ?? ''; }

  changed() { this.dispatchEvent(new Event('change', { bubbles: true })); }

  /** A label, a field and the room for what is wrong with it. */
  field(name, label, need, control, ...more) {
    const error = make('p', { id: `${name}-error`, class: 'error', part: 'error', 'aria-live': 'polite' });
    control.id = name;
    control.setAttribute('aria-describedby', `${name}-error`);
    const words = { required: ' *', recommended: ` (${this.words.get('form.recommended')})`, optional: ` (${this.words.get('form.optional')})` };
    const mark = make('small', need === 'required' ? { 'aria-hidden': 'true' } : {}, words[need] ?? '');
    return make('div', { class: 'field', part: 'field' }, make('label', { for: name, part: 'label' }, label, mark), ...more, error);
  }

  /** Says what is wrong beside the fields that were left. */
  report() {
    const wrong = this.wrong();
    for (const room of this.root?.querySelectorAll('.error') ?? []) {
      const name = room.id.replace(/-error$/, '');
      const message = (this.touched.has(name) && wrong.find((one) => one.field === name)?.message) || '';
      if (room.textContent !== message) room.textContent = message;
      const field = this.shadowRoot.getElementById(name);
      if (message) field?.setAttribute('aria-invalid', 'true');
      else field?.removeAttribute('aria-invalid');
    }
  }

  /** Tells the form what is posted, and whether it can be. */
  commit() {
    const data = new FormData();
    for (const [name, value] of this.posted()) data.append(name, value);
    this.internals.setFormValue(data, data);
    const [first] = this.wrong();
    const anchor = first && this.shadowRoot.getElementById(first.field);
    if (first) this.internals.setValidity({ [first.missing ? 'valueMissing' : 'customError']: true }, first.message, anchor ?? undefined);
    else this.internals.setValidity({});
    this.report();
  }
}

/** The combobox of the ARIA Authoring Practices, over the lines of a list. */
class Combobox {
  constructor(host, { id, options, label, value, required, chosen, missed }) {
    Object.assign(this, { host, options, chosen, missed, value });
    const { words } = host;
    this.all = polity.countries(options);
    this.input = make('input', {
      id, part: 'input country', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
      'aria-controls': `${id}-list`, 'aria-required': String(required), placeholder: words.get('form.search'),
    });
    this.list = make('ul', { id: `${id}-list`, part: 'list', role: 'listbox', hidden: true, 'aria-label': label });
    this.none = make('p', { class: 'none', hidden: true }, words.get('form.no-results'));
    this.status = make('p', { class: 'unseen', role: 'status' });
    for (const part of [this.input, this.list]) part.lang = host.locale.tag;
    this.element = make('div', { class: 'combobox' }, this.input, this.list, this.none, this.status);
    this.shown = [];
    this.active = -1;
    this.typed = false;
    this.moved = false;
    this.input.addEventListener('input', () => this.search());
    this.input.addEventListener('click', () => { if (this.list.hidden) { this.openAll(); this.input.select(); } });
    this.input.addEventListener('blur', () => this.leave());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const line = event.target.closest('[data-id]');
      if (line) this.choose(line.dataset.id);
    });
    this.show();
  }

  show() {
    const line = this.all.find((one) => one.id === this.value);
    this.input.value = line?.label ?? (this.value && polity.country(this.value, this.options)?.name) ?? '';
    this.typed = false;
  }

  activate(number) {
    this.list.children[this.active]?.setAttribute('aria-selected', 'false');
    this.active = number;
    const line = this.list.children[number];
    if (!line) return this.input.removeAttribute('aria-activedescendant');
    line.setAttribute('aria-selected', 'true');
    line.scrollIntoView({ block: 'nearest' });
    return this.input.setAttribute('aria-activedescendant', line.id);
  }

  open(lines, number) {
    this.shown = lines;
    const preferred = lines.filter((line) => line.preferred && !line.rank).length;
    this.list.replaceChildren(...lines.map((line, at) => {
      const [start, end] = line.highlight ?? [0, 0];
      const mark = end > start && make('mark', {}, line.label.slice(start, end));
      const name = make('span', {}, line.label.slice(0, start), mark, line.label.slice(end));
      const last = at + 1 === preferred && 'last';
      return make('li', { id: `${this.list.id}-${at}`, role: 'option', part: 'option', class: last, 'aria-selected': 'false', 'data-id': line.id }, flag(line), name);
    }));
    this.list.hidden = !lines.length;
    this.none.hidden = lines.length > 0;
    this.input.setAttribute('aria-expanded', String(lines.length > 0));
    this.status.textContent = lines.length ? this.host.words.count(lines.length) : this.none.textContent;
    this.activate(number);
  }

  openAll(number = this.all.findIndex((line) => line.id === this.value)) { this.open(this.all, number); }

  close() {
    this.list.hidden = true;
    this.none.hidden = true;
    this.status.textContent = '';
    this.input.setAttribute('aria-expanded', 'false');
    this.activate(-1);
  }

  choose(id) {
    const before = this.value;
    this.value = id;
    this.show();
    this.close();
    if (before !== id) this.chosen(id);
  }

  search() {
    this.typed = true;
    this.moved = false;
    const text = this.input.value.trim();
    if (!text) return this.openAll(-1);
    const found = polity.search(text, { ...this.options, limit: 50 });
    return this.open(found, found.length ? 0 : -1);
  }

  // Whoever leaves takes the line that is marked, unless it is a guess that they did not go to. What is no choice stays to be seen.
  leave() {
    // One that was replaced loses the focus as well.
    if (this.host.box !== this) return;
    const line = this.list.hidden ? undefined : this.shown[this.active];
    if (this.typed && !this.input.value.trim()) this.choose('');
    else if (this.typed && line && (this.moved || line.rank !== 'slip')) this.choose(line.id);
    else if (this.typed) {
      const text = this.input.value;
      this.choose('');
      this.input.value = text;
    } else {
      this.show();
      this.close();
    }
    this.missed();
  }

  key(event) {
    const last = this.list.children.length - 1;
    const move = (number) => {
      event.preventDefault();
      this.moved = true;
      if (this.list.hidden) this.openAll();
      else this.activate(number);
    };
    switch (event.key) {
      case 'ArrowDown': return move(this.active >= last ? 0 : this.active + 1);
      case 'ArrowUp': return move(this.active <= 0 ? last : this.active - 1);
      case 'PageDown': return move(Math.min(last, this.active + 8));
      case 'PageUp': return move(Math.max(0, this.active - 8));
      case 'Enter':
        if (event.isComposing || (this.list.hidden && !this.typed)) return undefined;
        event.preventDefault();
        if (this.shown[this.active]) this.choose(this.shown[this.active].id);
        return this.input.select();
      case 'Escape':
        if (this.list.hidden && this.none.hidden) return undefined;
        event.preventDefault();
        this.close();
        return this.show();
      default: return undefined;
    }
  }
}

/** A phone number. */
class PolityPhone extends FormElement {
  #text = '';
  #typing = null;

  load() { return polity.init(); }

  get name() { return this.getAttribute('name') ?? 'phone'; }

  /** The number as it is posted: E.164 where it is valid, else what was typed. */
  get value() {
    if (!this.root) return this.early ?? this.plain(this.name);
    const { status, number } = this.verdict;
    return status === 'valid' ? number.e164 : this.#text;
  }

  set value(text) {
    this.#text = String(text ?? '');
    if (this.root) this.render();
    else this.early = this.#text;
  }

  /** What the number is; undefined while nothing is loaded. */
  get verdict() { return this.root && polity.phone.check(this.#text, { locale: this.locale, country: this.chosen, view: this.view() }); }

  take(given) {
    this.#text = given[this.name] ?? this.getAttribute('value') ?? '';
    this.chosen = given[`${this.name}_country`] ?? this.getAttribute('country') ?? '';
  }

  touchAll() { this.touched.add('phone'); }

  render() {
    const { words, locale } = this;
    const list = polity.countries({ locale, view: this.view(), prefer: this.prefer() }).filter((line) => line.callingCode);
    const option = (line) => make('option', { value: line.id }, `${line.label} +${line.callingCode}`);
    this.code = make('select', { part: 'code', autocomplete: 'off', lang: locale.tag, 'aria-label': words.get('form.calling-code') },
      make('option', { value: '' }, '+'), ...list.map(option));
    this.face = make('span', { class: 'face', part: 'face', 'aria-hidden': 'true' });
    this.input = make('input', { type: 'tel', part: 'input', autocomplete: 'tel', required: this.required, dir: 'ltr' });
    this.offer = make('div', { class: 'offer', part: 'offer', 'aria-live': 'polite' });
    const number = make('div', { class: 'number', dir: 'ltr' }, make('div', { class: 'code' }, this.code, this.face), this.input);
    const label = this.getAttribute('label') ?? words.get('form.phone-number');
    this.root.replaceChildren(this.field('phone', label, this.required && 'required', this.input, number), this.offer);
    this.input.addEventListener('input', (event) => this.#typed(event));
    this.input.addEventListener('compositionend', (event) => this.#typed(event));
    this.input.addEventListener('focus', () => { this.before = this.#text; });
    this.input.addEventListener('blur', () => this.#left());
    this.code.addEventListener('change', () => {
      this.chosen = this.code.value;
      this.#begin();
      this.#show();
      this.changed();
    });
    this.#begin();
    this.#show();
    if (this.disabled || this.matches(':disabled')) this.formDisabledCallback(true);
  }

  /** Groups what is there, unless it has more than digits and what stands between them. */
  #begin() {
    this.#typing = null;
    if (/^[\p{Nd}+ ()\-./\u{a0}]*$/u.test(this.#text) && this.#text.length <= 60) {
      this.#typing = polity.phone.asYouType({ country: this.chosen });
      this.#text = this.#typing.push(this.#text.replace(/[^\p{Nd}+]/gu, ''));
    }
    this.input.value = this.#text;
  }

  #typed(event) {
    const { value, selectionStart: caret } = this.input;
    // A word that is being composed is not ours to change.
    if (event.isComposing || /[^\p{Nd}+ ()\-./\u{a0}]/u.test(value) || value.length > 60) {
      this.#typing = null;
      this.#text = value;
    } else if (!this.#typing) {
      this.#text = value;
      this.#begin();
    } else {
      this.#text = this.#typing.input(value, caret, event.inputType ?? '');
      this.input.value = this.#text;
      this.input.setSelectionRange(this.#typing.caret, this.#typing.caret);
    }
    this.#show();
  }

  #left() {
    if (this.#text) this.touched.add('phone');
    const { status, number } = this.verdict;
    const home = polity.country(this.chosen)?.callingCode;
    if (status === 'valid' && !number.extension) {
      this.#text = this.#text.startsWith('+') || number.callingCode !== home ? number.international : number.national;
      this.#begin();
    }
    this.#show();
    if (this.#text !== this.before) this.changed();
    this.before = this.#text;
  }

  #show() {
    const owner = polity.phone.owner(this.#text, { country: this.chosen, view: this.view() }) ?? '';
    this.code.value = owner;
    const line = owner && polity.country(owner);
    this.face.replaceChildren(...(line ? [flag(line), `+${line.callingCode ?? ''}`] : ['+']));
    this.input.placeholder = (owner && polity.phone.example(owner)?.national) || '';
    // An old number of one entry may be a good number of another, where somebody chose to be.
    const { status, number, rewrite } = this.verdict;
    const stays = status === 'valid' && number.country === this.chosen;
    const offered = (!stays && rewrite?.international) || '';
    // What has not changed stays: it may be what is being clicked on.
    if (this.offer.dataset.number === offered) return this.commit();
    this.offer.dataset.number = offered;
    this.offer.replaceChildren();
    if (offered) {
      const [before, after = ''] = this.words.get('phone.old-number').split('{rewrite}');
      const button = make('button', { type: 'button' }, this.words.get('form.use-it'));
      button.addEventListener('click', () => {
        this.value = offered;
        this.input.focus();
        this.changed();
      });
      this.offer.append(before, make('bdi', { dir: 'ltr' }, offered), `${after} `, button);
    }
    return this.commit();
  }

  wrong() {
    if (!this.#text.trim()) return this.required ? [{ field: 'phone', missing: true, message: this.words.get('problem.missing') }] : [];
    const { status, message } = this.verdict;
    // What is being typed is not wrong yet, and cannot be posted yet.
    const typing = status === 'incomplete' && this.shadowRoot.activeElement === this.input;
    return status === 'valid' ? [] : [{ field: 'phone', message: message ?? this.words.get('phone.not-a-number'), typing }];
  }

  posted() { return [[this.name, this.value], [`${this.name}_country`, this.chosen]]; }

  report() {
    const typing = this.wrong()[0]?.typing;
    const was = this.touched.has('phone');
    if (typing) this.touched.delete('phone');
    super.report();
    if (typing && was) this.touched.add('phone');
  }
}

/** An address, with its country or region. */
class PolityAddress extends FormElement {
  #values = {};

  load() {
    // Without the areas it is a form all the same.
    const areas = polity.loadAreas().then(() => { this.areas = true; }, (error) => { console.warn('polity:', error); });
    return Promise.all([polity.init(), areas]);
  }

  get prefix() { return this.getAttribute('prefix') ?? ''; }
  /** The address as the post writes it. */
  get value() {
    if (!this.root) return this.early ?? null;
    return this.chosen ? this.#normal({ country: this.chosen, ...this.#values }) : null;
  }

  set value(address) {
    const { country = '', ...values } = address ?? {};
    this.chosen = country;
    this.#values = values;
    if (this.root) this.render();
    else this.early = address ?? null;
  }

  #normal(values) { return this.areas ? polity.address.normalize(values) : values; }

  take(given) {
    const own = Object.entries(given).filter(([name]) => name.startsWith(this.prefix)).map(([name, value]) => [name.slice(this.prefix.length), value]);
    const { country, ...values } = Object.fromEntries(own);
    this.chosen = (country && polity.country(country)?.id) || this.getAttribute('country') || '';
    this.#values = values;
  }

  touchAll() {
    this.touched.add('country');
    for (const field of this.fields ?? []) this.touched.add(field.kind);
  }

  render() {
    const { words, locale } = this;
    const label = words.get('form.country-region');
    this.box = new Combobox(this, {
      id: 'country',
      label,
      value: this.chosen,
      required: this.required,
      options: { locale, view: this.view(), prefer: this.prefer() },
      chosen: (id) => {
        this.chosen = id;
        this.#rows();
        this.commit();
        this.changed();
      },
      missed: () => {
        this.touched.add('country');
        this.report();
      },
    });
    this.rows = make('div', { class: 'rows' });
    const country = this.field('country', label, this.required ? 'required' : 'optional', this.box.input, this.box.element);
    this.root.replaceChildren(make('div', { class: 'rows', role: 'group', 'aria-label': this.getAttribute('label') ?? words.get('form.address') }, country, this.rows));
    this.#rows();
    this.commit();
    if (this.disabled || this.matches(':disabled')) this.formDisabledCallback(true);
  }

  #form() {
    const values = { country: this.chosen, ...this.#values };
    const form = polity.address.form(this.chosen, { locale: this.locale, values });
    const normal = this.#normal(values);
    this.fields = form.rows.flat();
    return { ...form, rows: form.rows.map((row) => row.map((field) => this.#one(field, normal))) };
  }

  #rows() {
    if (!this.chosen) {
      this.fields = [];
      this.rows.replaceChildren();
      return;
    }
    const { rows, notes } = this.#form();
    this.rows.replaceChildren(
      ...rows.map((row) => make('div', { class: 'row', part: 'row' }, ...row)),
      ...notes.map((note) => make('p', { class: 'note', part: 'note' }, note)),
    );
  }

  /** Puts new fields in the place of those whose choices depend on one; that one keeps the focus and what is being typed in it. */
  #below(kind) {
    const { rows } = this.#form();
    const old = [...this.rows.querySelectorAll('.field')];
    rows.flat().forEach((field, at) => {
      if (this.fields[at].kind !== kind) old[at]?.replaceWith(field);
    });
  }

  #one(field, normal) {
    const value = this.#values[field.kind] ?? '';
    const attributes = { part: 'input', autocomplete: field.autocomplete, required: field.required };
    let control;
    if (field.options.length) {
      const chosen = normal[field.kind] ?? '';
      const known = !chosen || field.options.some((option) => option.value === chosen);
      control = make('select', { ...attributes, lang: this.locale.tag },
        make('option', { value: '', lang: this.words.language }, this.words.get('form.choose')),
        !known && make('option', { value }, value),
        ...field.options.map((option) => make('option', { value: option.value }, option.label)));
      control.value = known ? chosen : value;
    } else if (field.kind === 'street-address') {
      control = make('textarea', { ...attributes, rows: 2 });
      control.value = value;
    } else {
      control = make('input', { ...attributes, inputmode: field.inputmode, placeholder: field.example, dir: 'auto' });
      control.value = value;
    }
    control.addEventListener('input', () => {
      this.#values[field.kind] = control.value;
      this.commit();
    });
    control.addEventListener('change', () => {
      this.touched.add(field.kind);
      if (field.hasBelow) this.#below(field.kind);
      this.commit();
      this.changed();
    });
    control.addEventListener('blur', () => {
      if (control.value) this.touched.add(field.kind);
      this.report();
    });
    return this.field(field.kind, field.label, field.requirement, control, control);
  }

  wrong() {
    const missing = { field: 'country', missing: true, message: this.words.get('problem.missing') };
    if (!this.chosen) {
      if (this.box?.input.value.trim()) return [{ ...missing, missing: false, message: this.words.get('problem.unknown') }];
      return this.required ? [missing] : [];
    }
    const own = this.#own();
    if (!this.required && !own.length) return [];
    if (!this.areas) {
      const given = Object.fromEntries(own);
      return this.fields.filter((field) => field.required && !given[field.kind]).map((field) => ({ ...missing, field: field.kind }));
    }
    const found = polity.address.validate({ country: this.chosen, ...Object.fromEntries(own) }, { locale: this.locale });
    return found.filter((problem) => problem.severity === 'error')
      .map((problem) => ({ field: problem.field, missing: problem.kind === 'missing', message: problem.message }));
  }

  /** The values of the fields that this country or region has; others are kept for when it changes back. */
  #own() { return (this.fields ?? []).map((field) => [field.kind, this.#values[field.kind] ?? '']).filter(([, value]) => value); }

  posted() {
    const all = (this.fields ?? []).map((field) => [field.kind, this.#values[field.kind] ?? '']);
    return [['country', this.chosen], ...all].map(([name, value]) => [this.prefix + name, value]);
  }
}

customElements.define('polity-phone', PolityPhone);
customElements.define('polity-address', PolityAddress);

export { PolityAddress, PolityPhone };
