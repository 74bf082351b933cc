// The built-in page: search an entity, see who it relates to, read the sentences that say so.
import { readAddress } from "./address.js";
import { prepare } from "./filters.js";
import { listen } from "./search.js";
import { learn } from "./types.js";
import { show } from "./views.js";

listen();
window.addEventListener("hashchange", () => { readAddress(); show(); });
await learn().then(prepare).catch((fault) => { document.getElementById("note").textContent = fault.message; });
readAddress();
show();
