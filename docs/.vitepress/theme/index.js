// The fonts of the reader's system: nothing is loaded from anywhere.
export { default } from "vitepress/theme-without-fonts";
