// The next run: what it is made of, its link, and the files of the one that is on the bench.

import { $, all, options } from "./dom.js";

const CHOICES = {
  "outputs=right": "wired right",
  "outputs=exchanged": "pump and valve exchanged",
  "outputs=joined": "both on one wire",
  "sensor-place=group": "in the group",
  "sensor-place=pump": "in the pump's line",
};

export class RunForm {
  #send;
  #notice;
  #settings;

  /** @param settings Says the settings.ini of the next run. */
  constructor({ send, notice, settings, onBegun }) {
    this.#send = send;
    this.#notice = notice;
    this.#settings = settings;
    $("begin").addEventListener("click", () => this.#begin(onBegun));
    $("copy").addEventListener("click", () => this.#copy());
    $("load").addEventListener("change", () => this.#load());
  }

  begin({ programmes, machines, scenario, constants, choices }) {
    options($("programme"), [["", "as the box starts"], ...programmes.map((name) => [name, name])]);
    options($("profile"), machines.map((machine) => [machine.name, machine.description]));
    $("programme").value = scenario.programme ?? "";
    const [preset, ...changes] = scenario.machine.split(",");
    $("profile").value = preset;
    $("constants").value = showChoices(choices, changes).join(",");
    options($("constant-names"), constants.map(({ name, range }) => [`${name}=`, `${name}, ${range}`]));
    $("seed").value = scenario.seed;
  }

  show({ replayLeft, link }) {
    $("replay").hidden = replayLeft === null;
    $("replay").textContent = `A saved run is being played; commands to come: ${replayLeft}.`;
    $("link").value = `${location.origin}/?${link}`;
  }

  async #begin(onBegun) {
    if (!$("seed").reportValidity()) {
      return;
    }

    const scenario = {
      programme: $("programme").value || null,
      machine: [$("profile").value, ...chosen(), $("constants").value.replaceAll(" ", "")].filter(Boolean).join(","),
      seed: Number($("seed").value),
      settings: this.#settings() || null,
    };
    if (!(await this.#send({ do: "begin", scenario, memory: $("keep").value }))) {
      onBegun();
    }
  }

  async #copy() {
    $("link").select();
    await navigator.clipboard.writeText($("link").value).then(
      () => ($("copy").textContent = "Copied"),
      () => this.#notice("The browser does not let the page copy; the link is selected.", true),
    );
  }

  async #load() {
    const [file] = $("load").files;
    try {
      await this.#send({ do: "load", recording: JSON.parse(await file.text()) });
    } catch {
      this.#notice(`${file.name} is no saved run.`, true);
    }

    $("load").value = "";
  }
}

/** Shows what the machine's choices are, and returns the changes that are none. */
function showChoices(choices, changes) {
  const rest = new Set(changes);
  for (const { name, words } of choices) {
    const select = document.querySelector(`[data-choice="${name}"]`);
    const start = `${name}=`;
    const change = changes.find((text) => text.toLowerCase().startsWith(start));
    rest.delete(change);
    options(select, words.map((word) => [word, CHOICES[`${name}=${word}`] ?? word]));
    select.value = change ? change.slice(start.length).toLowerCase() : words[0];
  }

  return [...rest];
}

/** What is chosen and not as usual. */
function chosen() {
  return [...all("[data-choice]")]
    .filter((select) => select.selectedIndex > 0)
    .map((select) => `${select.dataset.choice}=${select.value}`);
}
