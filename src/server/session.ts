import { getServerSession, type NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { cache } from 'react';
import { today } from './clock';
import { db, sql } from './db';
import { passwordFits } from './password';
import { viewerOfSession, type Viewer } from './viewer';

declare module 'next-auth' {
  interface Session {
    sessionId?: string;
  }
  interface User {
    sessionId?: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string;
  }
}

const hours = 12;

/** Opens a session for an account whose password fits; null for all other cases alike. */
export async function signInWithPassword(
  email: string,
  password: string,
): Promise<{ sessionId: string } | null> {
  const user = await db().user.findUnique({ where: { email: email.trim().toLowerCase() } });
  const usable = user && user.active && !user.system ? user : null;
  if (!(await passwordFits(usable?.passwordHash ?? null, password)) || !usable) return null;
  const rows = await db().$queryRaw<{ id: string }[]>(sql`
    INSERT INTO session (user_id, expires_at) VALUES (${usable.id}::uuid, now() + make_interval(hours => ${hours})) RETURNING id::text`);
  return rows[0] ? { sessionId: rows[0].id } : null;
}

/** next-auth's settings: the token holds a session id and nothing else. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: hours * 3600 },
  pages: { signIn: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials) {
        if (!credentials?.email || !credentials.password) return null;
        const opened = await signInWithPassword(credentials.email, credentials.password);
        return opened ? { id: opened.sessionId, sessionId: opened.sessionId } : null;
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      return user?.sessionId
        ? { sessionId: user.sessionId }
        : { ...(token.sessionId ? { sessionId: token.sessionId } : {}) };
    },
    session({ session, token }) {
      return { expires: session.expires, ...(token.sessionId ? { sessionId: token.sessionId } : {}) };
    },
  },
  events: {
    async signOut({ token }) {
      const id = token?.sessionId;
      if (id)
        await db().$executeRaw(
          sql`UPDATE session SET revoked_at = now() WHERE id = ${id}::uuid AND revoked_at IS NULL`,
        );
    },
  },
};

/** Who asks, read from the database once for this request; null when nobody is signed in. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions);
  return session?.sessionId ? viewerOfSession(session.sessionId, today()) : null;
});
