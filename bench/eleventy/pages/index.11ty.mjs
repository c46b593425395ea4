import { page, table, text } from "./page.mjs";

export const data = { permalink: "/index.html" };

export const render = ({ ranking }) =>
  page("Xếp hạng", `<h1>Xếp hạng</h1>\n` + table(["Hạng", "Đơn vị", "Chỉ số", "Đạt", "Mất"], ranking.map((unit) =>
    `<tr><td>${unit.rank}</td><td><a href="/unit/${unit.id}/">${text(unit.title)}</a></td><td>${unit.index}</td><td>${unit.achieved}</td><td>${unit.lost}</td></tr>\n`)));
