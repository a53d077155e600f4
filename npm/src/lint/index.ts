export { fixRequest, lintConnectionSpec, lintRequest, readConnectionSpec } from "../api.js";
