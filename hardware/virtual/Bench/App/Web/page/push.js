// The push button: held by mouse, finger, pen or a key. Whatever takes the hand away lets it go.

export class PushButton {
  #isHeld = false;
  #onChange;

  constructor(element, onChange) {
    this.element = element;
    this.#onChange = onChange;
    const letGo = () => this.set(false);
    const isEnter = (event) => event.key === "Enter";

    element.addEventListener("pointerdown", (event) => {
      if (event.button === 0) {
        element.setPointerCapture(event.pointerId);
        this.set(true);
      }
    });
    for (const name of ["pointerup", "pointercancel", "lostpointercapture", "blur"]) {
      element.addEventListener(name, letGo);
    }

    element.addEventListener("keydown", (event) => {
      if (isEnter(event)) {
        event.preventDefault();
        this.set(true);
      }
    });
    element.addEventListener("keyup", (event) => {
      if (isEnter(event)) {
        letGo();
      }
    });
    element.addEventListener("contextmenu", (event) => event.preventDefault());
    window.addEventListener("blur", letGo);
    document.addEventListener("visibilitychange", () => document.hidden && letGo());
  }

  get isHeld() {
    return this.#isHeld;
  }

  set(down) {
    if (down !== this.#isHeld) {
      this.#isHeld = down;
      this.element.classList.toggle("held", down);
      this.#onChange(down);
    }
  }
}
