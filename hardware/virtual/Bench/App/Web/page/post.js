// Asks the bench something that has a longer answer than a command.

/** Posts a text or a file; resolves to the answer, which has `refused` when there is none. */
export async function post(path, body) {
  try {
    const answer = await fetch(path, { method: "POST", body });
    return answer.ok ? await answer.json() : { refused: `the bench cannot answer that (${answer.status})` };
  } catch {
    return { refused: "there is no connection to the bench" };
  }
}
