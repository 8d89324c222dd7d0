"use strict";

(() => {
  const most = 12;
  const around = 70;
  const root = document.body.dataset.root;
  const field = document.getElementById("words");
  const found = document.getElementById("found");

  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

  /** All words must be there; in a heading they count most, and whole words more than parts. */
  function rank([, title, heading, text], words) {
    const parts = [heading, title, text].map(part => part.toLowerCase());
    let sum = 0;
    for (const word of words) {
      const in_ = parts.map(part => part.includes(word));
      if (!in_.includes(true)) {
        return 0;
      }
      const whole = new RegExp(`(^|[^\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}($|[^\\p{L}\\p{N}])`, "u");
      sum += (in_[0] ? 8 : 0) + (in_[1] ? 4 : 0) + (in_[2] ? 1 : 0) + 2 * parts.filter(part => whole.test(part)).length;
    }
    return sum;
  }

  function excerpt(text, words) {
    const at = Math.max(0, ...words.map(word => text.toLowerCase().indexOf(word)));
    const from = Math.max(0, at - around);
    const line = element("span", (from > 0 ? "… " : "") + text.slice(from, at));
    const hit = words.find(word => text.toLowerCase().startsWith(word, at)) ?? "";
    line.append(element("mark", text.slice(at, at + hit.length)), text.slice(at + hit.length, at + around) + " …");
    return line;
  }

  function show() {
    const words = field.value.toLowerCase().split(/\s+/).filter(word => word.length > 0);
    found.hidden = words.length === 0;
    if (found.hidden) {
      return;
    }
    const hits = window.searchIndex
      .map(entry => ({ entry, rank: rank(entry, words) }))
      .filter(hit => hit.rank > 0)
      .sort((one, other) => other.rank - one.rank)
      .slice(0, most);
    const list = document.createElement("ol");
    for (const { entry: [address, title, heading, text] } of hits) {
      const item = document.createElement("li");
      const link = Object.assign(element("a", heading), { href: root + address });
      const where = Object.assign(element("span", ` ${title}. `), { className: "where" });
      item.append(link, where, excerpt(text, words));
      list.append(item);
    }
    found.replaceChildren(hits.length === 0 ? element("p", "Nothing found.") : list);
  }

  field.addEventListener("input", show);
  document.getElementById("find").addEventListener("submit", event => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  if (matchMedia("(max-width: 800px)").matches) {
    document.querySelector("nav details").open = false;
  }
})();
