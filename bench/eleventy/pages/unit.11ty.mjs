import { page, table, text } from "./page.mjs";

export const data = {
  pagination: { data: "unit", size: 1, resolve: "values", alias: "one" },
  permalink: ({ one }) => `/unit/${one.id}/index.html`,
};

export const render = ({ one }) =>
  page(one.title, `<h1>${text(one.title)}</h1><p>${one.index}, hạng ${one.rank}</p>\n` + table(
    ["Mã", "Thành phần", "Tối đa", "Điểm", "Mất", "Cách tính", "Tài liệu", "Ghi chú"], one.rows.map((row) =>
      `<tr id="tp-${row.code}"><td>${row.code}</td><td><a href="/component/${row.slug}/">${text(row.title)}</a></td><td>${row.maximum}</td><td>${row.points}</td><td>${row.lost}</td><td>${text(row.facts)}</td><td>${text(row.evidence)}</td><td>${text(row.note)}</td></tr>\n`)));
