import { Chart } from "./chart.js";
import { Oled } from "./oled.js";
import { makePushButton } from "./push.js";
import { Buzzer } from "./sound.js";
import { Wire } from "./wire.js";
import "./settings-desk.js";
import "./drop.js";

const MOST_LOG_LINES = 300;
const MEASURE = location.hash === "#measure";
const HEART_SECONDS = 0.3;
const NOTICE_MILLISECONDS = 8000;
const LEVER_KEY = "l";
const LEVER = [
  ["up", "Lift", "Lifts the lever and keeps it there; the key L lifts and lowers it."],
  ["down", "Lower", "Lowers the lever and keeps it there; the key L lifts and lowers it."],
  ["panel", "As the screen says", "The hand moves the lever a second after the screen asks for it."],
];
const CHOICES = {
  "Outputs=right": "wired right",
  "Outputs=exchanged": "pump and valve exchanged",
  "Outputs=joined": "both on one wire",
  "Sensor=group": "in the group",
  "Sensor=pump": "in the pump's line",
};

const $ = (id) => document.getElementById(id);
const all = (selector) => document.querySelectorAll(selector);

const oled = new Oled($("oled"));
const chart = new Chart($("chart"));
const buzzer = new Buzzer();
let latest = null;
let isDue = false;
let noticeTimer = 0;
let updates = 0;
const heart = { edges: 0, at: -1 };

const wire = new Wire(take, (isConnected) => {
  document.body.classList.toggle("lost", !isConnected);
  if (!isConnected) {
    notice("The connection to the bench is lost; trying again.", false);
  } else {
    notice(null);
    beginLinked();
  }
});

/** Sends a command and shows why it was refused, if it was. */
async function send(command) {
  const refused = await wire.send(command);
  if (refused) {
    notice(refused, true);
  }

  return refused;
}

function notice(text, isPassing) {
  clearTimeout(noticeTimer);
  $("notice").hidden = !text;
  $("notice").textContent = text ?? "";
  if (text && isPassing) {
    noticeTimer = setTimeout(() => notice(null), NOTICE_MILLISECONDS);
  }
}

/** A link begins its scenario once: a reload of the page must not begin the run again. */
function beginLinked() {
  if (location.search.length > 1) {
    send({ do: "link", value: location.search.slice(1) });
    history.replaceState(null, "", location.pathname + location.hash);
  }
}

// The trace is taken at once, what is seen is drawn with the next frame of the browser.
function take(state) {
  if (state.begins) {
    begin(state.begins);
  }

  updates++;
  chart.add(state);
  showLog(state.log, state.begins !== null);
  const sounded = state.edges.some(([, output, on]) => output === "buzzer" && on);
  buzzer.sound(state.buzzer, sounded);
  if (state.frame) {
    oled.draw(state.frame, state.words);
  }

  if (state.cycles) {
    showCycles(state.cycles);
  }

  if (state.flash) {
    showFlash(state.flash);
  }

  if (state.settings !== null) {
    showSettings(state.settings);
  }

  if (state.serial) {
    showSerial(state.serial);
  }

  if (state.marks.length) {
    $("verdict").textContent = state.marks.at(-1)[2];
  }

  latest = state;
  if (!isDue) {
    isDue = true;
    requestAnimationFrame(show);
  }
}

function begin(beginning) {
  chart.clear();
  $("log").replaceChildren();
  options($("programme"), [["", "as the box starts"], ...beginning.programmes.map((name) => [name, name])]);
  options($("profile"), beginning.machines.map((machine) => [machine.name, machine.description]));
  $("programme").value = beginning.scenario.programme ?? "";
  const [preset, ...changes] = beginning.scenario.machine.split(",");
  $("profile").value = preset;
  $("constants").value = showChoices(beginning.choices, changes).join(",");
  showLever(beginning.hasLever);
  options($("constant-names"), beginning.constants.map(({ name, least, most }) => [`${name}=`, `${name}, ${least} to ${most}`]));
  $("seed").value = beginning.scenario.seed;
  $("tank").max = beginning.mostTank;
  options($("example"), [
    ["", "as in the flash"],
    ...beginning.settings.map((path) => [path, path.replace("settings/", "")]),
  ]);
  if (!$("fault-list").children.length) {
    $("fault-list").replaceChildren(...beginning.faults.map(faultButton));
  }
}

function options(select, pairs) {
  select.replaceChildren(...pairs.map(([value, text]) => new Option(text, value)));
}

/** Shows what the machine's choices are, and returns the changes that are none. */
function showChoices(choices, changes) {
  const rest = new Set(changes);
  for (const { name, words } of choices) {
    const select = document.querySelector(`[data-choice="${name}"]`);
    const start = `${name}=`.toLowerCase();
    const change = changes.find((text) => text.toLowerCase().startsWith(start));
    rest.delete(change);
    options(select, words.map((word) => [word, CHOICES[`${name}=${word}`] ?? word]));
    select.value = change ? change.slice(start.length).toLowerCase() : words[0];
  }

  return [...rest];
}

/** Only a machine with a lever has its buttons. */
function showLever(isThere) {
  $("lever").hidden = !isThere;
  all("#lever button").forEach((button) => button.remove());
  for (const [value, text, title] of isThere ? LEVER : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.value = value;
    button.textContent = text;
    button.title = title;
    button.addEventListener("click", () => send({ do: "lever", value }));
    $("lever").append(button);
  }
}

function faultButton(fault) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.fault = fault.name;
  button.title = fault.description;
  button.textContent = fault.title;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const isOn = button.getAttribute("aria-pressed") === "true";
    send({ do: "fault", what: fault.name, value: isOn ? "off" : "on" });
  });
  return button;
}

function show() {
  isDue = false;
  const now = latest;
  $("time").textContent = stamp(now.time);
  $("rate").textContent = now.speed === 0 ? "paused" : `passing at ${now.rate.toFixed(1)}x`;
  for (const button of all("[data-speed]")) {
    press(button, Number(button.dataset.speed) === now.speed);
  }

  $("bar").textContent = now.bar.toFixed(1);
  $("thinks").textContent = now.broken ?? now.ended ?? thoughts(now);
  lamp("pump", now.pumpRuns, pumpWords(now));
  lamp("valve", now.valveOpen, valveWords(now));
  lamp("relay", now.relay, now.relay ? "closed" : "open");
  lamp("heart", beats(now), now.heartbeats.toLocaleString("en"));
  lamp("buzzer", now.buzzer, now.buzzer ? "sounds" : "silent");
  lamp("power", now.power, !now.power ? "off" : now.ticking ? "on" : "on, stands still");
  press($("cut"), !now.power);
  $("cut").textContent = now.power ? "Power cut" : "Restore the power";
  $("push").classList.toggle("down", now.held);
  for (const button of all("#basket [data-value]")) {
    press(button, button.dataset.value === now.basket);
  }

  $("lever-is").textContent = now.lever ? "Lever is up" : "Lever is down";
  for (const button of all("#lever [data-value]")) {
    press(button, button.dataset.value === (now.leverFollows ? "panel" : now.lever ? "up" : "down"));
  }

  press($("detergent"), now.detergent);
  press($("brew"), now.brew);
  if (document.activeElement !== $("tank")) {
    $("tank").value = now.tank;
  }

  $("tank-level").textContent = `${Math.max(0, now.tank)} ml`;
  $("tray").textContent = `${now.tray} ml`;
  for (const button of all("[data-fault]")) {
    press(button, now.faults.includes(button.dataset.fault));
  }

  $("replay").hidden = now.replayLeft === null;
  $("replay").textContent = `A saved run is being played; commands to come: ${now.replayLeft}.`;
  $("link").value = `${location.origin}/?${now.link}`;
  chart.draw();
}

function thoughts(now) {
  if (!now.firmware) {
    return "no firmware runs";
  }

  const cycle = now.firmware.cycle ? `, cycle ${now.firmware.cycle} of ${now.firmware.cycles}` : "";
  const fault = now.firmware.fault ? `, ${now.firmware.fault}` : "";
  return `firmware: ${now.firmware.state}, ${now.firmware.programme}${cycle}${fault}`;
}

/** It beats as long as edges come; a lamp that blinks with each would flicker. */
function beats(now) {
  if (now.heartbeats !== heart.edges) {
    heart.edges = now.heartbeats;
    heart.at = now.time;
  }

  return now.time - heart.at < HEART_SECONDS;
}

function pumpWords(now) {
  const runs = now.pumpRuns ? "runs" : "off";
  return now.pumpRuns === now.pumpDriven ? runs : `${runs}, driven ${now.pumpDriven ? "on" : "off"}`;
}

function valveWords(now) {
  const stands = now.valveOpen ? "to boiler" : "to drain";
  return now.valveOpen === now.valveDriven ? stands : `${stands}, driven ${now.valveDriven ? "on" : "off"}`;
}

function lamp(name, isLit, text) {
  const element = $(`lamp-${name}`);
  element.classList.toggle("lit", isLit);
  const value = element.lastElementChild;
  if (value.textContent !== text) {
    value.textContent = text;
  }
}

function press(button, isPressed) {
  button.setAttribute("aria-pressed", String(isPressed));
}

function stamp(seconds) {
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}:${rest < 10 ? "0" : ""}${(Math.floor(rest * 1000) / 1000).toFixed(3)}`;
}

function showLog(entries, isFirst) {
  if (!entries.length) {
    return;
  }

  const log = $("log");
  const lines = entries.map(([time, source, text]) => {
    const line = document.createElement("li");
    line.append(part("time", stamp(time)), part("span", source, "source"), part("span", text, source));
    line.lastChild.classList.toggle("fault", text.startsWith("FAULT"));
    return line;
  });
  log.prepend(...lines.reverse());
  while (log.children.length > MOST_LOG_LINES) {
    log.lastChild.remove();
  }

  if (isFirst) {
    log.parentElement.scrollTop = 0;
  }
}

function part(tag, text, name) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) {
    element.className = name;
  }

  return element;
}

function showCycles(cycles) {
  $("cycle-rows").replaceChildren(
    ...cycles.toReversed().map((cycle) => {
      const row = document.createElement("tr");
      const vent = cycle.vent === null ? "never" : cycle.vent.toFixed(2);
      for (const text of [cycle.stage, cycle.number, cycle.fill.toFixed(2), cycle.plateau.toFixed(2), vent, cycle.error]) {
        row.append(part("td", String(text)));
      }

      return row;
    }),
  );
}

function showFlash(flash) {
  $("health").textContent = `records: ${flash.health}`;
  $("counters").replaceChildren(
    ...flash.counters.map(({ key, value }) => {
      const pair = document.createElement("div");
      pair.append(part("dt", key), part("dd", value));
      return pair;
    }),
  );
  $("last-runs").replaceChildren(...flash.runs.map((run) => part("li", run)));
}

let inFlash = "";

function showSettings(text) {
  const isUntouched = $("ini").value === inFlash;
  inFlash = text;
  if (isUntouched) {
    $("ini").value = text;
  }
}

function showSerial(lines) {
  const said = lines.filter((line) => line.startsWith("settings.ini ")).map((line) => part("li", line, "bad"));
  const fine = part("li", inFlash ? "The firmware takes this file." : "There is no file: the defaults hold.");
  $("ini-said").replaceChildren(...(said.length ? said : [fine]));
}

makePushButton($("push"), (down) => send({ do: "button", value: down ? "down" : "up" }));
for (const button of all("[data-do]")) {
  button.addEventListener("click", () => send({ do: button.dataset.do, value: button.dataset.value }));
}

for (const button of all("[data-speed]")) {
  button.addEventListener("click", () => send({ do: "speed", value: button.dataset.speed }));
}

for (const button of all("[data-seconds]")) {
  button.addEventListener("click", () => showWindow(Number(button.dataset.seconds)));
}

function showWindow(seconds) {
  chart.window = seconds;
  for (const button of all("[data-seconds]")) {
    press(button, Number(button.dataset.seconds) === seconds);
  }
}

showWindow(120);
$("tick").addEventListener("click", () => send({ do: "tick" }));
$("sound").addEventListener("click", () => {
  const isOn = buzzer.toggle();
  press($("sound"), isOn);
  $("sound").textContent = isOn ? "Sound is on" : "Sound is off";
});
$("cut").addEventListener("click", () => send({ do: "power", value: latest.power ? "off" : "on" }));
$("brew").addEventListener("click", () => send({ do: "brew", value: latest.brew ? "off" : "on" }));
$("tank").addEventListener("change", () => send({ do: "tank", value: $("tank").value }));
$("tank").addEventListener("input", () => ($("tank-level").textContent = `${$("tank").value} ml`));
$("ini-write").addEventListener("click", () => send({ do: "settings", value: $("ini").value.replaceAll("\r\n", "\n") }));
$("example").addEventListener("change", async () => {
  const path = $("example").value;
  $("ini").value = path ? await (await fetch(`/${path}`)).text() : inFlash;
});
/** What is chosen and not as usual. */
function chosen() {
  return [...all("[data-choice]")]
    .filter((select) => select.selectedIndex > 0)
    .map((select) => `${select.dataset.choice}=${select.value}`);
}

document.addEventListener("keydown", (event) => {
  const isMeant = event.key.toLowerCase() === LEVER_KEY && !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey;
  const hasLever = latest !== null && latest.lever !== null;
  if (isMeant && hasLever && !event.target.closest("input, select, textarea")) {
    send({ do: "lever", value: latest.lever ? "down" : "up" });
  }
});
$("begin").addEventListener("click", () => {
  if (!$("seed").reportValidity()) {
    return;
  }

  const scenario = {
    programme: $("programme").value || null,
    machine: [$("profile").value, ...chosen(), $("constants").value.replaceAll(" ", "")].filter(Boolean).join(","),
    seed: Number($("seed").value),
    settings: inFlash || null,
  };
  send({ do: "begin", scenario, memory: $("keep").value });
});
$("copy").addEventListener("click", async () => {
  $("link").select();
  await navigator.clipboard.writeText($("link").value).then(
    () => ($("copy").textContent = "Copied"),
    () => notice("The browser does not let the page copy; the link is selected.", true),
  );
});
$("load").addEventListener("change", async () => {
  const [file] = $("load").files;
  try {
    await send({ do: "load", recording: JSON.parse(await file.text()) });
  } catch {
    notice(`${file.name} is no saved run.`, true);
  }

  $("load").value = "";
});
$("chart-png").addEventListener("click", async () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await chart.toBlob());
  link.download = "chart.png";
  link.click();
  URL.revokeObjectURL(link.href);
});

if (MEASURE) {
  measure();
}

/** Tells the bench once a second how smoothly it is shown. */
function measure() {
  let frames = 0;
  let longest = 0;
  let last = performance.now();
  const count = (now) => {
    frames++;
    longest = Math.max(longest, now - last);
    last = now;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  setInterval(() => {
    wire.send({ do: "frames", frames, updates, longest: Math.round(longest) });
    frames = 0;
    updates = 0;
    longest = 0;
  }, 1000);
}
