// What programs leave beside the files that people mean: nobody's content, to be passed over.

/** Of files that are not hidden, by their names. None is an ending that a bulletin's name could have. */
const FILES = [
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
];

/** Of hidden files: those of macOS, Vim, Emacs, LibreOffice, WPS, Syncthing, network and other file systems, KDE, git. */
const HIDDEN_FILES = [
  /^\.(?:ds_store|localized|directory|gitkeep|gitignore|gitattributes)$/,
  /^\.(?:_|#|~|syncthing\.|nfs[0-9a-f]+$|fuse_hidden)/,
  /^\..*\.(?:un~|sw[a-p])$/,
];

const FOLDERS = [
  // Synology, QNAP, NetApp
  /^@(?:eadir|tmp|recycle|recently-snapshot)$/,
  /^#(?:recycle|snapshot)$/,
  /^~snapshot$/,
  // Windows, macOS, Linux: what was deleted, what archives and disks bring along
  /^(?:\$recycle\.bin|recycler|system volume information)$/,
  /^(?:__macosx|network trash folder|temporary items)$/,
  /^lost\+found$/,
];

/** Of hidden folders: what systems keep, what synchronises, versions, editors' settings. */
const HIDDEN_FOLDERS = [
  /^\.(?:git|svn|hg|idea|vscode|cache|stfolder|stversions|sync|dropbox\.cache|apple(?:double|db|desktop))$/,
  /^\.(?:trash|spotlight-|fseventsd|temporaryitems|documentrevisions-)/,
];

/** What is passed over in a folder, by the names alone. */
export interface Leftovers {
  readonly isFile: (name: string) => boolean;
  /** With all that the folder holds. */
  readonly isFolder: (name: string) => boolean;
}

/** Where nothing is meant that is hidden. Not `2022.bak`: it may hold bulletins that somebody misses. */
export const AMONG_TEXTS: Leftovers = {
  isFile: matcher(/^\./, ...FILES),
  isFolder: matcher(/^\./, ...FOLDERS),
};

/** Where hidden files are meant, too, as in `.well-known/`. */
export const AMONG_PUBLIC: Leftovers = {
  isFile: matcher(...HIDDEN_FILES, ...FILES),
  isFolder: matcher(...HIDDEN_FOLDERS, ...FOLDERS),
};

function matcher(...patterns: readonly RegExp[]): (name: string) => boolean {
  const any = new RegExp(patterns.map(({ source }) => source).join("|"), "i");
  return (name) => any.test(name);
}
