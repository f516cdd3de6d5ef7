import pg from 'pg';

/** A connection of its own for changing tables; what was not committed when `work` ends or fails is rolled back. */
export async function withConnection<T>({ url, work }: { url: string; work: (client: pg.Client) => Promise<T> }): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs the statements of one file; a fault names the file and the line. */
export async function runFile({ client, name, text }: { client: pg.Client; name: string; text: string }): Promise<void> {
  try {
    await client.query(text);
  } catch (error) {
    const position = error instanceof pg.DatabaseError && error.position !== undefined ? Number(error.position) : null;
    const place = position === null ? name : `${name}:${text.slice(0, position).split('\n').length}`;
    const said = error instanceof Error ? error.message : String(error);
    throw Object.assign(new Error(`Không cập nhật được cơ sở dữ liệu / The database could not be updated: ${place}: ${said}`, { cause: error }), {
      hint: 'Không có gì bị thay đổi dở dang. / Nothing was left half changed.',
    });
  }
}

/** Says in one sentence why there is no connection. The address may hold a password: only its place is shown. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'dong-hanh migrate' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw Object.assign(new Error(`${reasonOf(error)} (${placeOf(url)})`, { cause: error }), {
      hint: 'Kiểm tra DATABASE_URL và máy chủ PostgreSQL. / Check DATABASE_URL and the PostgreSQL server.',
    });
  }
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  switch (code) {
    case '28P01':
    case '28000':
      return 'Cơ sở dữ liệu không nhận tên hoặc mật khẩu. / The database refuses the name or password.';
    case '3D000':
      return 'Máy chủ không có cơ sở dữ liệu này. / The server has no such database.';
    case '53300':
      return 'Máy chủ đã hết chỗ kết nối. / The server has no connection left.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'Không tìm thấy máy chủ cơ sở dữ liệu. / The database host is not found.';
    default: {
      const said = error instanceof Error ? error.message || code : error;
      return `Cơ sở dữ liệu không trả lời. / The database does not answer. ${said}`;
    }
  }
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}
