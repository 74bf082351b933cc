// Questions to the service.

export function query(values) {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of [value].flat()) if (each !== "" && each != null) given.append(name, each);
  }
  return given.toString();
}

export async function call(path, values = {}) {
  const asked = query(values);
  const response = await fetch(`v1/${path}${asked ? `?${asked}` : ""}`)
    .catch(() => { throw new Error("The service does not answer."); });
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail ?? response.statusText);
  return body;
}
