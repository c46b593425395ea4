import { page, table, text } from "./page.mjs";

export const data = {
  pagination: { data: "component", size: 1, resolve: "values", alias: "one" },
  permalink: ({ one }) => `/component/${one.slug}/index.html`,
};

export const render = ({ one }) =>
  page(one.title, `<h1>${one.code} ${text(one.title)}</h1><p>Điểm tối đa ${one.maximum}</p>\n` + table(
    ["Đơn vị", "Điểm", "Mất", "Cách tính", "Tài liệu", "Ghi chú"], one.rows.map((row) =>
      `<tr><td><a href="/unit/${row.id}/">${text(row.title)}</a></td><td>${row.points}</td><td>${row.lost}</td><td>${text(row.facts)}</td><td>${text(row.evidence)}</td><td>${text(row.note)}</td></tr>\n`)));
