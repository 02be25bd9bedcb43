// The login of the editors' pages: the archive's own, around what a git host needs of Decap.
import type { Backend, MakeElement } from "./cms.ts";

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

/** On this machine nobody has an account: the preview's own secret has let the page in already. */
export function enterLocally(backendName: string): void {
  localStorage.setItem(USER_KEY, JSON.stringify({ backendName }));
}

/** The same backend, with a login page of the archive's own. */
export function withLogin(backend: Backend, { make, name, onChange }: LoginOptions): Backend {
  // Who was logged in before comes in by it, too.
  const authenticate = backend.authenticate.bind(backend);
  backend.authenticate = async (credentials) => {
    const user = await authenticate(credentials);
    onChange(true);
    return user;
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
    );
  backend.authComponent = () => Page;
  return backend;
}
