// Listens to the preview: reloads the page where it was, and shows what must be mended above it.
"use strict";
(() => {
  const words = {
    vi: { heading: (n) => `${n} lỗi trong kho dữ liệu`, more: (n) => `và ${n} lỗi khác, xem trang Lỗi, cảnh báo`, hide: "Ẩn", lost: "Mất kết nối với bản xem trước" },
    en: { heading: (n) => `${n} error${n === 1 ? "" : "s"} in the repository`, more: (n) => `and ${n} more, see the problems page`, hide: "Hide", lost: "The preview has stopped" },
  }[document.documentElement.lang === "en" ? "en" : "vi"];
  const place = "sodiem-scroll:" + location.pathname;
  const most = 12;

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  };

  const box = element("section");
  box.id = "sodiem-overlay";
  box.setAttribute("role", "alert");
  Object.assign(box.style, {
    position: "fixed", insetInline: "0", bottom: "0", maxHeight: "45vh", overflow: "auto", zIndex: "99",
    padding: "12px 24px", background: "#2b1111", color: "#fff", font: "15px/1.45 system-ui, sans-serif",
    borderTop: "4px solid #ff9a8f",
  });
  box.hidden = true;
  document.body.append(box);

  const show = (problems) => {
    box.hidden = problems.length === 0;
    box.replaceChildren();
    if (box.hidden) return;
    const hide = element("button", words.hide);
    hide.style.float = "right";
    hide.onclick = () => { box.hidden = true; };
    const list = element("ol");
    list.style.paddingInlineStart = "1.5em";
    for (const p of problems.slice(0, most)) {
      list.append(element("li", "", element("code", `${p.path}:${p.line}:${p.column} `), p.message));
    }
    box.append(hide, element("b", words.heading(problems.length)), list);
    if (problems.length > most) box.append(element("p", words.more(problems.length - most)));
  };

  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    scrollTo({ top: Number(kept), behavior: "instant" });
  }
  let version = null;
  const events = new EventSource("/.sodiem/events");
  events.onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (version !== null && version !== state.version) {
      sessionStorage.setItem(place, String(scrollY));
      location.reload();
      return;
    }
    version = state.version;
    show(state.problems.problems);
    document.documentElement.dataset.preview = String(version);
  };
  events.onerror = () => { if (document.visibilityState === "visible") document.title = words.lost; };
})();
