/** What the emulator needs of its wasm module, however it was loaded; JSON text crosses. */
export interface Platform {
  handle(request: string): string;
  call(name: string, argument: string): string;
}

/** The module. */
export interface EmulatorGlue {
  Emulator: new (options: string) => Platform;
}

let bound: EmulatorGlue | undefined;

/** Gives the emulator its module; an entry calls this once the module can be called. */
export function bind(module: EmulatorGlue): void {
  bound = module;
}

/** The bound module. */
export function glue(): EmulatorGlue {
  if (bound === undefined) throw new Error("the emulator is not loaded yet: call `await initEmulator()` first");
  return bound;
}
