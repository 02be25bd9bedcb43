// What programs leave beside the files that people mean: nobody's content, to be passed over.

/** Of files, by their names. None is an ending that a bulletin's name could have. */
const FILES = anyOf(
  // Hidden: .DS_Store, ._x (macOS), .x.swp (Vim), .#x (Emacs), .~lock.x# (LibreOffice), .syncthing.x.tmp, .nfs0001
  /^\./,
  // Emacs, gedit, Kate: the last version, and what was not saved yet
  /~$/,
  /^#.*#$/,
  // Vim: its swap files where they are not hidden, and the file by which it tries whether it may write
  /\.sw[a-p]$/,
  /^4913$/,
  // Word and WPS: who has the file open, and what is being written; Syncthing on Windows
  /^~(?:\$|syncthing~|.*\.tmp$)/,
  // JetBrains: what is being written, and what it takes the place of
  /___jb_(?:tmp|old)___$/,
  // Patches and merges that did not fit
  /\.(?:orig|rej)$/,
  // Copies that programs make before they write, downloads that are not over
  /\.(?:bak|tmp|temp|part|partial|crdownload|download|downloading)$/,
  // Windows and macOS: how a folder looks
  /^(?:ehthumbs(?:_vista)?|thumbs)\.db$/,
  /^desktop\.ini$/,
  /^icon\r$/,
  // Synology: what is kept beside a file
  /@syno(?:eastream|resource)$/,
);

const FOLDERS = anyOf(
  /^\./,
  // Synology, QNAP, NetApp
  /^@(?:eadir|tmp|recycle|recently-snapshot)$/,
  /^#(?:recycle|snapshot)$/,
  /^~snapshot$/,
  // Windows, macOS, Linux: what was deleted, what archives and disks bring along
  /^(?:\$recycle\.bin|recycler|system volume information)$/,
  /^(?:__macosx|network trash folder|temporary items)$/,
  /^lost\+found$/,
);

/** Whether a file is one, by its name. */
export function isLeftover(name: string): boolean {
  return FILES.test(name);
}

/** Whether a folder is one, with all that it holds. Not `2022.bak`: it may hold bulletins that somebody misses. */
export function isLeftoverFolder(name: string): boolean {
  return FOLDERS.test(name);
}

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "i");
}
