// The lever of a machine that has one; its buttons are there only then.

import { $, all, press } from "./dom.js";

const BUTTONS = [
  ["up", "Lift", "Lifts the lever and keeps it there; the key L lifts and lowers it."],
  ["down", "Lower", "Lowers the lever and keeps it there; the key L lifts and lowers it."],
  ["panel", "As the screen says", "The hand moves the lever a second after the screen asks for it."],
];

export class Lever {
  #send;

  constructor(send) {
    this.#send = send;
  }

  begin(isThere) {
    $("lever").hidden = !isThere;
    all("#lever button").forEach((button) => button.remove());
    for (const [value, text, title] of isThere ? BUTTONS : []) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.value = value;
      button.textContent = text;
      button.title = title;
      button.addEventListener("click", () => this.#send({ do: "lever", value }));
      $("lever").append(button);
    }
  }

  show({ lever, leverFollows }) {
    $("lever-is").textContent = lever ? "Lever is up" : "Lever is down";
    for (const button of all("#lever [data-value]")) {
      press(button, button.dataset.value === (leverFollows ? "panel" : lever ? "up" : "down"));
    }
  }

  /** Moves it to the other side. */
  move({ lever }) {
    if (lever !== null) {
      this.#send({ do: "lever", value: lever ? "down" : "up" });
    }
  }
}
