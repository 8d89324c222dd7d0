// What can be broken, as cards: what it is called, what its name in the documents is, and what it does.

import { $, all, part, press } from "./dom.js";

export class FaultList {
  #send;

  constructor(send) {
    this.#send = send;
  }

  begin(faults) {
    if (!$("fault-list").children.length) {
      $("fault-list").append(...faults.map((fault) => this.#card(fault)));
    }
  }

  show(broken) {
    for (const button of all("[data-fault]")) {
      press(button, broken.includes(button.dataset.fault));
    }
  }

  /** The button has the title alone for a name; the style sheet spreads it over the card. */
  #card({ name, title, description }) {
    const card = document.createElement("div");
    const button = part("button", title);
    const what = part("p", description, "quiet");
    card.className = "fault-card";
    button.type = "button";
    button.dataset.fault = name;
    button.setAttribute("aria-pressed", "false");
    what.id = `about-${name}`;
    button.setAttribute("aria-describedby", what.id);
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") === "true";
      this.#send({ do: "fault", what: name, value: isOn ? "off" : "on" });
    });
    card.append(button, part("code", name), what);
    return card;
  }
}
