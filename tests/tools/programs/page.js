// A page's script.
import { everything } from "./everything.mjs";

window.run = () => everything();
