export { fixRequest, lintRequest } from "../api.js";
