import { Slot } from "../slot.js";

/** What the emulator needs of its wasm module, however it was loaded; JSON text crosses. */
export interface Platform {
  handle(request: string, now: number): string;
  serve(request: string, bound: string, token: string, now: number): string;
  call(name: string, argument: string, now: number): string;
}

/** The module. */
export interface EmulatorGlue {
  Emulator: new (options: string, now: number, evaluate?: (mapping: string, records: string, options: string) => string) => Platform;
}

/** The emulator's module. */
export const platforms = new Slot<EmulatorGlue>("the emulator is not loaded yet: call `await initEmulator()` first");
