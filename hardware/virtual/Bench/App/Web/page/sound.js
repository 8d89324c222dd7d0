// The buzzer: silent until somebody switches it on, as browsers and neighbours want it.

const HERTZ = 2700;
const LOUDNESS = 0.04;
const SHORTEST_SECONDS = 0.05;

export class Buzzer {
  #context = null;
  #gain = null;
  #isOn = false;

  /** Switches the sound on or off; called by a click. */
  toggle() {
    this.#isOn = !this.#isOn;
    if (this.#isOn && !this.#context) {
      this.#context = new AudioContext();
      this.#gain = this.#context.createGain();
      this.#gain.gain.value = 0;
      const tone = this.#context.createOscillator();
      tone.type = "square";
      tone.frequency.value = HERTZ;
      tone.connect(this.#gain).connect(this.#context.destination);
      tone.start();
    }

    this.sound(false, false);
    return this.#isOn;
  }

  /** The buzzer sounds now, or has sounded since the last time. */
  sound(sounds, sounded) {
    if (!this.#context) {
      return;
    }

    const now = this.#context.currentTime;
    const gain = this.#gain.gain;
    gain.cancelScheduledValues(now);
    if (!this.#isOn) {
      gain.setValueAtTime(0, now);
    } else if (sounds) {
      gain.setValueAtTime(LOUDNESS, now);
    } else if (sounded) {
      gain.setValueAtTime(LOUDNESS, now);
      gain.setValueAtTime(0, now + SHORTEST_SECONDS);
    } else {
      gain.setValueAtTime(0, now + SHORTEST_SECONDS);
    }
  }
}
