// The package has no types for its dictionaries: rows parted by `|`, in each a character and its counterparts, parted by spaces.
declare module "opencc-js/dict/*" {
  const rows: string;
  export default rows;
}
