// What every page shares: escaping, and the frame around a page's own part.
const marks = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const text = (value) => String(value).replace(/[&<>"]/g, (mark) => marks[mark]);

export const page = (title, main) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${text(title)}</title></head>
<body><header><a href="/">Tổng quan</a></header><main>${main}</main></body></html>
`;

export const table = (heads, rows) =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead><tbody>\n${rows.join("")}</tbody></table>`;
