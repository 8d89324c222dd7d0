// Pressure as a colour: between the stops of the scale, which the style sheet has for light and dark.

const STEP_BAR = 3;
const STOPS = [0, 3, 6, 9, 12, 15];
const DEEP_FROM_BAR = 5;

let stops = [];

function read() {
  const style = getComputedStyle(document.documentElement);
  stops = STOPS.map((bar) => {
    const hex = style.getPropertyValue(`--bar${bar}`).trim();
    return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  });
}

/** The stops are read again when the person changes to dark or light. */
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", read);

export function colourOf(bar) {
  if (!stops.length) {
    read();
  }

  const place = Math.min(Math.max(bar / STEP_BAR, 0), STOPS.length - 1);
  const below = Math.min(Math.floor(place), STOPS.length - 2);
  const mixed = stops[below].map((channel, i) => Math.round(channel + (stops[below + 1][i] - channel) * (place - below)));
  return `rgb(${mixed.join(",")})`;
}

/** What is drawn on such a colour must be of the other kind. */
export const isDeep = (bar) => bar >= DEEP_FROM_BAR;
