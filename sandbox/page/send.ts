/** Asks the server something; answers whether it was done. */
export const send = async (name: string, body: unknown): Promise<boolean> => {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`/proeftuin/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.ok;
  } catch {
    return false;
  }
};
