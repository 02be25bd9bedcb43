// The maintainer's door: this archive's pages as an Eleventy plugin, and below it whatever else Eleventy is to do.
import type { UserConfig } from "@11ty/eleventy";
import { archive } from "dibao";

export default function (eleventyConfig: UserConfig): void {
  eleventyConfig.addPlugin(archive);
}
