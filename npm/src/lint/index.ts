export { fixRequest, lintConnectionSpec, lintRequest } from "../api.js";
