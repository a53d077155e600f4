// A program for Node and the like.
import { everything } from "./everything.mjs";

everything().then((result) => console.log(JSON.stringify(result)));
