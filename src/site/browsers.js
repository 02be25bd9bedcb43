// Browsers of 2023 and later: they have all that the scripts and the stylesheet use.
export const BROWSERS = ["chrome111", "firefox115", "safari16.4"];
