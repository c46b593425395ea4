/* Sổ điểm CCHC: the search. It reads assets/search-data.js, and only once somebody searches. */
'use strict';
(() => {
  const words = document.currentScript.dataset;
  const place = document.getElementById('tim');
  const MOST = 20;

  const { fold, say, count, element } = globalThis.sodiem; // from site.js
  const plain = text => text.normalize('NFC').toLowerCase();

  /** How well a word fits a text: a whole word, the beginning of one, somewhere inside, not at all. */
  const fit = (text, word) => {
    let best = 0;
    for (let at = text.indexOf(word); at >= 0 && best < 4; at = text.indexOf(word, at + 1)) {
      const begins = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]);
      const end = at + word.length;
      const ends = end === text.length || !/[\p{L}\p{N}]/u.test(text[end]);
      best = Math.max(best, begins && ends ? 4 : begins ? 3 : 1);
    }
    return best;
  };

  /** How well a query fits a text beyond its single words: with its marks as typed, at the beginning. */
  const extra = (text, folded, query) =>
    (plain(text).includes(query.plain) ? 3 : 0) + (folded.startsWith(query.folded) ? 2 : 0);

  const best = (hits, total) => hits.sort((a, b) => b.points - a.points || a.at - b.at).slice(0, total);

  const searchGroup = (group, query) => {
    const hits = [];
    group.folded ??= group.entries.map(([text]) => fold(text));
    group.entries.forEach(([text, href, detail], at) => {
      let points = 0;
      for (const word of query.words) {
        const fits = fit(group.folded[at], word);
        if (fits === 0) return;
        points += fits;
      }
      hits.push({ at, points: points + extra(text, group.folded[at], query), text, href, detail });
    });
    return { title: group.title, total: hits.length, hits: best(hits, MOST) };
  };

  /** Documents stand by unit as number, title, place, number, ...; titles and places are told once. */
  const searchDocuments = (data, query) => {
    const { documents } = data;
    const units = data.groups[0];
    documents.folded ??= documents.titles.map(fold);
    documents.numbers ??= documents.byUnit.map(list => list.filter((_, i) => i % 3 === 0).map(fold));
    const titles = documents.folded.map(title => query.words.map(word => fit(title, word)));
    const bonus = documents.titles.map((title, i) => extra(title, documents.folded[i], query));
    const hits = [];
    let at = 0;
    documents.byUnit.forEach((list, unit) => {
      const [name, href] = units.entries[unit];
      const names = query.words.map(word => fit(units.folded[unit], word));
      documents.numbers[unit].forEach((number, i) => {
        at++;
        const title = list[3 * i + 1];
        let points = bonus[title];
        for (let word = 0; word < query.words.length; word++) {
          const fits = Math.max(titles[title][word], number && fit(number, query.words[word]), names[word] / 2);
          if (fits === 0) return;
          points += fits;
        }
        if (number === query.folded) points += 5;
        hits.push({ at, points, unit, i, title, name, href });
      });
    });
    return {
      title: documents.title,
      total: hits.length,
      hits: best(hits, MOST).map(({ unit, i, title, name, href }) => ({
        text: [documents.byUnit[unit][3 * i], documents.titles[title]].filter(Boolean).join(' · '),
        href: href + documents.places[documents.byUnit[unit][3 * i + 2]],
        detail: name,
      })),
    };
  };

  /** All that fits every word of the query, best first in each group. */
  const search = (data, text) => {
    const query = { plain: plain(text.trim()), folded: fold(text.trim()) };
    query.words = query.folded.split(/\s+/).filter(Boolean);
    return [...data.groups.map(group => searchGroup(group, query)), searchDocuments(data, query)];
  };

  let data; // a promise, once somebody searches
  const load = () => data ??= new Promise((done, fail) => {
    const script = element('script', { src: 'assets/search-data.js' });
    script.onload = () => done(globalThis.sodiemSearch);
    script.onerror = fail;
    document.head.append(script);
  });

  const input = element('input', { type: 'search', id: 'q', autocomplete: 'off', spellcheck: false });
  input.setAttribute('aria-keyshortcuts', '/');
  const told = element('p', { className: 'told' });
  told.setAttribute('role', 'status');
  const results = element('div', { className: 'hits' });

  const show = async () => {
    const text = input.value;
    const address = new URL(location.href);
    address.search = text.trim() ? '?q=' + encodeURIComponent(text.trim()) : '';
    try {
      history.replaceState(null, '', address);
    } catch (refused) { /* some browsers refuse it on file: addresses */ }
    if (!text.trim()) {
      told.textContent = '';
      results.replaceChildren();
      return;
    }
    let groups;
    try {
      groups = search(await load(), text);
    } catch (missing) {
      told.textContent = words.missing;
      return;
    }
    if (text !== input.value) return;
    const total = groups.reduce((sum, group) => sum + group.total, 0);
    told.textContent = total ? say(words.found, count(total), text.trim()) : say(words.nothing, text.trim());
    results.replaceChildren(...groups.filter(group => group.total > 0).map(group => element('section', {},
      element('h2', {}, group.title + ' (' + count(group.total) + ')'),
      element('ul', {}, ...group.hits.map(hit =>
        element('li', {}, element('a', { href: hit.href }, hit.text), element('small', {}, hit.detail)))),
      ...(group.total > MOST ? [element('p', { className: 'note' }, say(words.more, MOST))] : []))));
  };

  const form = element('form', { className: 'tools' }, element('label', { htmlFor: 'q' }, words.label), input);
  form.setAttribute('role', 'search');
  form.addEventListener('submit', event => event.preventDefault());
  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 80);
  });

  const slash = element('input', { type: 'checkbox', checked: true });
  try {
    slash.checked = localStorage.getItem('sodiem-slash') !== 'off';
    slash.addEventListener('change', () => localStorage.setItem('sodiem-slash', slash.checked ? 'on' : 'off'));
  } catch (refused) { /* nothing may be kept here: the key stays on */ }
  place.replaceChildren(form, told, results,
    element('p', { className: 'note no-print' }, element('label', {}, slash, ' ' + words.slash)));
  input.value = new URLSearchParams(location.search).get('q') || '';
  if (input.value) show();
  input.focus();
})();
