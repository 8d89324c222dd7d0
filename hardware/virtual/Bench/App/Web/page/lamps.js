// What the box was told and what got power, apart; and what else can be seen of it.

import { $, say } from "./dom.js";

const HEART_SECONDS = 0.3;

export class Lamps {
  #edges = 0;
  #beatAt = -1;

  show(now) {
    lamp("pump", now.pumpRuns, powered(now.pumpDriven, now.pumpRuns), pumpIsOdd(now));
    const [told, stands] = valveWords(now);
    lamp("valve", now.valvePowered, told, valveIsOdd(now));
    say($("valve-stands"), stands);
    lamp("relay", now.relay, now.relay ? "closed" : dropped(now), now.pumpDriven && !now.relay);
    lamp("heart", this.#beats(now), now.heartbeats.toLocaleString("en"), false);
    lamp("buzzer", now.buzzer, now.buzzer ? "sounds" : "silent", false);
    lamp("power", now.power, !now.power ? "off" : now.ended ? "ended" : now.ticking ? "on" : "frozen", now.power && !now.ticking);
  }

  /** It beats as long as edges come; a lamp that blinks with each would flicker. */
  #beats({ heartbeats, time }) {
    if (heartbeats !== this.#edges) {
      this.#edges = heartbeats;
      this.#beatAt = time;
    }

    return time - this.#beatAt < HEART_SECONDS;
  }
}

const powered = (isDriven, isPowered) => `${isDriven ? "driven" : "not driven"}, ${isPowered ? "has power" : "no power"}`;
const dropped = ({ pumpDriven }) => (pumpDriven ? "dropped out" : "open");

function valveWords({ lever, valveDriven, valvePowered, valveOpen }) {
  const stands = valveOpen ? "to the boiler" : "to the drain";
  return [lever === null ? powered(valveDriven, valvePowered) : `lever ${lever ? "up" : "down"}`, stands];
}

// Power that the machine's own switch gives is nothing odd.
const pumpIsOdd = ({ pumpDriven, pumpRuns, section }) => pumpDriven !== pumpRuns && !section.pumpBypassed;

function valveIsOdd({ lever, valveDriven, valvePowered, valveOpen, brew }) {
  return lever === null && ((valveDriven !== valvePowered && !brew) || valvePowered !== valveOpen);
}

function lamp(name, isLit, text, isOdd) {
  const element = $(`lamp-${name}`);
  element.classList.toggle("lit", isLit);
  element.classList.toggle("odd", isOdd);
  say(element.querySelector("dd"), text);
}
