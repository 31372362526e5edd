// The page works without this: it makes a live form of a plain one.
'use strict';

const form = document.getElementById('checkout');
if (form) {
  document.documentElement.classList.add('js');
  if (!hasFlags()) document.documentElement.classList.add('letters');
  const sent = () => new URLSearchParams(new FormData(form));
  const debounce = (wait, work) => {
    let timer;
    return () => { clearTimeout(timer); timer = setTimeout(work, wait); };
  };
  // Answers to old questions are dropped.
  const latest = (ask, use) => {
    let last = 0;
    return async (...given) => {
      const mine = ++last;
      try {
        const answer = await ask(...given);
        if (mine === last) use(answer);
      } catch { /* The server is away: the plain form is still there. */ }
    };
  };
  const json = async (response) => {
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  };

  // Language and view: the same form again, in other words.
  for (const input of form.querySelectorAll('[name=lang], [name=view]')) {
    input.addEventListener('change', () => form.requestSubmit(form.querySelector('[value=update]')));
  }
  // Enter in a field places the order, whatever button comes first.
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT' && !event.defaultPrevented) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[value=order]'));
    }
  });
  document.getElementById('errors')?.focus();

  // What is wrong, beside the fields that were left; and the label.
  const left = new Set([...form.querySelectorAll('[aria-invalid]')].map((field) => field.name));
  const check = latest(
    () => fetch('/api/validate', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(sent())),
    }).then(json),
    ({ mistakes, label }) => {
      const wrong = new Map(mistakes.map((one) => [one.field, one.message]));
      for (const room of form.querySelectorAll('.error')) {
        const name = room.id.replace(/-error$/, '');
        const message = (left.has(name) && wrong.get(name)) || '';
        if (room.textContent !== message) room.textContent = message;
        const field = document.getElementById(name);
        if (message) field?.setAttribute('aria-invalid', 'true');
        else field?.removeAttribute('aria-invalid');
      }
      const parcel = document.getElementById('label');
      const line = (text, name) => Object.assign(document.createElement('p'), { textContent: text, className: name });
      parcel.replaceChildren(...label.map((text) => line(text, 'to')));
      if (!label.length) parcel.append(line(parcel.dataset.wait, 'wait'));
    },
  );
  const checkSoon = debounce(150, check);
  form.addEventListener('input', checkSoon);
  form.addEventListener('focusout', ({ target }) => {
    if (target.name && target.value) left.add(target.name);
    checkSoon();
  });

  // The address: its fields are the server's; what is typed meanwhile stays.
  const address = document.getElementById('address');
  const arrange = latest(
    async () => {
      const before = sent();
      const response = await fetch('/fields', { method: 'POST', body: before });
      if (!response.ok) throw new Error(response.statusText);
      return { before, html: await response.text() };
    },
    ({ before, html }) => {
      const focused = document.activeElement?.id;
      const typed = sent();
      address.innerHTML = html;
      for (const field of address.querySelectorAll('[name]')) {
        if (typed.has(field.name) && typed.get(field.name) !== before.get(field.name)) field.value = typed.get(field.name);
      }
      if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
      check();
    },
  );
  address.addEventListener('change', ({ target }) => { if ('below' in target.dataset) arrange(); });

  // The phone: grouped as it is typed; the flag follows the number, the visitor's choice is remembered.
  const phone = document.getElementById('phone');
  const code = document.getElementById('phone_country');
  let chosen = code.value;
  let number = null;
  const face = document.createElement('span');
  face.className = 'face';
  face.setAttribute('aria-hidden', 'true');
  code.after(face);
  const showCode = () => {
    const number = /\+\d+/.exec(code.selectedOptions[0]?.text ?? '');
    face.replaceChildren(flag(code.value), number ? number[0] : '+');
  };
  const readPhone = latest(
    async (format) => {
      const asked = sent();
      const query = new URLSearchParams({
        lang: asked.get('lang'), view: asked.get('view'), country: asked.get('country'), phone: phone.value, phone_country: chosen,
      });
      const text = phone.value;
      return { format, text, answer: await fetch('/api/phone?' + query).then(json) };
    },
    ({ format, text, answer }) => {
      if (format && phone.value === text && phone.selectionStart === text.length && answer.shown !== text) phone.value = answer.shown;
      phone.placeholder = answer.placeholder;
      number = answer.number;
      if ((answer.country ?? '') !== code.value) code.value = answer.country ?? '';
      showCode();
      const offer = document.getElementById('phone-rewrite');
      if (offer.innerHTML !== answer.rewrite_html) offer.innerHTML = answer.rewrite_html;
    },
  );
  phone.addEventListener('input', (event) => readPhone(!event.inputType?.startsWith('delete')));
  phone.addEventListener('change', async () => {
    await readPhone(true);
    // Once it is whole, as it is written: in the way that it was begun.
    if (number?.valid && document.activeElement !== phone) phone.value = phone.value.startsWith('+') ? number.international : number.national;
  });
  code.addEventListener('change', () => { chosen = code.value; showCode(); readPhone(true); });
  document.getElementById('phone-rewrite').addEventListener('click', (event) => {
    const text = event.target.dataset.phone;
    if (!text) return;
    event.preventDefault();
    phone.value = text;
    phone.focus();
    readPhone(true);
    checkSoon();
  });
  showCode();

  combobox(document.getElementById('country'), sent, (id, before) => {
    if (!chosen || chosen === before) chosen = id;
    form.elements.was.value = id;
    left.add('country');
    arrange();
    readPhone(true);
  });
}

/** Whether the system draws a pair of letters as a flag. */
function hasFlags() {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return false;
  return pen.measureText('🇦🇱').width < pen.measureText('🇦').width * 1.6;
}

/** A flag of an id, its letters where there are no flags, and an empty room for ids that are words. */
function flag(id) {
  const span = document.createElement('span');
  span.className = 'flag';
  span.setAttribute('aria-hidden', 'true');
  if (/^[A-Z]{2}$/.test(id)) {
    const letters = document.documentElement.classList.contains('letters');
    span.textContent = letters ? id : String.fromCodePoint(...[...id].map((letter) => letter.codePointAt(0) + 0x1F1A5));
  }
  return span;
}

/** The combobox of the ARIA Authoring Practices, over a menu that keeps the value. */
function combobox(menu, sent, changed) {
  const all = [...menu.options].filter((option) => option.value)
    .map((option) => ({ id: option.value, label: option.text, parts: [option.text, '', ''], last: option.nextElementSibling?.tagName === 'HR' }));
  const make = (tag, attributes) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const input = make('input', {
    id: 'country', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-autocomplete': 'list',
    'aria-expanded': 'false', 'aria-controls': 'country-list', 'aria-required': 'true',
    'aria-describedby': 'country-error', placeholder: menu.dataset.placeholder,
  });
  if (menu.hasAttribute('aria-invalid')) input.setAttribute('aria-invalid', 'true');
  const badge = make('span', { class: 'badge', 'aria-hidden': 'true' });
  const list = make('ul', { id: 'country-list', role: 'listbox', hidden: '', 'aria-label': menu.labels[0].firstChild.textContent });
  const status = make('p', { class: 'unseen', role: 'status' });
  const box = make('div', { class: 'combobox' });
  menu.id = 'country-menu';
  menu.hidden = true;
  menu.before(box);
  box.append(badge, input, list, status);

  let shown = [], active = -1, typed = false, asking = Promise.resolve(), asked = 0;
  const label = () => all.find((option) => option.id === menu.value)?.label ?? '';
  const show = () => {
    input.value = label();
    badge.replaceChildren(menu.value ? flag(menu.value) : '');
    typed = false;
  };
  const activate = (number) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = number;
    const line = list.children[active];
    if (!line || !shown.length) return input.removeAttribute('aria-activedescendant');
    line.setAttribute('aria-selected', 'true');
    line.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', line.id);
  };
  const open = (options, number) => {
    shown = options;
    list.replaceChildren(...options.map((option, index) => {
      const line = make('li', { role: 'option', id: `country-${index}`, 'aria-selected': 'false', 'data-id': option.id });
      if (option.last) line.classList.add('last');
      const name = make('span', { class: 'label' });
      const mark = make('mark', {});
      mark.textContent = option.parts[1];
      name.append(option.parts[0], ...(option.parts[1] ? [mark] : []), option.parts[2]);
      line.append(flag(option.id), name);
      return line;
    }));
    if (!options.length) {
      const line = make('li', { class: 'none' });
      line.textContent = menu.dataset.none;
      list.append(line);
    }
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    status.textContent = options.length ? menu.dataset.results.replace('{}', options.length) : menu.dataset.none;
    activate(number);
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  const openAll = () => open(all, all.findIndex((option) => option.id === menu.value));
  const choose = (id) => {
    const before = menu.value;
    menu.value = id;
    show();
    close();
    if (before !== id) changed(id, before);
  };
  const search = async () => {
    const mine = ++asked;
    const text = input.value.trim();
    if (!text) return open(all, -1);
    const form = sent();
    const query = new URLSearchParams({ lang: form.get('lang'), view: form.get('view'), q: text });
    const response = await fetch('/api/search?' + query).catch(() => null);
    if (mine !== asked || !response?.ok) return;
    const { options } = await response.json();
    if (mine === asked && typed) open(options, 0);
  };
  // Whoever leaves takes the line that is marked; an empty field is no choice, and what was found nowhere is taken back.
  const leave = async () => {
    await asking;
    if (typed && !input.value.trim()) choose('');
    else if (typed && shown[active] && !list.hidden) choose(shown[active].id);
    else { show(); close(); }
  };

  input.addEventListener('input', () => { typed = true; asking = search(); });
  input.addEventListener('click', () => {
    if (!list.hidden) return;
    openAll();
    // After the browser has put the caret where the click was.
    setTimeout(() => input.select());
  });
  input.addEventListener('blur', leave);
  input.addEventListener('keydown', async (event) => {
    const last = list.children.length - 1;
    const move = (number) => { event.preventDefault(); list.hidden ? openAll() : activate(number); };
    switch (event.key) {
      case 'ArrowDown': return move(active >= last ? 0 : active + 1);
      case 'ArrowUp': return move(active <= 0 ? last : active - 1);
      case 'PageDown': return move(Math.min(last, active + 8));
      case 'PageUp': return move(Math.max(0, active - 8));
      case 'Enter':
        if (list.hidden && !typed) return;
        event.preventDefault();
        await asking;
        if (shown[active]) choose(shown[active].id);
        // What is typed next takes its place.
        input.select();
        return;
      case 'Escape':
        if (!list.hidden) { event.preventDefault(); close(); show(); }
        else choose('');
    }
  });
  // Before the input loses its focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const line = event.target.closest('[data-id]');
    if (line) choose(line.dataset.id);
  });
  // Browsers fill in forms of their own accord, and bring back old ones.
  menu.addEventListener('change', () => { show(); changed(menu.value, ''); });
  addEventListener('pageshow', show);
  show();
}
