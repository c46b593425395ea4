/* Sổ điểm CCHC: sorting, filtering and the way to the search. Every page is complete without this file. */
(() => {
  'use strict';
  const { words } = globalThis.sodiem; // the line above, which a build writes in the language of its pages
  const GROUPS = '.band, .area, .crit-row';
  const PINNED = '.mean';
  const AT_ONCE = 400; // rows: a table of more is arranged piece by piece, beginning with what is in sight

  /** Text without case and without marks, đ as d. */
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd');
  const say = (words, ...parts) => words.replace(/\{(\d)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, i, one, many) => many === undefined ? parts[i] : String(parts[i]) === '1' ? one : many);
  const thousands = document.documentElement.lang === 'en' ? ',' : '.';
  const grouping = new RegExp('\\' + thousands + '(?=\\d{3}(?!\\d))', 'g');
  const count = number => String(number).replace(/\B(?=(\d{3})+$)/g, thousands);

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  Object.assign(globalThis.sodiem, { fold, say, count, element });

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

  /** The figures of cells; one that says its figure plainly carries none. */
  const figuresOf = cells => cells.map(cell => {
    const { v } = cell.dataset;
    if (v !== undefined) return Number(v);
    const plain = (cell.querySelector('b') || cell).textContent.trim().replace(grouping, '').replace(',', '.').replace('\u2212', '-');
    return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  });

  /** The places of words in a dictionary: syllable by syllable, letters before tones, numbers by their value. */
  const dictionary = new Intl.Collator('vi', { numeric: true });
  const placesOf = cells => {
    const texts = cells.map(cell => {
      const words = cell.querySelector('small, .pill') ? cell.cloneNode(true) : cell;
      if (words !== cell) words.querySelectorAll('small, .pill').forEach(remark => remark.remove());
      return words.textContent.trim();
    });
    const taken = [...new Set(texts)].filter(text => text && text !== '–').map(text => ({ text, syllables: text.toLowerCase().split(/\s+/) }));
    taken.sort(({ syllables: a }, { syllables: b }) => {
      const at = a.findIndex((syllable, i) => dictionary.compare(syllable, b[i] ?? ''));
      return at < 0 ? a.length - b.length : dictionary.compare(a[at], b[at] ?? '');
    });
    const places = new Map(taken.map(({ text }, i) => [text, i]));
    return texts.map(text => places.get(text) ?? null);
  };

  const enhance = table => {
    const key = table.dataset.sort;
    const isLine = row => !row.matches(GROUPS) && !row.matches(PINNED);
    const bodies = [...table.tBodies].map(body => (
      { body, all: body.rows.length, lines: [...body.rows].filter(isLine).length }
    ));
    const order = bodies.flatMap(({ body }) => [...body.rows]);
    const lines = order.filter(isLine);
    // The columns it can be sorted by; the others are holes.
    const columns = [...table.tHead.rows[0].cells].map(head => {
      const order = head.dataset.order || (head.matches('.num') ? 'falling' : 'words');
      return order !== 'none' && {
        head,
        order,
        name: (head.querySelector('.at') || head).textContent.trim(),
        first: order === 'falling' ? -1 : 1,
      };
    });
    if (lines.length < 2) return;
    const told = element('p', { className: 'told' });
    told.setAttribute('role', 'status');
    let sorted = 0; // column from 1, negative for falling order, 0 for the page's own order
    let filter = '';
    const texts = [];
    const column = () => columns[Math.abs(sorted) - 1];
    /** What the rows are sorted by: plain numbers, or null where a row has no value. */
    const values = [];
    const valuesOf = at => values[at] ??= (columns[at].order === 'words' ? placesOf : figuresOf)(lines.map(row => row.cells[at]));

    /**
     * A browser lays a table out as a whole, whatever is in sight. So the widths of a long one are kept as they are, and its
     * rows become grids of that many columns, which are laid out where they are looked at.
     */
    const freeze = () => {
      const line = lines.find(row => row.offsetParent);
      const plain = table.tHead.rows.length === 1 && [...table.tHead.rows[0].cells].every(cell => cell.colSpan === 1);
      if (lines.length <= AT_ONCE || !plain || !line || getComputedStyle(line).display !== 'table-row') return;
      const widths = [...line.cells].map(cell => cell.getBoundingClientRect().width).filter(width => width > 0);
      table.style.setProperty('--columns', widths.map(width => width + 'px').join(' '));
      table.style.setProperty('--line', line.getBoundingClientRect().height + 'px');
      bodies.forEach(({ body, all }) => body.style.setProperty('--lines', all));
      order.filter(row => !isLine(row)).flatMap(row => [...row.cells]).forEach(cell => {
        if (cell.colSpan > 1) cell.style.gridColumn = 'span ' + cell.colSpan;
      });
      table.classList.add('frozen');
    };
    const thaw = () => table.classList.remove('frozen');
    addEventListener('resize', thaw);

    /** Each part of the table keeps as many rows as it had. */
    let waiting = 0;
    let whole = () => {};
    addEventListener('beforeprint', () => {
      thaw();
      if (waiting) whole();
    });
    const arrange = () => {
      let rows = order;
      if (sorted) {
        const value = valuesOf(Math.abs(sorted) - 1);
        const way = Math.sign(sorted);
        rows = lines.map((row, at) => at).sort((a, b) => {
          if (value[a] === null || value[b] === null) return (value[a] === null) - (value[b] === null) || a - b;
          return way * (value[a] - value[b]) || a - b;
        }).map(at => lines[at]);
      }
      clearTimeout(waiting);
      const below = bodies.findIndex(({ body }) => body.getBoundingClientRect().top > innerHeight);
      const atOnce = lines.length <= AT_ONCE || below < 0 ? bodies.length : below + 2;
      bodies.forEach(({ body }, i) => { body.hidden = i >= atOnce; });
      freeze(); // what is hidden is laid out as it comes into sight
      let from = 0;
      let next = 0;
      const fill = most => {
        for (const { body, all, lines } of bodies.slice(next, next + most)) {
          const to = from + (sorted ? lines : all);
          // Rows that belong to parts that come later leave; they are put there when those come.
          const others = sorted ? [...body.rows].filter(row => !isLine(row)) : [];
          body.replaceChildren(...others, ...rows.slice(from, to));
          body.hidden = false;
          from = to;
        }
        next += most;
        waiting = next < bodies.length ? setTimeout(fill, 0, next) : 0; // each piece as large as all before it
      };
      whole = () => {
        clearTimeout(waiting);
        fill(bodies.length);
      };
      fill(atOnce);
    };

    const show = () => {
      const wanted = fold(filter).split(/\s+/).filter(Boolean);
      const below = Array(8).fill(false);
      let shown = 0;
      for (let i = order.length - 1; i >= 0; i--) {
        const row = order[i];
        if (row.matches(GROUPS)) {
          const level = row.matches('.crit-row') ? Number(/\bl(\d)/.exec(row.className)?.[1] ?? 1) : 0;
          row.hidden = sorted !== 0 || !below[level];
          below.fill(false, level);
        } else if (!row.matches(PINNED)) {
          if (wanted.length) texts[i] ??= fold(row.textContent);
          row.hidden = !wanted.every(word => texts[i].includes(word));
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
      if (sorted) said.push(say(words.sorted, column().name, sorted > 0 ? words.rising : words.falling));
      told.textContent = said.join(' ');
      columns.forEach((own, i) => {
        if (!own) return;
        if (Math.abs(sorted) === i + 1) own.head.setAttribute('aria-sort', sorted > 0 ? 'ascending' : 'descending');
        else own.head.removeAttribute('aria-sort');
      });
    };

    columns.forEach((own, i) => {
      if (!own) return;
      const button = element('button', { type: 'button', className: 'sort' }, ...own.head.childNodes);
      button.addEventListener('click', () => {
        // What is looked for comes first, then the other way, then the page's own order.
        const first = own.first * (i + 1);
        sorted = sorted === first ? -first : sorted === -first ? 0 : first;
        arrange();
        show();
        remember(key + '.sort', sorted ? String(sorted) : '');
      });
      own.head.append(button);
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
    if (Number.isInteger(kept) && columns[Math.abs(kept) - 1]) sorted = kept;
    if (sorted) arrange();
    if (sorted || filter) show();
  };

  document.querySelectorAll('table[data-sort]').forEach(enhance);

  // A list of folded parts is filtered by what stands above each of them; what is found is not unfolded.
  for (const list of document.querySelectorAll('ul[data-filter]')) {
    const told = element('p', { className: 'told' });
    told.setAttribute('role', 'status');
    const input = element('input', { type: 'search', autocomplete: 'off', value: recall('filter') });
    const parts = [...list.children];
    const show = () => {
      const wanted = fold(input.value).split(/\s+/).filter(Boolean);
      for (const part of parts) {
        const text = fold(part.querySelector('summary').textContent);
        part.hidden = !wanted.every(word => text.includes(word));
      }
      const shown = parts.filter(part => !part.hidden).length;
      told.textContent = wanted.length
        ? say(words.filtered, input.value.trim(), count(shown), count(parts.length), list.dataset.filter) : '';
      remember('filter', input.value.trim());
    };
    input.addEventListener('input', show);
    const label = element('label', { className: 'no-print' }, words.filter + ' ' + list.dataset.filter + ' ', input);
    list.before(element('div', { className: 'tools' }, label, told));
    if (input.value) show();
  }

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

  // Some browsers forget what a table is once its rows are stacked: they are told again, a few hundred cells at a time.
  const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };
  const parts = [...document.querySelectorAll(':is(.stack, .scores, :is(.stack, .scores) :is(thead, tbody, tr, th, td))')];
  const tell = () => {
    for (const part of parts.splice(0, 500)) {
      const header = part.scope === 'col' ? 'columnheader' : 'rowheader';
      part.setAttribute('role', roles[part.tagName] || header);
    }
    if (parts.length) setTimeout(tell);
  };
  tell();

  // Rows of a sheet say at which line they were entered and how often they changed; where that stands is said once.
  const LINES = '.src, .at, p:not([class]) ~ p:not([class])';
  for (const choice of document.querySelectorAll('.f-src')) {
    const { files, changes } = choice.dataset;
    const part = choice.closest('.part');
    const link = (text, href) => href ? element('a', { href }, text) : text;
    const lead = rows => {
      for (const row of rows) {
        const said = row.matches('tr') && row.querySelector(LINES);
        if (!said || said.firstElementChild) continue;
        const text = (said.matches('.src') ? '' : 'scores.yaml:') + said.textContent;
        const [, line, count] = /^(\S+:\d+)?(?:, )?(.*)$/.exec(text);
        const at = line && files && files + line.replace(':', '#L');
        said.className = 'src';
        said.replaceChildren(...[
          line && link(line, at), count && link(count, changes && changes + row.id.slice('tp-'.length)),
        ].filter(Boolean).flatMap((shown, i) => i ? [' ', shown] : [shown]));
        said.querySelectorAll('a[href^=http]').forEach(out => { out.rel = 'nofollow'; });
      }
    };
    const all = () => choice.checked && lead(part.querySelectorAll('[id^=tp-]'));
    const target = () => lead([document.getElementById(location.hash.slice(1))?.closest('tr')].filter(Boolean));
    choice.addEventListener('change', all);
    addEventListener('hashchange', target);
    all();
    target();
  }

  // On a phone the menu is one line that scrolls sideways.
  document.querySelector('.nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

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
