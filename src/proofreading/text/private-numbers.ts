// Finds the numbers of private persons in a text: of identity cards (GB 11643), and of mobile telephones that are nobody's contact.

export interface PrivateNumber {
  readonly kind: "identity-number" | "mobile-number";
  /** In the text that was searched. */
  readonly offset: number;
  /** So much of it as reports may show. */
  readonly shown: string;
}

/** Six digits of the place, the day of birth, three of order, one that checks. */
const IDENTITY =
  /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const OF_IDENTITY = /(?:身份证|身份号码|证号|证件号)[^\d，。；]{0,8}$/u;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

const MOBILE = /(?<![\dA-Za-z.-])1[3-9]\d{9}(?![\dA-Za-z-])/g;
/** Whoever is to be called says so before the number: `联系电话：`, `报名热线`, `请致电`. */
const OF_CONTACT =
  /联系|咨询|报名|举报|监督|投诉|热线|服务|客服|值班|办公|预约|订|招|售|租|致电|拨打|垂询|寻|(?:电\s*话|手\s*机|微\s*信)(?:号码?)?\s*[:：]/u;

export function privateNumbers(text: string): PrivateNumber[] {
  const identities = [...text.matchAll(IDENTITY)].filter(
    ({ 0: number, index }) => isChecked(number) || OF_IDENTITY.test(text.slice(0, index)),
  );
  const mobiles = [...text.matchAll(MOBILE)].filter(({ index }) => !OF_CONTACT.test(text.slice(0, index)));
  return [
    ...identities.map(({ 0: number, index }) => found("identity-number", number, index)),
    ...mobiles.map(({ 0: number, index }) => found("mobile-number", number, index)),
  ];
}

function found(kind: PrivateNumber["kind"], number: string, offset: number): PrivateNumber {
  return { kind, offset, shown: number.slice(0, 3) + "*".repeat(number.length - 5) + number.slice(-2) };
}

/** Whether the last digit, X being ten, is what the others make it. */
function isChecked(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  return CHECKS.charAt(sum % CHECKS.length) === number.slice(-1).toUpperCase();
}
