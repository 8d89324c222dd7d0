// Pipes with water in them: walls, water coloured by its pressure, and dashes that move as the water does.

import { colourOf, isDeep } from "./pressure-colour.js";

const SVG = "http://www.w3.org/2000/svg";
const DASH = 12;
const LEAST_FLOW = 0.03;
// From a drip to the pump's free flow; faster dashes would seem to stand still.
const DASH_PER_MILLILITRE = 14;
const SLOWEST = 8;
const FASTEST = 110;
const LAYERS = ["wall", "water", "dash"];

export class Pipes {
  #pipes = new Map();
  #stills = matchMedia("(prefers-reduced-motion: reduce)");

  /** Makes the layers of every path that names a pipe. */
  constructor(group) {
    const layers = new Map(LAYERS.map((name) => [name, document.createElementNS(SVG, "g")]));
    for (const path of [...group.querySelectorAll("[data-pipe]")]) {
      const parts = LAYERS.map((name) => {
        const copy = path.cloneNode();
        copy.classList.add(name);
        layers.get(name).append(copy);
        return copy;
      });
      const arrow = document.createElementNS(SVG, "path");
      arrow.setAttribute("d", "M-6,-5L7,0L-6,5Z");
      arrow.setAttribute("class", "arrow");
      layers.get("dash").append(arrow);
      this.#pipes.set(path.dataset.pipe, { path, parts, arrow, speed: 0, offset: 0, look: "" });
      path.remove();
    }

    group.append(...layers.values());
  }

  /** Shows water in a pipe: its flow, ml/s, negative against the drawn direction, and its pressure, bar. */
  set(name, { flow, bar, isFull }) {
    const pipe = this.#pipes.get(name);
    const flows = Math.abs(flow) > LEAST_FLOW;
    const pace = Math.min(Math.max(Math.abs(flow) * DASH_PER_MILLILITRE, SLOWEST), FASTEST);
    pipe.speed = flows ? Math.sign(flow) * pace : 0;
    const colour = colourOf(bar);
    const look = `${Math.sign(pipe.speed)} ${isFull || flows} ${colour}`;
    if (look === pipe.look) {
      return;
    }

    pipe.look = look;
    const [wall, water, dash] = pipe.parts;
    wall.classList.toggle("flows", flows);
    water.style.stroke = colour;
    water.classList.toggle("dry", !isFull && !flows);
    dash.classList.toggle("flows", flows);
    pipe.arrow.classList.toggle("flows", flows);
    for (const part of [dash, pipe.arrow]) {
      part.classList.toggle("deep", isDeep(bar));
    }

    if (flows) {
      this.#point(pipe);
    }
  }

  /** Lets the water move for as long as a frame of the browser took, s. */
  move(seconds) {
    if (this.#stills.matches) {
      return;
    }

    for (const pipe of this.#pipes.values()) {
      if (pipe.speed) {
        pipe.offset = (pipe.offset - pipe.speed * seconds) % (2 * DASH);
        pipe.parts[2].style.strokeDashoffset = pipe.offset.toFixed(1);
      }
    }
  }

  #point({ path, arrow, speed }) {
    const middle = path.getTotalLength() / 2;
    const before = path.getPointAtLength(middle - 2);
    const after = path.getPointAtLength(middle + 2);
    const turn = (Math.atan2(after.y - before.y, after.x - before.x) * 180) / Math.PI + (speed < 0 ? 180 : 0);
    arrow.setAttribute("transform", `translate(${(before.x + after.x) / 2},${(before.y + after.y) / 2}) rotate(${turn})`);
  }
}
