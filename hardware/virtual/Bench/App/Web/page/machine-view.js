// The section through the machine: vessels fill, water goes where it goes, the valve turns, contacts close.

import { $, say } from "./dom.js";
import { Pipes } from "./pipes.js";
import { colourOf, isDeep } from "./pressure-colour.js";

const TANK = { bottom: 168, height: 116 };
const TRAY = { bottom: 352, height: 26 };
const BASKET = { bottom: 286, height: 44 };
const LEAST_FLOW = 0.03;
const FLOWS = ["pumped", "relieved", "intoGroup", "drained", "throughBasket", "pastGasket"];
const STILL = Object.fromEntries(FLOWS.map((name) => [name, 0]));
const LEAST_SECONDS = 0.018;
const WORDS = { none: "", open: "Basket with holes", blind: "Blind basket" };
const LONGEST_FRAME = 0.1;

export class MachineView {
  #pipes = new Pipes($("pipes"));
  #before = null;
  #flows = STILL;
  #mostTank = 1;
  #isRotary = false;
  #isPlumbedIn = false;
  #moves = false;
  #last = 0;

  constructor() {
    requestAnimationFrame((now) => this.#frame(now));
  }

  begin({ mostTank, scenario, hasLever, isPlumbedIn }) {
    this.#mostTank = mostTank;
    this.#isRotary = scenario.machine.includes("rotary");
    this.#isPlumbedIn = isPlumbedIn;
    this.#before = null;
    this.#flows = STILL;
    $("section").classList.toggle("rotary", this.#isRotary);
    $("section").classList.toggle("lever", hasLever);
  }

  show(now) {
    this.#measure(now);
    this.#moves = now.speed > 0;
    this.#showWater(now);
    this.#showPipes(now);
    this.#showValves(now);
    this.#showSensor(now);
    this.#showMains(now);
    this.#tell(now);
  }

  /** The flows are what has moved since the state before, in virtual time. */
  #measure(now) {
    const moved = now.section.moved;
    const seconds = this.#before ? now.time - this.#before.time : 0;
    if (this.#before && seconds < LEAST_SECONDS) {
      return;
    }

    this.#flows = this.#before
      ? Object.fromEntries(FLOWS.map((name) => [name, (moved[name] - this.#before.moved[name]) / seconds]))
      : STILL;
    this.#before = { time: now.time, moved };
  }

  #showWater({ tank, tray, bar, detergent, section }) {
    level("tank-water", TANK, this.#isPlumbedIn ? 1 : tank / this.#mostTank);
    level("tray-water", TRAY, tray / section.trayHolds);
    level("group-water", BASKET, section.groupWater);
    $("group-water").style.fill = colourOf(bar);
    $("boiler-water").style.fill = colourOf(section.boilerBar);
    $("foam").classList.toggle("shown", detergent && section.basket === "blind");
    const foams = detergent && tray > 0;
    $("tray-foam").classList.toggle("shown", foams);
    if (foams) {
      $("tray-foam").setAttribute("transform", `translate(0,${surface(TRAY, tray / section.trayHolds)})`);
    }

    say($("tank-says"), this.#isPlumbedIn ? "water line" : `${Math.max(0, tank)} ml`);
    say($("tray-says"), this.#isPlumbedIn ? "to the drain" : section.spilled ? `${tray} ml, ${section.spilled} ml beside it` : `${tray} ml`);
    say($("boiler-says"), `${section.boilerBar.toFixed(1)} bar`);
    $("boiler-says").classList.toggle("deep", isDeep(section.boilerBar));
  }

  #showPipes({ tank, bar, section }) {
    const flow = this.#flows;
    const { boilerBar } = section;
    const isDraining = section.opening < 0.5;
    const isOpen = section.basket !== "blind";
    const hasGroupWater = section.groupWater > 0.02 || bar > 0.2;
    this.#pipes.set("suction", { flow: flow.pumped, bar: 0, isFull: tank > 0 });
    this.#pipes.set("feed", { flow: flow.pumped, bar: boilerBar, isFull: true });
    this.#pipes.set("inlet", { flow: flow.pumped - flow.relieved, bar: boilerBar, isFull: true });
    this.#pipes.set("relief", { flow: flow.relieved, bar: boilerBar, isFull: true });
    this.#pipes.set("return", { flow: flow.relieved, bar: 0, isFull: false });
    this.#pipes.set("outlet", { flow: flow.intoGroup, bar: boilerBar, isFull: true });
    this.#pipes.set("group", { flow: isDraining ? -flow.drained : flow.intoGroup, bar, isFull: hasGroupWater && !isOpen });
    this.#pipes.set("drain", { flow: flow.drained, bar: isDraining ? bar : 0, isFull: false });
    this.#pipes.set("through", { flow: isOpen ? flow.throughBasket : 0, bar: 0, isFull: false });
    this.#pipes.set("leak", { flow: flow.pastGasket > 0.1 ? flow.pastGasket : 0, bar: 0, isFull: false });
  }

  #showValves({ section, valvePowered, lever }) {
    const isRelieving = this.#flows.relieved > LEAST_FLOW;
    $("spool").style.transform = `rotate(${(section.opening - 1) * 90}deg)`;
    $("relief-body").classList.toggle("flows", isRelieving);
    $("poppet").classList.toggle("lifted", isRelieving);
    say($("relief-says"), isRelieving ? "open" : `${section.reliefOpensAt.toFixed(1)} bar`);
    $("coil").classList.toggle("live", valvePowered);
    $("lever-arm").style.transform = `rotate(${lever ? 0 : -70}deg)`;
    $("portafilter").dataset.basket = section.basket;
    say($("basket-says"), WORDS[section.basket]);
  }

  #showSensor({ section, faults }) {
    $("gauge").classList.toggle("in-pump-line", section.sensorInPumpLine);
    say($("sensor-says"), section.sensorInPumpLine ? "Sensor's wires" : "Sensor");
    for (const name of ["sensor-open", "sensor-short"]) {
      $("gauge").classList.toggle(name, faults.includes(name));
    }
  }

  #showMains(now) {
    const { relay, pumpRuns, pumpDriven, section, faults } = now;
    const pumpContact = pumpDriven || faults.includes("pump-welded");
    $("contact-relay").classList.toggle("closed", relay);
    $("contact-relay").classList.toggle("welded", faults.includes("enable-welded"));
    $("contact-pump").classList.toggle("closed", pumpContact);
    $("contact-pump").classList.toggle("welded", faults.includes("pump-welded"));
    $("contact-brew").classList.toggle("closed", section.pumpBypassed);
    $("mains-mid").classList.toggle("live", pumpContact);
    $("mains-pump").classList.toggle("live", pumpRuns);
    $("bypass-pump").classList.toggle("live", pumpRuns);
    $("pump-moves").classList.toggle("runs", pumpRuns && this.#moves);
    say($("pump-told"), pumpDriven ? "driven," : "not driven,");
    say($("pump-power"), pumpRuns ? "has power" : "no power");
  }

  /** The drawing in words, for those who do not see it. */
  #tell(now) {
    const { section } = now;
    const said = [
      now.pumpRuns ? "the pump runs" : "the pump stands",
      section.opening > 0.5 ? "valve to the boiler" : "valve to the drain",
      section.basket === "none" ? "portafilter out" : WORDS[section.basket].toLowerCase(),
      this.#flows.relieved > LEAST_FLOW ? "the over-pressure valve is open" : null,
      now.detergent ? "detergent in" : null,
    ];
    const words = `Section through the machine: ${said.filter(Boolean).join(", ")}`;
    if ($("section").getAttribute("aria-label") !== words) {
      $("section").setAttribute("aria-label", words);
    }
  }

  #frame(now) {
    if (this.#moves) {
      this.#pipes.move(Math.min((now - this.#last) / 1000, LONGEST_FRAME));
    }

    this.#last = now;
    requestAnimationFrame((next) => this.#frame(next));
  }
}

const share = (part) => Math.min(Math.max(part, 0), 1);
const surface = ({ bottom, height }, part) => (bottom - height * share(part)).toFixed(1);

function level(id, vessel, part) {
  const y = surface(vessel, part);
  if ($(id).getAttribute("y") !== y) {
    $(id).setAttribute("y", y);
  }
}
