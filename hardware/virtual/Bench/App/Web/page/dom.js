// The few words that every module says to the page.

export const $ = (id) => document.getElementById(id);
export const all = (selector) => document.querySelectorAll(selector);

export function press(button, isPressed) {
  button.setAttribute("aria-pressed", String(isPressed));
}

/** Sets a text only when it is another one: a screen reader would say it again, and the browser lay it out. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

export function part(tag, text, name) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) {
    element.className = name;
  }

  return element;
}

export function options(select, pairs) {
  select.replaceChildren(...pairs.map(([value, text]) => new Option(text, value)));
}

/** A time as minutes, seconds and milliseconds. */
export function stamp(seconds) {
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}:${rest < 10 ? "0" : ""}${(Math.floor(rest * 1000) / 1000).toFixed(3)}`;
}
