import { settings } from "./env.ts";

/** Text of `.env.example`: every setting with what it is for. */
export const exampleEnv = (): string =>
  `# Every setting. npm start gives each its value for the demo; set what you want to be otherwise.\n${settings
    .map(({ name, about }) => `\n# ${about}\n#${name}=\n`)
    .join("")}`;
