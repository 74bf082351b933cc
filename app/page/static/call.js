// Questions to the service.

export function query(values) {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of [value].flat()) if (each !== "" && each != null) given.append(name, each);
  }
  return given.toString();
}

// A service with API keys asks for one, or for one that may write; it is kept until the tab is closed.
async function request(address, options = {}) {
  for (;;) {
    const key = sessionStorage.getItem("key");
    const headers = { ...options.headers, ...(key ? { "X-API-Key": key } : {}) };
    const response = await fetch(address, { ...options, headers })
      .catch(() => { throw new Error("The service does not answer."); });
    if (response.status !== 401 && response.status !== 403) return response;
    const given = prompt(`This needs an API key${response.status === 403 ? " that may write" : ""}.`)?.trim();
    if (!given) return response;
    sessionStorage.setItem("key", given);
  }
}

export async function call(path, values = {}) {
  const asked = query(values);
  return told(await request(`v1/${path}${asked ? `?${asked}` : ""}`));
}

export async function send(path, body) {
  const headers = { "Content-Type": "application/json" };
  return told(await request(`v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function told(response) {
  const body = await response.json();
  if (!response.ok) throw Object.assign(new Error(body.detail ?? response.statusText), body);
  return body;
}

// A link cannot carry a key, so a file is fetched and then handed over.
export async function save(address) {
  const response = await request(address);
  if (!response.ok) throw new Error((await response.json()).detail ?? response.statusText);
  const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name ?? "entente";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
