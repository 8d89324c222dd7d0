import { Chart } from "./chart.js";
import { $, all, part, press, say, stamp } from "./dom.js";
import { FaultList } from "./fault-list.js";
import { FaultMarks } from "./fault-marks.js";
import { FirstSteps } from "./first-steps.js";
import { listenToKeys } from "./keys.js";
import { Lamps } from "./lamps.js";
import { Lever } from "./lever.js";
import { showCycles, showFlash, showLog } from "./logbook.js";
import { MachineView } from "./machine-view.js";
import { Measure } from "./measure.js";
import { Oled } from "./oled.js";
import { PushButton } from "./push.js";
import { RunForm } from "./run-form.js";
import { Buzzer } from "./sound.js";
import { Wire } from "./wire.js";
import "./settings-desk.js";
import "./drop.js";

const NOTICE_MILLISECONDS = 8000;

const oled = new Oled($("oled"));
const chart = new Chart($("chart"));
const buzzer = new Buzzer();
const machine = new MachineView();
const lamps = new Lamps();
const lever = new Lever(send);
const faults = new FaultList(send);
const marks = new FaultMarks();
const steps = new FirstSteps();
const form = new RunForm({ send, notice, settings: () => inFlash, onBegun: showBox });
let latest = null;
let isDue = false;
let noticeTimer = 0;

const wire = new Wire(take, (isConnected) => {
  document.body.classList.toggle("lost", !isConnected);
  if (!isConnected) {
    notice("The connection to the bench is lost; trying again.", false);
  } else {
    notice(null);
    beginLinked();
  }
});
const measure = location.hash === "#measure" ? new Measure((command) => wire.send(command)) : null;

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

  measure?.update();
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
  form.begin(beginning);
  lever.begin(beginning.hasLever);
  faults.begin(beginning.faults);
  marks.begin(beginning.faults);
  machine.begin(beginning);
  steps.begin();
  $("tank").max = beginning.mostTank;
  $("supply").hidden = beginning.isPlumbedIn;
  beginSettings(beginning.settings);
}

/** Goes where a run that has just begun can be seen and driven. */
function showBox() {
  notice(null);
  scrollTo({ top: 0 });
  $("push").focus({ preventScroll: true });
  $("verdict").textContent = "A new run has begun.";
}

function show() {
  isDue = false;
  const now = latest;
  say($("time"), stamp(now.time));
  say($("rate"), passes(now));
  for (const button of all("[data-speed]")) {
    press(button, Number(button.dataset.speed) === now.speed);
  }

  say($("bar"), now.bar.toFixed(1));
  say($("thinks"), now.broken ?? now.ended ?? thoughts(now));
  $("push").classList.toggle("down", now.held);
  showControls(now);
  lamps.show(now);
  machine.show(now);
  lever.show(now);
  faults.show(now.faults);
  marks.show(now.faults);
  steps.show(now);
  form.show(now);
  chart.draw();
}

function passes(now) {
  const waits = now.waits ? ", waits for you" : "";
  return now.speed === 0 ? "paused" : `passing at ${now.rate.toFixed(1)}x${waits}`;
}

function showControls(now) {
  press($("cut"), !now.power);
  say($("cut"), now.power ? "Power cut" : "Restore the power");
  for (const button of all("#basket [data-value]")) {
    press(button, button.dataset.value === now.basket);
  }

  press($("detergent"), now.detergent);
  press($("brew"), now.brew);
  if (document.activeElement !== $("tank")) {
    $("tank").value = now.tank;
  }

  say($("tank-level"), `${Math.max(0, now.tank)} ml`);
  say($("tray"), `${now.tray} ml`);
}

function thoughts(now) {
  if (!now.firmware) {
    return "No firmware runs.";
  } else if (!now.ticking) {
    return "The firmware stands still.";
  }

  const cycle = now.firmware.cycle ? `, cycle ${now.firmware.cycle} of ${now.firmware.cycles}` : "";
  const fault = now.firmware.fault ? `: ${now.firmware.fault}` : "";
  const programme = now.firmware.programme ? ` (${now.firmware.programme}${cycle})` : "";
  return `The firmware ${now.firmware.does}${fault}${programme}`;
}

const push = new PushButton($("push"), (down) => send({ do: "button", value: down ? "down" : "up" }));
listenToKeys(push, () => latest && lever.move(latest));
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
$("chart-png").addEventListener("click", async () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await chart.toBlob());
  link.download = "chart.png";
  link.click();
  URL.revokeObjectURL(link.href);
});

// settings.ini
let inFlash = "";

function beginSettings(examples) {
  $("example").replaceChildren(
    new Option("as in the flash", ""),
    ...examples.map((path) => new Option(path.replace("settings/", ""), path)),
  );
}

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

$("ini-write").addEventListener("click", () => send({ do: "settings", value: $("ini").value.replaceAll("\r\n", "\n") }));
$("example").addEventListener("change", async () => {
  const path = $("example").value;
  $("ini").value = path ? await (await fetch(`/${path}`)).text() : inFlash;
});
