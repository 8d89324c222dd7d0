// Four sentences for the first backflush. Each goes when it is done; a finished run takes the guide with it for good.

import { $, say } from "./dom.js";

const KEPT = "backflush-first-steps";
const STEPS = [
  { text: "Hold the button, or the space bar, for a second: the programme on the screen starts.", isDone: (now) => now.firmware.state !== "ready" },
  { text: "The screen asks for detergent: choose Detergent in, then hold the button again.", isDone: (now) => now.firmware.cycle > 0 },
  {
    text: "Watch: the pump fills the group, the valve lets the water shoot back into the tray, five times; 10x is faster.",
    isDone: (now, before) => before.firmware?.cycle > 0 && now.firmware.state === "awaiting person",
  },
  { text: "Rinse as the screen says: Out, then Blind basket, and hold the button until it is done.", isDone: () => false },
];

export class FirstSteps {
  #step = 0;
  #before = null;
  #isOver = localStorage.getItem(KEPT) === "seen";

  constructor() {
    $("steps-close").addEventListener("click", () => this.#end());
    $("steps-show").addEventListener("click", () => this.#restart());
  }

  begin() {
    this.#step = 0;
    this.#before = null;
  }

  show(now) {
    if (!this.#isOver && now.firmware && this.#before?.firmware && STEPS[this.#step].isDone(now, this.#before)) {
      this.#step++;
    }

    this.#before = now;
    if (now.firmware?.state === "finished") {
      this.#end();
    }

    $("steps").hidden = this.#isOver;
    if (!this.#isOver) {
      say($("step-number"), `First steps, ${this.#step + 1} of ${STEPS.length}`);
      say($("step"), STEPS[this.#step].text);
    }
  }

  #end() {
    this.#isOver = true;
    this.#step = 0;
    $("steps").hidden = true;
    localStorage.setItem(KEPT, "seen");
  }

  #restart() {
    localStorage.removeItem(KEPT);
    this.#isOver = false;
    this.begin();
    scrollTo({ top: 0 });
  }
}
