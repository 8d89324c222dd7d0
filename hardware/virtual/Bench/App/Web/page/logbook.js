// What happened, as lists and tables: events, cycles, and what the box has kept in its flash.

import { $, part, stamp } from "./dom.js";

const MOST_LINES = 300;

export function showLog(entries, isFirst) {
  if (!entries.length) {
    return;
  }

  const log = $("log");
  const lines = entries.map(([time, source, text]) => {
    const line = document.createElement("li");
    line.append(part("time", stamp(time)), part("span", source, "source"), part("span", text, source));
    line.lastChild.classList.toggle("fault", text.startsWith("FAULT"));
    return line;
  });
  log.prepend(...lines.reverse());
  while (log.children.length > MOST_LINES) {
    log.lastChild.remove();
  }

  if (isFirst) {
    log.parentElement.scrollTop = 0;
  }
}

export function showCycles(cycles) {
  $("cycle-rows").replaceChildren(
    ...cycles.toReversed().map((cycle) => {
      const row = document.createElement("tr");
      const vent = cycle.vent === null ? "never" : cycle.vent.toFixed(2);
      for (const text of [cycle.stage, cycle.number, cycle.fill.toFixed(2), cycle.plateau.toFixed(2), vent, cycle.error]) {
        row.append(part("td", String(text)));
      }

      return row;
    }),
  );
}

export function showFlash(flash) {
  $("health").textContent = `records: ${flash.health}`;
  $("counters").replaceChildren(
    ...flash.counters.map(({ key, value }) => {
      const pair = document.createElement("div");
      pair.append(part("dt", key), part("dd", value));
      return pair;
    }),
  );
  $("last-runs").replaceChildren(...flash.runs.map((run) => part("li", run)));
}
