// The push button: held by mouse, finger, pen, space bar or Enter. Whatever takes the hand away lets it go.

export function makePushButton(element, onChange) {
  let held = false;
  const set = (down) => {
    if (down !== held) {
      held = down;
      element.classList.toggle("held", down);
      onChange(down);
    }
  };
  const isKey = (event) => event.key === " " || event.key === "Enter";

  element.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      element.setPointerCapture(event.pointerId);
      set(true);
    }
  });
  for (const name of ["pointerup", "pointercancel", "lostpointercapture", "blur"]) {
    element.addEventListener(name, () => set(false));
  }

  element.addEventListener("keydown", (event) => {
    if (isKey(event)) {
      event.preventDefault();
      set(true);
    }
  });
  element.addEventListener("keyup", (event) => {
    if (isKey(event)) {
      event.preventDefault();
      set(false);
    }
  });
  element.addEventListener("contextmenu", (event) => event.preventDefault());
  window.addEventListener("blur", () => set(false));
  document.addEventListener("visibilitychange", () => document.hidden && set(false));
}
