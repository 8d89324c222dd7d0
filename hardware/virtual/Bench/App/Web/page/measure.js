// Tells the bench once a second how smoothly it is shown.

export class Measure {
  #frames = 0;
  #updates = 0;
  #longest = 0;
  #last = performance.now();

  constructor(send) {
    const count = (now) => {
      this.#frames++;
      this.#longest = Math.max(this.#longest, now - this.#last);
      this.#last = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    setInterval(() => {
      send({ do: "frames", frames: this.#frames, updates: this.#updates, longest: Math.round(this.#longest) });
      this.#frames = 0;
      this.#updates = 0;
      this.#longest = 0;
    }, 1000);
  }

  update() {
    this.#updates++;
  }
}
