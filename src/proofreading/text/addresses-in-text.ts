// Finds addresses, paths and names of files in a text: every mark in them is right as it is.

/** What ends an address: white space and the marks that only Chinese text has. */
const WITHIN = String.raw`[^\s，。；：！？、“”‘’（）《》「」『』【】<>"]`;

const ADDRESS = new RegExp(
  [
    // With a scheme or a host; Chinese begins a part of it, and right behind a letter or a digit the text goes on.
    String.raw`(?:[a-z][a-z\d+.-]{1,15}:\/\/|\bwww\.)(?:[!#-;=?-~]|(?<=[\/=\p{Script=Han}])\p{Script=Han})+`,
    String.raw`(?<![\w.-])(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\/${WITHIN}*`,
    String.raw`[\w.+-]{1,64}@[\w.-]+`,
    // A path from the root of a site or of a disk.
    String.raw`(?<![\w\/.])(?:\.{0,2}\/|[a-z]:[\\/])[\w.~%-]+[\\/]${WITHIN}*`,
    String.raw`(?<![a-z\d\\])(?:[a-z]:\\|\\{1,2}[\p{L}\p{N}]{1,64}\\)${WITHIN}*`,
    String.raw`(?<![\w\/.])\.{0,2}\/${WITHIN}{1,200}?\.[a-z\d]{2,5}(?![\w.])`,
  ].join("|"),
  "giu",
);

/** The end of a file's name, and what a name is not made of. */
const EXTENSION = /\.(?:docx?|xlsx?|pptx?|pdf|html?|txt|md|csv|zip|rar|jpe?g|png|gif|mp[34])(?![\w.])/gi;
const OUTSIDE_NAME = /[\s，。；：！？、“”‘’《》「」『』【】<>",;:?!]/;
const LONGEST_NAME = 200;

/** A text in which every address is as many letters `x`. */
export function withoutAddresses(text: string): string {
  // Each of the forms has one of these.
  if (!/[./@\\]/.test(text)) return text;
  return withoutFiles(text.replaceAll(ADDRESS, (address) => "x".repeat(address.length)));
}

function withoutFiles(text: string): string {
  let made = "";
  let done = 0;
  for (const { 0: extension, index } of text.matchAll(EXTENSION)) {
    let start = index;
    const first = Math.max(done, index - LONGEST_NAME);
    while (start > first && !OUTSIDE_NAME.test(text.charAt(start - 1))) start -= 1;
    const end = index + extension.length;
    made += text.slice(done, start) + "x".repeat(end - start);
    done = end;
  }
  return made + text.slice(done);
}
