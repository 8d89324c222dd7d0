// The OLED, pixel for pixel: eight pages of 128 columns, bit 0 of a byte is the top row of its page.

const WIDTH = 128;
const HEIGHT = 64;
const LIT = [0xff, 0xb0, 0x00];

export class Oled {
  #context;
  #image;

  constructor(canvas) {
    this.canvas = canvas;
    this.#context = canvas.getContext("2d", { alpha: false });
    this.#image = this.#context.createImageData(WIDTH, HEIGHT);
    const glass = canvas.parentElement;
    new ResizeObserver(() => this.#fit(glass)).observe(glass);
  }

  /** As large as the glass lets it, and each of its dots of the same number of the screen's. */
  #fit(glass) {
    const { paddingLeft, paddingRight } = getComputedStyle(glass);
    const room = glass.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const dots = Math.max(1, Math.floor((room * devicePixelRatio) / WIDTH));
    this.canvas.style.width = `${(dots * WIDTH) / devicePixelRatio}px`;
  }

  /** Draws a frame of 1024 bytes in base64, and says its words to those who do not see it. */
  draw(base64, words) {
    const bytes = atob(base64);
    const pixels = this.#image.data;
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) {
        const lit = (bytes.charCodeAt((y >> 3) * WIDTH + x) >> (y & 7)) & 1;
        const at = (y * WIDTH + x) * 4;
        pixels[at] = lit ? LIT[0] : 0;
        pixels[at + 1] = lit ? LIT[1] : 0;
        pixels[at + 2] = lit ? LIT[2] : 0;
        pixels[at + 3] = 0xff;
      }
    }

    this.#context.putImageData(this.#image, 0, 0);
    this.canvas.setAttribute("aria-label", words.length ? `OLED: ${words.join(" | ")}` : "OLED: dark");
  }
}
