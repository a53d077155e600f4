export { lintRequest } from "../api.js";
