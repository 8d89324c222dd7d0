"use strict";

(() => {
  const topBar = 14;
  const dot = 4;
  const $ = id => document.getElementById(id);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name);
  const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  let run;
  let pictures;
  let now = 0;
  let playing = false;
  let last = 0;
  let shown;

  /** Each picture whole, out of what had changed. */
  function unpack(frames) {
    let picture = new Uint8Array(1024);
    return frames.map(([time, words, changes]) => {
      picture = picture.slice();
      for (const [at, bytes] of changes) {
        picture.set(Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0)), at);
      }
      return { time, words, picture };
    });
  }

  function steps() {
    const all = run.marks.map(([time, text]) => ({ time, text: `Box: ${text}` }))
      .concat(run.acts.map(([time, source, text]) => ({ time, text: `${source}: ${text}` })))
      .sort((one, other) => one.time - other.time);
    $("steps").replaceChildren(...all.map(({ time, text }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `${clock(time)}  ${text}`;
      button.addEventListener("click", () => seek(time));
      const item = document.createElement("li");
      item.append(button);
      return item;
    }));
  }

  function drawPanel() {
    const at = pictures.findLast(picture => picture.time <= now) ?? pictures[0];
    if (at === shown) {
      return;
    }
    shown = at;
    const context = $("panel").getContext("2d");
    context.fillStyle = "#000000";
    context.fillRect(0, 0, 528, 272);
    context.fillStyle = "#ffb000";
    at.picture.forEach((column, index) => {
      for (let bit = 0; bit < 8; bit++) {
        if (column >> bit & 1) {
          context.fillRect(8 + index % 128 * dot, 8 + (Math.floor(index / 128) * 8 + bit) * dot, dot, dot);
        }
      }
    });
    $("panel").setAttribute("aria-label", `The panel: ${at.words}`);
  }

  function drawChart() {
    const context = $("chart").getContext("2d");
    const [left, top, width, height] = [110, 20, 1470, 340];
    const x = seconds => left + width * seconds / run.seconds;
    const y = bar => top + height * (1 - Math.max(0, bar) / topBar);
    context.clearRect(0, 0, 1600, 520);
    context.font = "26px system-ui, sans-serif";
    context.textAlign = "right";
    for (const bar of [0, 4, 8, 12]) {
      context.fillStyle = colour("--line");
      context.fillRect(left, y(bar), width, 2);
      context.fillStyle = colour("--quiet");
      context.fillText(`${bar} bar`, left - 12, y(bar) + 9);
    }
    for (const [name, lane] of [["valve", 390], ["pump", 445]]) {
      context.fillStyle = colour("--quiet");
      context.fillText(name, left - 12, lane + 26);
      context.fillStyle = colour(`--${name}`);
      for (const [from, to] of run[name].filter(on => on[0] < now)) {
        context.fillRect(x(from), lane, x(Math.min(to, now)) - x(from), 34);
      }
    }
    context.strokeStyle = colour("--pressure");
    context.lineWidth = 4;
    context.beginPath();
    run.bar.slice(0, Math.ceil(now / run.apart)).forEach((bar, index) => context.lineTo(x(index * run.apart), y(bar)));
    context.stroke();
    context.fillStyle = colour("--quiet");
    context.fillRect(x(now), top, 3, 460);
  }

  function draw() {
    drawPanel();
    drawChart();
    const said = run.marks.findLast(([time]) => time <= now);
    $("says").textContent = said ? said[1] : "The box is switched on.";
    $("time").value = now;
    $("clock").textContent = `${clock(now)} of ${clock(run.seconds)}`;
  }

  function seek(seconds) {
    now = Math.min(seconds, run.seconds);
    draw();
  }

  function setPlaying(wanted) {
    playing = wanted;
    $("play").textContent = playing ? "Pause" : "Play";
    if (playing) {
      now = now >= run.seconds ? 0 : now;
      last = performance.now();
      requestAnimationFrame(tick);
    }
  }

  function tick(time) {
    if (!playing) {
      return;
    }
    seek(now + Math.max(0, time - last) / 1000 * Number($("speed").value));
    last = time;
    if (now >= run.seconds) {
      setPlaying(false);
    } else {
      requestAnimationFrame(tick);
    }
  }

  function choose() {
    setPlaying(false);
    run = window.tourRuns[$("run").value];
    pictures = unpack(run.frames);
    shown = undefined;
    $("time").max = run.seconds;
    steps();
    seek(run.acts.find(([, source]) => source === "Person")?.[0] ?? 0);
  }

  window.tourRuns.forEach((one, index) => $("run").add(new Option(one.name, index)));
  $("run").addEventListener("change", choose);
  $("play").addEventListener("click", () => setPlaying(!playing));
  $("time").addEventListener("input", () => seek(Number($("time").value)));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  choose();
})();
