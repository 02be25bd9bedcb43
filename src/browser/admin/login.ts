// The login of the editors' pages: the archive's own, around what a git host needs of Decap.
import type { Backend, MakeElement } from "./cms.ts";
import { HostError } from "./host-error.ts";
import { ANSWER } from "./told.ts";

export interface LoginOptions {
  readonly make: MakeElement;
  /** The archive's name. */
  readonly name: string;
  /** Called whenever the editor has come in, or has gone. */
  readonly onChange: (isIn: boolean) => void;
}

const WORDS = {
  title: "编辑登录",
  how: "用代码平台的账号登录；保存的改动会提交到档案的仓库。",
};

/** Where Decap keeps who is logged in. */
const USER_KEY = "decap-cms-user";

/** Where the place is kept that the editor wants to go to. */
const PLACE_KEY = "dibao-place";

/** A login leads away from it, and some hosts' forget it even where nobody has to log in. */
function keepPlace(): void {
  if (location.hash.startsWith("#/collections/")) sessionStorage.setItem(PLACE_KEY, location.hash);
}

function returnToPlace(): void {
  const place = sessionStorage.getItem(PLACE_KEY);
  sessionStorage.removeItem(PLACE_KEY);
  if (place !== null && !location.hash.startsWith("#/collections/")) location.hash = place;
}

/** On this machine nobody has an account: the preview's own secret has let the page in already. */
export function enterLocally(backendName: string): void {
  localStorage.setItem(USER_KEY, JSON.stringify({ backendName }));
}

/** The same backend, with a login page of the archive's own. */
export function withLogin(backend: Backend, { make, name, onChange }: LoginOptions): Backend {
  // Who was logged in before comes in by it, too.
  const authenticate = backend.authenticate.bind(backend);
  let failure: HostError | undefined;
  keepPlace();
  backend.authenticate = async (credentials) => {
    try {
      const user = await authenticate(credentials);
      failure = undefined;
      returnToPlace();
      onChange(true);
      return user;
    } catch (error) {
      if (error instanceof HostError) failure = error;
      throw error;
    }
  };
  const logout = backend.logout.bind(backend);
  backend.logout = () => {
    onChange(false);
    return logout();
  };
  const Form = backend.authComponent();
  const Page = (props: Readonly<Record<string, unknown>>) =>
    make(
      "div",
      { className: "desk-login" },
      make("p", { className: "desk-login-name" }, name),
      make("h1", null, WORDS.title),
      make("p", null, WORDS.how),
      make(Form, props),
      failure &&
        make(
          "div",
          { role: "alert" },
          make("p", null, failure.message),
          make(
            "details",
            { className: "answer" },
            make("summary", null, ANSWER),
            make("pre", null, failure.raw),
          ),
        ),
    );
  backend.authComponent = () => Page;
  return backend;
}
