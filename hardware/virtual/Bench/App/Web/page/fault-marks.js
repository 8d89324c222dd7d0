// Where a broken part is: a mark with its name on the drawing, or beside the box.

import { $, part } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";
const EDGE = 498;
const LINE = 19;
// Where the sign is, and on which side of it the name. Of parts at the same place the marks stand one below the other.
const PLACES = {
  "no-blind-basket": { x: 216, y: 304, side: "right" },
  "valve-stuck-released": { x: 376, y: 60, side: "right" },
  "valve-stuck-energised": { x: 376, y: 60, side: "right" },
  "no-three-way-valve": { x: 376, y: 60, side: "right" },
  "gasket-leak": { x: 416, y: 302, side: "right" },
  "opv-low": { x: 158, y: 62, side: "right" },
  "sensor-open": { x: 463, y: 204, side: "left" },
  "sensor-short": { x: 463, y: 204, side: "left" },
  "sensor-frozen": { x: 463, y: 204, side: "left" },
  "supply-dip": { x: 463, y: 204, side: "left" },
  "pump-welded": { x: 136, y: 372, side: "right" },
  "enable-welded": { x: 18, y: 372, side: "right" },
};

export class FaultMarks {
  #titles = new Map();
  #shown = "";

  begin(faults) {
    this.#titles = new Map(faults.map(({ name, title }) => [name, title]));
  }

  show(broken) {
    const key = broken.join();
    if (key === this.#shown) {
      return;
    }

    this.#shown = key;
    const atMachine = broken.filter((name) => PLACES[name]);
    const atBox = broken.filter((name) => !PLACES[name]);
    $("part-marks").replaceChildren();
    const taken = new Map();
    for (const name of atMachine) {
      const { x, y, side } = PLACES[name];
      const above = taken.get(`${x} ${y}`) ?? 0;
      taken.set(`${x} ${y}`, above + 1);
      place(mark({ x, y: y + above * LINE, side }, this.#titles.get(name)));
    }

    $("box-marks").replaceChildren(...atBox.map((name) => part("li", this.#titles.get(name))));
    $("section").dataset.broken = broken.join(" ");
    $("box").dataset.broken = broken.join(" ");
  }
}

function mark({ x, y, side }, title) {
  const group = document.createElementNS(SVG, "g");
  const sign = document.createElementNS(SVG, "path");
  const words = document.createElementNS(SVG, "text");
  group.setAttribute("class", "mark");
  sign.setAttribute("d", "M0,-9L9,0L0,9L-9,0Z M-3.2,-3.2L3.2,3.2 M3.2,-3.2L-3.2,3.2");
  sign.setAttribute("transform", `translate(${x},${y})`);
  words.setAttribute("x", side === "right" ? x + 13 : x - 13);
  words.setAttribute("y", y + 4);
  words.setAttribute("class", side === "right" ? "start" : "end");
  words.textContent = title;
  group.append(sign, words);
  return group;
}

/** Puts a mark into the drawing, and moves it in when its name would leave it. */
function place(group) {
  $("part-marks").append(group);
  const { x, width } = group.getBBox();
  const over = Math.max(0, x + width - EDGE);
  group.setAttribute("transform", `translate(${-over},0)`);
}
