// What is dropped on the page, chosen or typed: a recording, scanned lines or a saved run, read as the command line does.

import { post } from "./post.js";

const $ = (id) => document.getElementById(id);

let plot = null;

async function take(name, content) {
  say("Reading ...");
  $("drop-result").replaceChildren();
  const most = Number($("drop").dataset.most);
  const answer = content.size > most
    ? { refused: `${name} is too large; allowed: at most ${most} bytes` }
    : await post(`/desk/drop?${new URLSearchParams(choices(name))}`, content);
  show(answer);
}

function choices(name) {
  const says = (id) => ($(id).checked ? "yes" : "no");
  return { name, cycles: says("drop-cycles"), pumpSide: says("drop-pump-side") };
}

function show({ refused, summary, tables = [], problems = [], plot: svg = null }) {
  say(refused ? `Not read: ${refused}` : summary);
  $("drop-said").classList.toggle("bad", Boolean(refused));
  const list = element("ul", "");
  list.append(...problems.map((problem) => element("li", problem)));
  $("drop-result").replaceChildren(
    ...(problems.length ? [list] : []),
    ...(svg ? [picture(svg, summary)] : []),
    ...tables.map(tableOf),
  );
}

function say(text) {
  $("drop-said").textContent = text;
}

function picture(svg, summary) {
  if (plot) {
    URL.revokeObjectURL(plot);
  }

  plot = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = document.createElement("img");
  image.src = plot;
  image.alt = `The plot of the recording. ${summary}`;
  return image;
}

function tableOf({ title, rows: [heads, ...rows] }) {
  const table = document.createElement("table");
  table.append(element("caption", title), part("thead", [rowOf(heads, "th")]));
  table.append(part("tbody", rows.map((row) => rowOf(row, "td"))));
  const around = part("div", [table]);
  around.className = "table";
  around.tabIndex = 0;
  around.setAttribute("role", "region");
  around.setAttribute("aria-label", title);
  return around;
}

function rowOf(texts, tag) {
  return part("tr", texts.map((text) => {
    const cell = element(tag, text);
    if (tag === "th") {
      cell.scope = "col";
    }

    return cell;
  }));
}

function part(tag, children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

const hasFile = (event) => event.dataTransfer?.types.includes("Files");

document.addEventListener("dragover", (event) => {
  if (hasFile(event)) {
    event.preventDefault();
    $("drop").classList.add("over");
  }
});
document.addEventListener("dragleave", () => $("drop").classList.remove("over"));
document.addEventListener("drop", (event) => {
  if (hasFile(event)) {
    event.preventDefault();
    $("drop").classList.remove("over");
    const [file] = event.dataTransfer.files;
    take(file.name, file);
    $("drop").scrollIntoView({ block: "nearest" });
  }
});
$("drop-file").addEventListener("change", () => {
  const [file] = $("drop-file").files;
  if (file) {
    take(file.name, file);
  }

  $("drop-file").value = "";
});
$("drop-read").addEventListener("click", () => take("the text", new Blob([$("drop-text").value])));
