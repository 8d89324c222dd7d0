// The pressure over time, below it the lanes of valve and pump, above it what the firmware judged.

const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000];
const MOST_POINTS = 24000;
const TOP_BAR = 10;
const LANES = { valve: [-1.5, -0.5], pump: [-2.8, -1.8] };
const BOTTOM = -3.1;
const LABELLED = new Set(["fault", "done", "stopped", "advice"]);
const SHAPES = { filled: "\u25b2", stalled: "\u25c6", vented: "\u25bc", fault: "\u2715" };
const COLOURS = { filled: "--valve", stalled: "--pressure", vented: "--valve", fault: "--fault" };
const OTHER_SHAPE = "\u25cf";
const OTHER_COLOUR = "--buzzer";

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

export class Chart {
  #times = [];
  #bars = [];
  #edges = { valve: [], pump: [] };
  #marks = [];
  #now = 0;
  #window = 120;
  #plot = null;

  constructor(element) {
    this.element = element;
    this.#make();
    new ResizeObserver(() => this.#fit()).observe(element);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#make());
  }

  /** How many seconds are shown; 0 shows all. */
  set window(seconds) {
    this.#window = seconds;
    this.draw();
  }

  get canvas() {
    return this.#plot.ctx.canvas;
  }

  clear() {
    this.#times = [];
    this.#bars = [];
    this.#edges = { valve: [], pump: [] };
    this.#marks = [];
  }

  /** Takes what is new of the trace. */
  add(state) {
    this.#now = state.time;
    for (let i = 0; i < state.samples.length; i += 2) {
      this.#times.push(state.samples[i]);
      this.#bars.push(state.samples[i + 1]);
    }

    for (const [time, output, on] of state.edges) {
      this.#edges[output]?.push([time, on]);
    }

    this.#marks.push(...state.marks);
    if (this.#times.length > MOST_POINTS) {
      this.#thin();
    }
  }

  draw() {
    const from = this.#window ? Math.max(0, this.#now - this.#window) : 0;
    const to = Math.max(this.#now, from + (this.#window || 10));
    this.#plot.batch(() => {
      this.#plot.setData([this.#times, this.#bars], false);
      this.#plot.setScale("x", { min: from, max: to });
    });
  }

  /** The older half is kept at half the density, peaks and valleys of each four. */
  #thin() {
    const half = (this.#times.length >> 3) << 2;
    const times = [];
    const bars = [];
    for (let i = 0; i < half; i += 4) {
      let low = i;
      let high = i;
      for (let k = i + 1; k < i + 4; k++) {
        low = this.#bars[k] < this.#bars[low] ? k : low;
        high = this.#bars[k] > this.#bars[high] ? k : high;
      }

      for (const k of [Math.min(low, high), low === high ? i + 3 : Math.max(low, high)]) {
        times.push(this.#times[k]);
        bars.push(this.#bars[k]);
      }
    }

    this.#times = times.concat(this.#times.slice(half));
    this.#bars = bars.concat(this.#bars.slice(half));
  }

  #make() {
    this.#plot?.destroy();
    const axis = { stroke: colour("--quiet"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false } };
    this.#plot = new uPlot(
      {
        ...this.#size(),
        legend: { show: false },
        cursor: { show: false },
        padding: [22, 22, 0, 0],
        scales: {
          x: { time: false },
          y: { range: (plot, low, high) => [BOTTOM, Math.max(TOP_BAR, Math.ceil((high ?? 0) * 1.08))] },
        },
        axes: [
          { ...axis, incrs: TIME_STEPS, values: (plot, splits) => splits.map(clock), size: 32 },
          {
            ...axis,
            size: 46,
            filter: (plot, splits) => splits.map((bar) => (bar < 0 ? null : bar)),
            values: (plot, splits) => splits.map((bar) => (bar === null ? "" : bar)),
          },
        ],
        series: [{}, { stroke: colour("--pressure"), width: 1.5, points: { show: false } }],
        hooks: { draw: [(plot) => this.#drawLanes(plot), (plot) => this.#drawMarks(plot)] },
      },
      [this.#times, this.#bars],
      this.element,
    );
    this.draw();
  }

  #size() {
    return { width: Math.max(200, this.element.clientWidth), height: this.element.clientHeight };
  }

  #fit() {
    const size = this.#size();
    if (size.width !== this.#plot.width || size.height !== this.#plot.height) {
      this.#plot.setSize(size);
    }
  }

  #drawLanes(plot) {
    const context = plot.ctx;
    const ratio = devicePixelRatio;
    const { min, max } = plot.scales.x;
    context.save();
    context.font = `${11 * ratio}px system-ui, sans-serif`;
    context.textAlign = "right";
    context.textBaseline = "middle";
    for (const [name, [bottom, top]] of Object.entries(LANES)) {
      const y = plot.valToPos(top, "y", true);
      const height = plot.valToPos(bottom, "y", true) - y;
      context.fillStyle = colour("--line");
      context.fillRect(plot.bbox.left, y, plot.bbox.width, height);
      context.fillStyle = colour(`--${name}`);
      context.fillText(name, plot.bbox.left - 6 * ratio, y + height / 2);
      let since = null;
      for (const [time, on] of [...this.#edges[name], [this.#now, 0]]) {
        if (on) {
          since ??= time;
        } else if (since !== null) {
          if (time >= min && since <= max) {
            const left = Math.max(plot.bbox.left, plot.valToPos(since, "x", true));
            const right = plot.valToPos(Math.min(time, max), "x", true);
            context.fillRect(left, y, Math.max(ratio, right - left), height);
          }

          since = null;
        }
      }
    }

    context.restore();
  }

  #drawMarks(plot) {
    const context = plot.ctx;
    const ratio = devicePixelRatio;
    const { min, max } = plot.scales.x;
    const top = plot.bbox.top;
    let labelledTo = -Infinity;
    context.save();
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const [time, kind, text] of this.#marks) {
      if (time < min || time > max) {
        continue;
      }

      const x = plot.valToPos(time, "x", true);
      context.fillStyle = context.strokeStyle = colour(COLOURS[kind] ?? OTHER_COLOUR);
      context.font = `${11 * ratio}px system-ui, sans-serif`;
      context.fillText(SHAPES[kind] ?? OTHER_SHAPE, x, top - 9 * ratio);
      if (!LABELLED.has(kind)) {
        continue;
      }

      context.lineWidth = ratio;
      context.beginPath();
      context.moveTo(x, top);
      context.lineTo(x, top + plot.bbox.height);
      context.stroke();
      context.font = `600 ${12 * ratio}px system-ui, sans-serif`;
      const width = context.measureText(text).width;
      const fits = x + width + 6 * ratio < plot.bbox.left + plot.bbox.width;
      const left = Math.max(plot.bbox.left + 4 * ratio, fits ? x + 5 * ratio : x - width - 5 * ratio);
      if (left > labelledTo) {
        context.textAlign = "left";
        context.fillStyle = colour("--card");
        context.fillRect(left - 2 * ratio, top + 2 * ratio, width + 4 * ratio, 16 * ratio);
        context.fillStyle = context.strokeStyle;
        context.fillText(text, left, top + 10 * ratio);
        context.textAlign = "center";
        labelledTo = left + width;
      }
    }

    context.restore();
  }

  /** The chart as a PNG on its own ground. */
  toBlob() {
    const picture = document.createElement("canvas");
    picture.width = this.canvas.width;
    picture.height = this.canvas.height;
    const context = picture.getContext("2d");
    context.fillStyle = colour("--card");
    context.fillRect(0, 0, picture.width, picture.height);
    context.drawImage(this.canvas, 0, 0);
    return new Promise((resolve) => picture.toBlob(resolve, "image/png"));
  }
}
