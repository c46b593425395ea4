/* Sổ điểm CCHC: sorting, filtering and the way to the search. Every page is complete without this file. */
'use strict';
(() => {
  const words = document.currentScript.dataset;
  const collator = new Intl.Collator('vi', { numeric: true });
  const GROUPS = '.band, .area, .crit-row';
  const PINNED = '.mean';

  /** Text without case and without marks, đ as d. */
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd');
  const say = (words, ...parts) => words.replace(/\{(\d)\}/g, (whole, i) => parts[i]);
  const [thousands, decimal] = document.documentElement.lang === 'en' ? ',.' : '.,';
  const count = number => String(number).replace(/\B(?=(\d{3})+$)/g, thousands);

  /** The number at the beginning of a cell as pages write it (1.240,5 or in English 1,240.5), or null. */
  const number = text => {
    const found = /^[+\u2212-]?\d[\d.,]*/.exec(text);
    return found && parseFloat(found[0].replace('\u2212', '-').replaceAll(thousands, '').replace(decimal, '.'));
  };

  /** What a cell is sorted by: the value it carries, or else its text; null where it has none. */
  const worth = (cell, figures) => {
    const text = cell.textContent.trim();
    if (cell.dataset.v !== undefined) return figures ? Number(cell.dataset.v) : cell.dataset.v;
    return figures ? number(text) : text || null;
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  globalThis.sodiem = { fold, say, count, element };

  /** What a table shows is kept in the address, so that it can be sent and comes back. */
  const recall = key => new URLSearchParams(location.search).get(key) || '';
  const remember = (key, value) => {
    const address = new URL(location.href);
    if (value) address.searchParams.set(key, value);
    else address.searchParams.delete(key);
    try {
      history.replaceState(null, '', address);
    } catch (refused) { /* some browsers refuse it on file: addresses; the table works all the same */ }
  };

  const enhance = table => {
    const key = table.dataset.sort;
    const heads = [...table.tHead.rows[0].cells];
    const order = [...table.tBodies].flatMap(body => [...body.rows].map(row => ({ row, body })));
    const lines = order.filter(({ row }) => !row.matches(GROUPS) && !row.matches(PINNED));
    if (lines.length < 2) return;
    const told = element('p', { className: 'told' });
    told.setAttribute('role', 'status');
    let sorted = 0; // column from 1, negative for falling order, 0 for the page's own order
    let filter = '';

    const arrange = () => {
      const parts = document.createDocumentFragment();
      if (sorted === 0) {
        for (const { row, body } of order) body.append(row);
        return;
      }
      const head = heads[Math.abs(sorted) - 1];
      const figures = head.matches('.num, .rank');
      const way = Math.sign(sorted);
      const keyed = lines.map(({ row }, at) => (
        { row, at, value: worth(row.cells[Math.abs(sorted) - 1], figures) }
      ));
      keyed.sort((a, b) => {
        if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.at - b.at;
        return way * (figures ? a.value - b.value : collator.compare(a.value, b.value)) || a.at - b.at;
      });
      for (const { row } of keyed) parts.append(row);
      lines[0].body.append(parts);
    };

    const show = () => {
      const wanted = fold(filter).split(/\s+/).filter(Boolean);
      const below = [false, false];
      let shown = 0;
      for (let i = order.length - 1; i >= 0; i--) {
        const row = order[i].row;
        if (row.matches(GROUPS)) {
          const level = row.matches('.crit-row') ? 1 : 0;
          row.hidden = sorted !== 0 || !below[level];
          below.fill(false, level);
        } else if (!row.matches(PINNED)) {
          order[i].text ??= wanted.length ? fold(row.textContent) : undefined;
          row.hidden = !wanted.every(word => order[i].text.includes(word));
          if (!row.hidden) {
            shown++;
            below.fill(true);
          }
        }
      }
      const said = [];
      if (wanted.length) {
        said.push(say(words.filtered, filter.trim(), count(shown), count(lines.length), table.dataset.filter));
      }
      if (sorted) {
        const way = sorted > 0 ? words.rising : words.falling;
        said.push(say(words.sorted, heads[Math.abs(sorted) - 1].textContent.trim(), way));
      }
      told.textContent = said.join(' ');
      heads.forEach((head, i) => {
        if (Math.abs(sorted) === i + 1) head.setAttribute('aria-sort', sorted > 0 ? 'ascending' : 'descending');
        else head.removeAttribute('aria-sort');
      });
    };

    heads.forEach((head, i) => {
      if (head.querySelector('.vh, svg')) return;
      const button = element('button', { type: 'button', className: 'sort' }, ...head.childNodes);
      button.addEventListener('click', () => {
        // Figures fall first, since the largest are looked for; then the other way; then the page's own order.
        const first = head.matches('.num') ? -(i + 1) : i + 1;
        sorted = sorted === first ? -first : sorted === -first ? 0 : first;
        arrange();
        show();
        remember(key + '.sort', sorted ? String(sorted) : '');
      });
      head.append(button);
    });

    const tools = element('div', { className: 'tools' });
    if (table.dataset.filter) {
      const input = element('input', { type: 'search', autocomplete: 'off', value: recall(key + '.filter') });
      filter = input.value;
      input.addEventListener('input', () => {
        filter = input.value;
        show();
        remember(key + '.filter', filter.trim());
      });
      tools.append(element('label', { className: 'no-print' }, words.filter + ' ' + table.dataset.filter + ' ', input));
    }
    tools.append(told);
    (table.closest('.scroll') || table).before(tools);

    const kept = Number(recall(key + '.sort'));
    if (Number.isInteger(kept) && heads[Math.abs(kept) - 1]?.querySelector('.sort')) sorted = kept;
    if (sorted) arrange();
    if (sorted || filter) show();
  };

  document.querySelectorAll('table[data-sort]').forEach(enhance);

  // Which rows a choice shows is the stylesheet's work; the address keeps the choice, and it is announced.
  for (const choice of document.querySelectorAll('fieldset.filter')) {
    const told = element('p', { className: 'vh' });
    told.setAttribute('role', 'status');
    choice.append(told);
    const kept = document.getElementById('f-' + recall('f'));
    if (kept && choice.contains(kept)) kept.checked = true;
    choice.addEventListener('change', ({ target }) => {
      remember('f', target.id === 'f-all' ? '' : target.id.slice(2));
      told.textContent = choice.querySelector('legend').textContent + ': ' + target.parentElement.textContent;
    });
  }

  // Some browsers forget what a table is once its rows are stacked on a phone: they are told again.
  const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };
  for (const part of document.querySelectorAll('.stack, .stack *, .scores, .scores *')) {
    const role = part.localName === 'th' ? (part.scope === 'col' ? 'columnheader' : 'rowheader') : roles[part.tagName];
    if (role) part.setAttribute('role', role);
  }

  // The search: a box in the menu in place of its link, and the key "/", which a reader can turn off (WCAG 2.1.4).
  const link = document.querySelector('.nav a[data-find]');
  if (link && !link.hasAttribute('aria-current')) {
    const input = element('input', { type: 'search', placeholder: link.textContent, autocomplete: 'off' });
    input.setAttribute('aria-label', link.textContent);
    input.setAttribute('aria-keyshortcuts', '/');
    const form = element('form', { className: 'find' }, input);
    form.setAttribute('role', 'search');
    form.addEventListener('submit', event => {
      event.preventDefault();
      location.href = link.href + '?q=' + encodeURIComponent(input.value.trim());
    });
    link.replaceWith(form);
  }
  const slashIsOff = () => {
    try {
      return localStorage.getItem('sodiem-slash') === 'off';
    } catch (refused) {
      return false;
    }
  };
  document.addEventListener('keydown', event => {
    const box = document.querySelector('main [role=search] input[type=search]')
      || document.querySelector('[role=search] input');
    const typing = event.target.closest?.('input, select, textarea');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !box || slashIsOff()) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
