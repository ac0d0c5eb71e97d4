let sound: AudioContext | undefined

/** One high tone for a good one, two low ones for what a colleague has to look at; a phone's browser shakes as well. */
export const signal = (good: boolean): void => {
  try {
    navigator.vibrate?.(good ? 60 : [200, 80, 200])
    sound ??= new AudioContext()
    for (const [at, pitch] of good
      ? [[0, 880]]
      : [
          [0, 240],
          [0.25, 240],
        ]) {
      const tone = sound.createOscillator()
      tone.frequency.value = pitch ?? 240
      tone.connect(sound.destination)
      tone.start(sound.currentTime + (at ?? 0))
      tone.stop(sound.currentTime + (at ?? 0) + 0.16)
    }
  } catch (error) {
    console.warn(error)
  }
}
