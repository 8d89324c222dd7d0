// The settings desk: what a box says of the file while it is written, the pins that result, and the way to a box.

import { post } from "./post.js";

// A text that is typed, loaded or read from the flash is looked at as often: no event tells of the last two.
const CHECK_MILLISECONDS = 250;

const $ = (id) => document.getElementById(id);

let checked = null;
let checking = Promise.resolve();

function check() {
  const text = $("ini").value;
  if (text !== checked) {
    checked = text;
    checking = post("/desk/settings", text).then((answer) => text === checked && show(answer));
  }
}

function show({ refused, verdict, errors = [], note = null, pins = [] }) {
  say(refused ?? verdict);
  $("desk-errors").replaceChildren(...errors.map(lineOf));
  $("desk-note").textContent = note ?? "";
  $("desk-pins").replaceChildren(...pins.map(pinOf));
}

function say(text) {
  if ($("desk-verdict").textContent !== text) {
    $("desk-verdict").textContent = text;
  }
}

function lineOf({ line, text, hint }) {
  const entry = element("li", "");
  if (line > 0) {
    const go = element("button", `Line ${line}`);
    go.type = "button";
    go.addEventListener("click", () => goTo(line));
    entry.append(go);
  }

  entry.append(element("span", text.replace(/^line \d+: /, "")));
  if (hint) {
    entry.append(element("span", `Hint: ${hint}`, "hint"));
  }

  return entry;
}

function pinOf({ what, gpio, from }) {
  const row = element("tr", "");
  const head = element("th", what);
  head.scope = "row";
  row.append(head, element("td", gpio === null ? "not wired" : String(gpio)), element("td", from));
  return row;
}

function element(tag, text, name) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) {
    made.className = name;
  }

  return made;
}

function goTo(line) {
  const lines = $("ini").value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  $("ini").focus();
  $("ini").setSelectionRange(start, start + lines[line - 1].length);
}

/** Chooses the file of the machine that is chosen for the next run, as a person would in the list. */
function loadFitting() {
  const path = `settings/${$("profile").value}.ini`;
  const hasFile = [...$("example").options].some((option) => option.value === path);
  if (hasFile) {
    $("example").value = path;
    $("example").dispatchEvent(new Event("change"));
  } else {
    say("There is no file for the machine that is chosen under Run: a box needs none.");
  }
}

async function begin() {
  // An answer that is still on its way would take the place of what is said here.
  check();
  await checking;
  const { refused } = await post("/desk/begin", $("ini").value);
  say(refused ?? "A new run has begun, on the machine of this file.");
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([$("ini").value], { type: "text/plain" }));
  link.download = "settings.ini";
  link.click();
  URL.revokeObjectURL(link.href);
}

async function copy() {
  await navigator.clipboard.writeText($("desk-command").textContent).then(
    () => say("The command is copied."),
    () => getSelection().selectAllChildren($("desk-command")),
  );
}

$("desk-fitting").addEventListener("click", loadFitting);
$("desk-begin").addEventListener("click", begin);
$("desk-download").addEventListener("click", download);
$("desk-copy").addEventListener("click", copy);
setInterval(check, CHECK_MILLISECONDS);
